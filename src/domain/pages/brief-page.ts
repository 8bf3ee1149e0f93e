import { articlePath, briefPath } from '#domain/addresses/paths.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import { type Edition, isEditorial } from '#domain/edition/edition.ts';
import { countWords, readingMinutes } from '#domain/edition/reading-time.ts';
import { messagesOf } from '#domain/messages/messages.ts';
import type { BriefPageData, BriefSectionData, BriefStoryData } from '#domain/page-data/brief.ts';
import { pageDataVersion, pageIds } from '#domain/page-data/shared.ts';
import type { Article } from '#domain/schema/article.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { missingFullStop, sentenceGap } from '#lib/text/end-sentence.ts';
import { createFragments, slugify } from '#lib/text/slug.ts';
import type { Links } from './links.ts';

/** If the newest day has fewer stories, the days before it are added. */
const minStories = 6;
/** About ten minutes of reading. */
const maxStories = 20;
/** The stories before the categories; with `minStories`, some remain for these. */
const latestCount = 4;

/**
 * Selects the lead and the stories of the newest days, newest first. The current date plays no part, so that a later
 * build gives the same brief.
 */
export function selectForBrief({ articles: all, bySlug, site }: Edition): readonly ArticleEntry[] {
  const articles = all.filter(isEditorial);
  const lastDay = articles[minStories - 1]?.day;
  const end = articles.findIndex(({ day }, index) => index >= minStories && day !== lastDay);
  const newest = articles.slice(0, Math.min(maxStories, end < 0 ? articles.length : end));
  const lead = bySlug.get(site.lead ?? '');
  return lead && !newest.includes(lead) ? [...newest.slice(0, maxStories - 1), lead] : newest;
}

/**
 * Creates the brief.
 *
 * @param articles its stories, newest first
 */
export function createBriefPage(
  articles: readonly Article[],
  site: SiteContent,
  links: Links,
): BriefPageData {
  const fragment = createFragments(Object.values(pageIds));
  const story = (article: Article): BriefStoryData => ({
    id: fragment(article.slug),
    slug: article.slug,
    href: links.href(articlePath(article.slug)),
    title: article.title,
    ...links.label(article),
    category: links.category(article.category),
    ...links.languageAttributes(article),
    takeaways: article.takeaways.map(({ lead, text }) => ({
      lead,
      stop:
        missingFullStop(lead, article.language ?? site.language) +
        sentenceGap(lead, article.language ?? site.language),
      text,
    })),
    summary: article.summary,
    tags: article.tags,
  });
  const lead = articles.find(({ slug }) => slug === site.lead);
  const leadFirst = lead ? [lead, ...articles.filter((article) => article !== lead)] : articles;
  const latest = leadFirst.slice(0, latestCount);
  const others = leadFirst.slice(latestCount);
  const byCategory = site.categories.flatMap(({ name }): BriefSectionData[] => {
    const inCategory = others.filter(({ category }) => category === name);
    if (inCategory.length === 0) return [];
    return [{ id: fragment(slugify(name)), category: links.category(name), stories: inCategory.map(story) }];
  });
  const messages = messagesOf(site);
  const words = articles.reduce((sum, article) => {
    const { title, summary, takeaways, language = site.language } = article;
    const points = takeaways.map(({ lead, text }) => `${lead} ${text}`);
    return sum + countWords([title, ...(points.length > 0 ? points : [summary])].join('\n'), language);
  }, 0);
  const [newest, oldest] = [articles[0], articles.at(-1)].map(
    (article) => article && links.date(article.publishedAt),
  );
  return {
    kind: 'brief',
    version: pageDataVersion,
    head: links.head(messages.brief, messages.briefDescription({ paper: site.name }), briefPath()),
    count: articles.length,
    ...(newest && { newest }),
    ...(oldest && oldest.text !== newest?.text && { oldest }),
    minutes: readingMinutes(words),
    sections: [
      ...(latest.length > 0 ? [{ id: fragment('latest'), stories: latest.map(story) }] : []),
      ...byCategory,
    ],
  };
}
