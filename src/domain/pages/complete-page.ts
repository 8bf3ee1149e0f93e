import type { ArticleEntry, ArticleVersion } from '#domain/edition/article-entry.ts';
import { type Edition, storyOf } from '#domain/edition/edition.ts';
import type { RelatedMemory } from '#domain/edition/related-news.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import type { Article } from '#domain/schema/article.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { createArticlePage } from './article-page.ts';
import { createBriefPage } from './brief-page.ts';
import { createLinks, type Links } from './links.ts';
import { createListPage } from './listing-pages.ts';
import { createPages, type PlannedPage } from './pages.ts';

/** Where the parts of pages come from. */
export interface PageSources {
  site: SiteContent;
  links: Links;
  loadArticle(article: ArticleVersion): Article;
  loadCard(story: ArticleVersion): StoryCardData;
}

/** Completes a planned page with its articles and cards. */
export function completePage(
  planned: PlannedPage,
  { site, links, loadArticle, loadCard }: PageSources,
): PageData {
  switch (planned.kind) {
    case 'article': {
      const { articles, words, surroundings } = planned;
      return createArticlePage(loadArticle(articles[0]), words, surroundings, site, links);
    }
    case 'brief':
      return createBriefPage(planned.articles.map(loadArticle), site, links);
    case 'list':
      return createListPage(planned.frame, planned.cards.map(loadCard));
    case 'complete':
      return planned.page;
  }
}

/** The pages of an edition with their data; all paths are without base. */
export interface PageReader {
  paths(): Iterable<string>;
  /** loads what a page needs and completes it; undefined where there is no such page */
  at(path: string): PageData | undefined;
}

/**
 * Lays out an edition whose pages are completed when they are asked for.
 *
 * @param base the path under which the site is served, with a slash at both ends
 * @param memory what is known of related news from an edition before
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
    loadArticle: ({ slug }) => loadArticle(storyOf(edition, slug)),
    loadCard: ({ slug }) => links.card(storyOf(edition, slug)),
  };
  return {
    paths: pages.paths,
    at(path) {
      const planned = pages.at(path);
      return planned && completePage(planned, sources);
    },
  };
}
