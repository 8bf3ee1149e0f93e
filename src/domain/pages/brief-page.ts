import { articlePath, briefPath } from '#domain/addresses/paths.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import { countWords, readingMinutes } from '#domain/edition/reading-time.ts';
import type { BriefPageData, BriefSectionData, BriefStoryData } from '#domain/page-data/brief.ts';
import { pageDataVersion, pageIds } from '#domain/page-data/shared.ts';
import type { Article } from '#domain/schema/article.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { createFragments, slugify } from '#lib/text/slug.ts';
import type { Links } from './links.ts';

/** As many stories as the front page leads with: a day with fewer takes the days before it in. */
const fewest = 6;
/** About ten minutes of reading; of a day with more, the newest. */
const most = 20;

/**
 * Chooses the newest edition's stories: those of the newest days, whole days as far as there is room. The dates
 * alone decide, not the clock, so that a build of the same stories gives the same brief on any day.
 *
 * @param articles all stories, newest first
 */
export function chooseForBrief(articles: readonly ArticleEntry[]): readonly ArticleEntry[] {
  const lastDay = articles[fewest - 1]?.day;
  const end = articles.findIndex(({ day }, index) => index >= fewest && day !== lastDay);
  return articles.slice(0, Math.min(most, end < 0 ? articles.length : end));
}

/** Makes the brief of the stories that have been chosen for it, newest first. */
export function createBriefPage(
  articles: readonly Article[],
  site: SiteContent,
  links: Links,
): BriefPageData {
  const fragment = createFragments(Object.values(pageIds));
  const story = (article: Article): BriefStoryData => ({
    id: fragment(article.slug),
    href: links.href(articlePath(article.slug)),
    title: article.title,
    ...links.passage(article),
    takeaways: article.takeaways,
    ...(article.takeaways.length === 0 && { summary: article.summary }),
  });
  const sections = site.categories.flatMap(({ name }): BriefSectionData[] => {
    const own = articles.filter(({ category }) => category === name);
    if (own.length === 0) return [];
    return [{ id: fragment(slugify(name)), category: links.category(name), stories: own.map(story) }];
  });
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
    head: links.head(
      'Brief',
      `The key points of the newest stories in ${site.name}, on one page.`,
      briefPath(),
    ),
    count: articles.length,
    ...(newest && { newest }),
    ...(oldest && oldest.text !== newest?.text && { oldest }),
    minutes: readingMinutes(words),
    sections,
  };
}
