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
import { type ArticleEntry, inShort } from '#domain/edition/article-entry.ts';
import type { Edition } from '#domain/edition/edition.ts';
import type { RelatedMemory } from '#domain/edition/related-news.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import type { BriefPageData } from '#domain/page-data/brief.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import type { SavedPageData } from '#domain/page-data/saved.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { type ArticleSurroundings, createSurroundings } from './article-page.ts';
import { chooseForBrief } from './brief-page.ts';
import { createGlossary, type Glossary } from './glossary-page.ts';
import { createLinks } from './links.ts';
import { createListingPages, type ListingPages, type Lists, type StoryList } from './listing-pages.ts';
import { createWithdrawnPage } from './withdrawn-page.ts';

/**
 * What an edition knows of a page: an article's lacks what its own file says, the brief what the files of its
 * stories say, every other page is whole. It is made when it is asked for; what it depends on besides the settings
 * and its own file is told in short before.
 */
export type PlannedPage = {
  /** two versions of a page that have the same are the same; a list’s is its data as JSON, its cards in short */
  inputs(): string;
} & (
  | { kind: 'article'; entry: ArticleEntry; surroundings(): ArticleSurroundings }
  | { kind: 'brief'; entries: readonly ArticleEntry[] }
  /** `entries` are the stories whose cards stand on it, in their order */
  | { kind: 'list'; entries: readonly ArticleEntry[]; page(): ListPageData }
);

type ListPageData = Exclude<PageData, ArticlePageData | BriefPageData>;

/** All pages of an edition: their paths, and what it knows of each, made when asked for. */
export interface Pages {
  /** the paths of all pages, each once, without base */
  paths(): Iterable<string>;
  /** undefined where there is no such page */
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
          return planStories(
            listings,
            ({ front }) => front(address.number),
            listings.frontStories(address.number),
          );
        case 'listing':
          return planStories(
            listings,
            ({ listing }) => listing(address.listing, address.slug, address.number),
            listings.listingStories(address.listing, address.slug, address.number),
          );
        case 'topics':
          return planList(listings.topics(address.number));
        case 'saved':
          return planList(savedPage(edition.site, base));
        case 'brief': {
          const entries = chooseForBrief(edition.articles);
          return { kind: 'brief', entries, inputs: () => JSON.stringify(entries.map(inShort)) };
        }
        case 'glossary': {
          return planList(currentGlossary().page(address.number));
        }
        case 'search':
          return planList(listings.search());
        case 'article': {
          const entry = edition.bySlug.get(address.slug);
          if (!entry) return planWithdrawn(edition, address.slug, base);
          const { inputs, make } = surroundingsOf(entry);
          return { kind: 'article', entry, inputs, surroundings: make };
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
  return planList(entry && createWithdrawnPage(entry, createLinks(site, base)));
}

/** Plans a page on which no story has a card. */
function planList(page: ListPageData | undefined): PlannedPage | undefined {
  return page && { kind: 'list', entries: [], inputs: () => JSON.stringify(page), page: () => page };
}

function planStories(
  listings: ListingPages,
  pick: <Card>(lists: Lists<Card>) => StoryList<Card> | undefined,
  entries: readonly ArticleEntry[],
): PlannedPage | undefined {
  const short = pick(listings.inShort);
  if (!short) return undefined;
  const page = () => {
    const whole = pick(listings);
    if (!whole) throw new Error('A list that exists in short has no page.');
    return whole;
  };
  return { kind: 'list', entries, inputs: () => JSON.stringify(short), page };
}
