import {
  articlePath,
  briefPath,
  frontPath,
  glossaryPath,
  type ListingKind,
  listingPath,
  parsePath,
  savedPath,
  searchPath,
  topicsPath,
} from '#domain/addresses/paths.ts';
import { type ArticleEntry, type ArticleVersion, versionOf } from '#domain/edition/article-entry.ts';
import type { Edition } from '#domain/edition/edition.ts';
import type { RelatedMemory } from '#domain/edition/related-news.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import type { SavedPageData } from '#domain/page-data/saved.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { type ArticleSurroundings, createSurroundings } from './article-page.ts';
import { chooseForBrief } from './brief-page.ts';
import { createGlossary, type Glossary } from './glossary-page.ts';
import { createLinks } from './links.ts';
import { createListingPages, type PlannedList } from './listing-pages.ts';
import { createWithdrawnPage } from './withdrawn-page.ts';

/**
 * A page before its articles and cards are loaded: plain data, which can be sent to a thread. Everything else that the
 * page shows is in it, so under the same settings two planned pages with the same JSON become the same page.
 */
export type PlannedPage =
  | { kind: 'article'; articles: [ArticleVersion]; words: number; surroundings: ArticleSurroundings }
  | { kind: 'brief'; articles: ArticleVersion[] }
  | PlannedList
  | { kind: 'complete'; page: PageData };

/** All pages of an edition. */
export interface Pages {
  /** the paths of all pages, each once, without base */
  paths(): Iterable<string>;
  /** plans a page; undefined where there is no such page */
  at(path: string): PlannedPage | undefined;
  /** the stories on a page that search engines may list; undefined where they may not, or there is no such page */
  stories(path: string): readonly ArticleEntry[] | undefined;
}

/**
 * Lays out an edition.
 *
 * @param base the path under which the site is served, with a slash at both ends
 * @param memory what is known of related news from an edition before
 */
export function createPages(edition: Edition, base: string, memory?: RelatedMemory): Pages {
  const listings = createListingPages(edition, base);
  let glossary: Glossary | undefined;
  const currentGlossary = () => {
    glossary ??= createGlossary(edition, base);
    return glossary;
  };
  const surroundingsOf = createSurroundings(edition, base, memory);
  return {
    *paths() {
      for (let number = 1; number <= listings.frontCount; number++) yield frontPath(number);
      yield briefPath();
      for (let number = 1; number <= currentGlossary().count; number++) yield glossaryPath(number);
      for (const { slug } of edition.articles) yield articlePath(slug);
      for (const slug of edition.withdrawn.keys()) yield articlePath(slug);
      for (let number = 1; number <= listings.topicsCount; number++) yield topicsPath(number);
      yield savedPath();
      yield searchPath();
      for (const kind of Object.keys(edition.topics) as ListingKind[]) {
        for (const topic of edition.topics[kind].values()) {
          const last = listings.pageCount(topic.articles.length);
          for (let number = 1; number <= last; number++) yield listingPath(kind, topic.slug, number);
        }
      }
    },
    at(path) {
      const address = parsePath(path);
      switch (address?.kind) {
        case 'front':
          return listings.front(address.number);
        case 'listing':
          return listings.listing(address.listing, address.slug, address.number);
        case 'topics':
          return complete(listings.topics(address.number));
        case 'saved':
          return complete(savedPage(edition.site, base));
        case 'brief':
          return { kind: 'brief', articles: chooseForBrief(edition.articles).map(versionOf) };
        case 'glossary':
          return complete(currentGlossary().page(address.number));
        case 'search':
          return complete(listings.search());
        case 'article': {
          const entry = edition.bySlug.get(address.slug);
          if (!entry) return planWithdrawn(edition, address.slug, base);
          return {
            kind: 'article',
            articles: [versionOf(entry)],
            words: entry.words,
            surroundings: surroundingsOf(entry),
          };
        }
        default:
          return undefined;
      }
    },
    stories(path) {
      const address = parsePath(path);
      switch (address?.kind) {
        case 'front':
          return listings.frontStories(address.number);
        case 'listing': {
          const { listing, slug, number } = address;
          return edition.topics[listing].has(slug)
            ? listings.listingStories(listing, slug, number)
            : undefined;
        }
        case 'topics':
          return edition.articles;
        case 'brief':
          return chooseForBrief(edition.articles);
        case 'glossary':
          return currentGlossary().stories(address.number);
        case 'article': {
          const entry = edition.bySlug.get(address.slug);
          return entry && [entry];
        }
        default:
          return undefined;
      }
    },
  };
}

/** The same for every reader: only the browser knows what one of them has saved. */
function savedPage(site: SiteContent, base: string): SavedPageData {
  const description = `The stories of ${site.name} that you have saved in this browser.`;
  return {
    kind: 'saved',
    version: pageDataVersion,
    head: createLinks(site, base).head('Saved', description, savedPath(), { isPrivate: true }),
  };
}

function planWithdrawn({ site, withdrawn }: Edition, slug: string, base: string): PlannedPage | undefined {
  const entry = withdrawn.get(slug);
  return complete(entry && createWithdrawnPage(entry, createLinks(site, base)));
}

function complete(page: PageData | undefined): PlannedPage | undefined {
  return page && { kind: 'complete', page };
}
