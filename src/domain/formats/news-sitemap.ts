import { articlePath, frontPath, withBase } from '#domain/addresses/paths.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import type { Edition } from '#domain/edition/edition.ts';
import { dayIn } from '#lib/text/dates.ts';
import { escapeText } from '#lib/text/xml.ts';

/** What Google allows: articles of so many milliseconds, so many of them. */
const twoDays = 2 * 24 * 60 * 60 * 1000;
const most = 1000;

/**
 * Chooses the articles of the last two days, newest first. One that tells its day alone counts from the day's
 * begin, so that none is ever older than that.
 *
 * @param now the build's clock
 */
export function chooseForNews({ articles, site }: Edition, now: Date): readonly ArticleEntry[] {
  const since = now.getTime() - twoDays;
  const dayBefore = dayIn(site.timeZone, new Date(since));
  return articles
    .filter(({ day, moment }) => (moment === 0 ? day > dayBefore : moment >= since))
    .slice(0, most);
}

/**
 * Makes the sitemap of the newest articles for Google News. Where there are none it names the front page, without
 * saying that it is news: the schema of sitemaps asks for one address at least.
 */
export function newsSitemap(edition: Edition, base: string, now: Date): string {
  const { site } = edition;
  const { origin } = new URL(site.address);
  const lines = chooseForNews(edition, now).map((article) => {
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
 * A language as Google News writes it: its code of two or three letters, and for Chinese the script by a country.
 *
 * @param tag a BCP 47 language tag
 */
export function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
