import { articlePath, frontPath, withBase } from '#domain/addresses/paths.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import { type Edition, isEditorial } from '#domain/edition/edition.ts';
import { dateInZone } from '#lib/text/dates.ts';
import { escapeText } from '#lib/text/xml.ts';

/** Google's limits for news sitemaps. */
const maxAgeMs = 2 * 24 * 60 * 60 * 1000;
const maxArticles = 1000;

/**
 * Selects the articles of the last two days, newest first. Those without a time count from the start of their day.
 *
 * @param now time of the build
 */
export function selectForNews({ articles, site }: Edition, now: Date): readonly ArticleEntry[] {
  const since = now.getTime() - maxAgeMs;
  const firstDay = dateInZone(site.timeZone, new Date(since));
  return articles
    .filter(isEditorial)
    .filter(({ day, moment }) => (moment === 0 ? day > firstDay : moment >= since))
    .slice(0, maxArticles);
}

/**
 * Writes the sitemap for Google News. Without news it lists the front page, because the sitemap schema requires at least
 * one address.
 *
 * @param base path of the site, with a slash at both ends
 * @param now time of the build
 */
export function newsSitemap(edition: Edition, base: string, now: Date): string {
  const { site } = edition;
  const { origin } = new URL(site.address);
  const lines = selectForNews(edition, now).map((article) => {
    const address = origin + withBase(base, articlePath(article.slug));
    const language = newsLanguage(article.language ?? site.language);
    return `<url><loc>${escapeText(address)}</loc><news:news><news:publication><news:name>${escapeText(site.name)}</news:name><news:language>${language}</news:language></news:publication><news:publication_date>${article.publishedAt}</news:publication_date><news:title>${escapeText(article.title)}</news:title></news:news></url>\n`;
  });
  const front = `<url><loc>${escapeText(origin + withBase(base, frontPath()))}</loc></url>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${lines.length > 0 ? lines.join('') : front}</urlset>
`;
}

/**
 * Returns the language code for Google News: two or three letters, and for Chinese a region that stands for the script.
 *
 * @param tag a BCP 47 language tag
 */
export function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
