import type { ArticleEntry, ArticleVersion } from '#domain/edition/article-entry.ts';
import { type Edition, getStory } from '#domain/edition/edition.ts';
import type { RelatedMemory } from '#domain/edition/related-news.ts';
import type { FrontPageData } from '#domain/page-data/lists.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import type { Article } from '#domain/schema/article.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { createArticlePage } from './article-page.ts';
import { createBriefPage } from './brief-page.ts';
import { createLinks, type Links } from './links.ts';
import { createListingPages, createListPage } from './listing-pages.ts';
import { createPages, type PlannedPage } from './pages.ts';

/** Loads the content of planned pages. */
export interface PageSources {
  site: SiteContent;
  links: Links;
  loadArticle(article: ArticleVersion): Article;
  loadCard(story: ArticleVersion): StoryCardData;
}

/** Creates a page's data from its plan. */
export function completePage(
  planned: PlannedPage,
  { site, links, loadArticle, loadCard }: PageSources,
): PageData {
  switch (planned.kind) {
    case 'article': {
      const { articles, words, context } = planned;
      return createArticlePage(loadArticle(articles[0]), words, context, site, links);
    }
    case 'brief':
      return createBriefPage(planned.articles.map(loadArticle), site, links);
    case 'list':
      return createListPage(planned.frame, planned.cards.map(loadCard));
    case 'complete':
      return planned.page;
  }
}

/** Creates the first front page, which needs no articles, only their cards. */
export function createFrontPage(edition: Edition, base: string): FrontPageData {
  const links = createLinks(edition.site, base);
  const planned = createListingPages(edition, links).front(1);
  const cards = planned?.cards.map(({ slug }) => links.card(getStory(edition, slug))) ?? [];
  const page = planned && createListPage(planned.frame, cards);
  if (page?.kind !== 'front') throw new Error('There is no front page.');
  return page;
}

/** The pages of an edition with their data. All paths are without base. */
export interface PageReader {
  paths(): Iterable<string>;
  /** returns a page's data, or undefined if there is no such page */
  at(path: string): PageData | undefined;
}

/**
 * Plans the pages of an edition and creates their data on demand.
 *
 * @param base path of the site, with a slash at both ends
 * @param memory related news of the previous edition
 */
export function createPageReader(
  edition: Edition,
  base: string,
  loadArticle: (entry: ArticleEntry) => Article,
  memory?: RelatedMemory,
): PageReader {
  const pages = createPages(edition, base, memory);
  const links = createLinks(edition.site, base);
  const sources: PageSources = {
    site: edition.site,
    links,
    loadArticle: ({ slug }) => loadArticle(getStory(edition, slug)),
    loadCard: ({ slug }) => links.card(getStory(edition, slug)),
  };
  return {
    paths: pages.paths,
    at(path) {
      const planned = pages.at(path);
      return planned && completePage(planned, sources);
    },
  };
}
