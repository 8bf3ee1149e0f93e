import {
  articlePath,
  briefPath,
  frontPath,
  glossaryPath,
  type ListingKind,
  listingPath,
  ownPath,
  parsePath,
  savedPath,
  searchPath,
  settingsPath,
  topicsPath,
} from '#domain/addresses/paths.ts';
import { type ArticleEntry, type ArticleVersion, versionOf } from '#domain/edition/article-entry.ts';
import type { Edition } from '#domain/edition/edition.ts';
import type { RelatedMemory } from '#domain/edition/related-news.ts';
import { messagesOf } from '#domain/messages/messages.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import type { SavedPageData } from '#domain/page-data/saved.ts';
import type { SettingsPageData } from '#domain/page-data/settings.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { type ArticleContext, createContextFinder } from './article-page.ts';
import { selectForBrief } from './brief-page.ts';
import { createGlossary, type Glossary } from './glossary-page.ts';
import { createLinks, type Links } from './links.ts';
import { createListingPages, type PlannedList } from './listing-pages.ts';
import { createOwnPage } from './own-page.ts';
import { createWithdrawnPage } from './withdrawn-page.ts';

/**
 * A page before its articles and cards are loaded, as plain data that can be sent to threads. With the same settings,
 * plans with the same JSON give the same page.
 */
export type PlannedPage =
  | { kind: 'article'; articles: [ArticleVersion]; words: number; context: ArticleContext }
  | { kind: 'brief'; articles: ArticleVersion[] }
  | PlannedList
  | { kind: 'complete'; page: PageData };

/** All pages of an edition. */
export interface Pages {
  /** the paths of all pages, without base */
  paths(): Iterable<string>;
  /** returns a page's plan, or undefined if there is no such page */
  at(path: string): PlannedPage | undefined;
  /** returns the stories on a page, or undefined if there is no such page or search engines must not list it */
  stories(path: string): readonly ArticleEntry[] | undefined;
}

/**
 * Plans the pages of an edition.
 *
 * @param base path of the site, with a slash at both ends
 * @param memory related news of the previous edition
 */
export function createPages(edition: Edition, base: string, memory?: RelatedMemory): Pages {
  const links = createLinks(edition.site, base);
  const listings = createListingPages(edition, links);
  let glossary: Glossary | undefined;
  const getGlossary = () => {
    glossary ??= createGlossary(edition, links);
    return glossary;
  };
  const findContext = createContextFinder(edition, links, memory);
  return {
    *paths() {
      for (let number = 1; number <= listings.frontPageCount; number++) yield frontPath(number);
      yield briefPath();
      for (let number = 1; number <= getGlossary().pageCount; number++) yield glossaryPath(number);
      for (const { slug } of edition.articles) yield articlePath(slug);
      for (const slug of edition.withdrawn.keys()) yield articlePath(slug);
      for (let number = 1; number <= listings.topicsPageCount; number++) yield topicsPath(number);
      yield savedPath();
      yield settingsPath();
      yield searchPath();
      for (const slug of edition.ownPages.keys()) yield ownPath(slug);
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
          return complete(createSavedPage(edition.site, links));
        case 'settings':
          return complete(createSettingsPage(edition.site, links));
        case 'brief':
          return { kind: 'brief', articles: selectForBrief(edition).map(versionOf) };
        case 'glossary':
          return complete(getGlossary().page(address.number));
        case 'search':
          return complete(listings.search());
        case 'own': {
          const page = edition.ownPages.get(address.slug);
          return complete(page && createOwnPage(page, edition.site, links));
        }
        case 'article': {
          const entry = edition.bySlug.get(address.slug);
          if (!entry)
            return complete(createWithdrawnPage(edition.withdrawn.get(address.slug), edition.site, links));
          return {
            kind: 'article',
            articles: [versionOf(entry)],
            words: entry.words,
            context: findContext(entry),
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
        case 'listing':
          return listings.listingStories(address.listing, address.slug, address.number);
        case 'topics':
          return edition.articles;
        case 'brief':
          return selectForBrief(edition);
        case 'glossary':
          return getGlossary().stories(address.number);
        case 'own':
          return edition.ownPages.has(address.slug) ? [] : undefined;
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

/** The same for all readers; the browser adds the stories that one of them has saved. */
function createSavedPage(site: SiteContent, links: Links): SavedPageData {
  const messages = messagesOf(site);
  const description = messages.savedDescription({ paper: site.name });
  return {
    kind: 'saved',
    version: pageDataVersion,
    head: links.head(messages.savedTitle, description, savedPath(), { isPrivate: true }),
  };
}

function createSettingsPage(site: SiteContent, links: Links): SettingsPageData {
  const messages = messagesOf(site);
  const description = messages.settingsDescription({ paper: site.name });
  return {
    kind: 'settings',
    version: pageDataVersion,
    head: links.head(messages.settings, description, settingsPath(), { isPrivate: true }),
  };
}

function complete(page: PageData | undefined): PlannedPage | undefined {
  return page && { kind: 'complete', page };
}
