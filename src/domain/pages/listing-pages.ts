import { frontPath, type ListingKind, listingPath, searchPath, topicsPath } from '#domain/addresses/paths.ts';
import { emptyQuery, queryPath } from '#domain/addresses/search-query.ts';
import { type ArticleEntry, type ArticleVersion, versionOf } from '#domain/edition/article-entry.ts';
import type { Edition, Topic } from '#domain/edition/edition.ts';
import type {
  FrontPageData,
  ListingPageData,
  OccurringTag,
  TopicsPageData,
} from '#domain/page-data/lists.ts';
import type { SearchPageData } from '#domain/page-data/search.ts';
import { type CountedLink, pageDataVersion, type StoryCardData } from '#domain/page-data/shared.ts';
import { formatDate } from '#lib/text/dates.ts';
import { slugify } from '#lib/text/slug.ts';
import { createLinks } from './links.ts';
import { paginate } from './pagination.ts';

const latestCount = 5;
/** The lead and the latest; all other stories are in the grid. */
const beforeGrid = 1 + latestCount;
/** So many topics stand on a listing; the index of topics has them all. */
const topicsShown = 12;
/** So many the search page offers. */
const topicsOffered = 24;
/** So many tags stand on one page of the index: it must not grow with the edition. */
const tagsOnPage = 120;

/** A front page or listing before its cards are loaded. */
export interface PlannedList {
  kind: 'list';
  /** the page's data without the cards */
  frame: FrontFrame | ListingFrame;
  /** the stories whose cards it shows, in order */
  cards: ArticleVersion[];
}

type FrontFrame = Omit<FrontPageData, 'lead' | 'latest' | 'cards'>;
type ListingFrame = Omit<ListingPageData, 'cards'>;

/** The lists by page number, which begins at 1; undefined where there is no such page. */
export interface ListingPages {
  front(number: number): PlannedList | undefined;
  listing(kind: ListingKind, slug: string, number: number): PlannedList | undefined;
  topics(number: number): TopicsPageData | undefined;
  search(): SearchPageData;
  /** the stories on the front page or on one of its successors, in the order of their cards */
  frontStories(number: number): readonly ArticleEntry[];
  /** the stories on a page of a topic; none where there is no such topic */
  listingStories(kind: ListingKind, slug: string, number: number): readonly ArticleEntry[];
  /** how many pages the front page and its successors are; at least 1, even when nothing is published */
  frontCount: number;
  /** how many pages so many articles fill */
  pageCount(articles: number): number;
  /** how many pages the index of topics has; at least 1 */
  topicsCount: number;
}

/** Lays out the lists: the front page with its successors, the listings of each topic, the index of topics. */
export function createListingPages(edition: Edition, base: string): ListingPages {
  const { site, articles } = edition;
  const links = createLinks(site, base);
  const order = leadFirst(edition);
  const pageCount = (count: number) => Math.max(1, Math.ceil(count / site.pageSize));
  const belowLatest = order.slice(beforeGrid);
  const frontCount = pageCount(belowLatest.length);
  const grid = (list: readonly ArticleEntry[], number: number) =>
    list.slice((number - 1) * site.pageSize, number * site.pageSize);
  const counted = (kind: ListingKind, { name, slug, articles: { length: count } }: Topic): CountedLink => ({
    name,
    href: links.href(listingPath(kind, slug)),
    count,
  });
  const all = { name: 'All', href: links.href(frontPath()) };
  const allCounted = { ...all, count: articles.length };
  const tagsByCount = [...edition.topics.tag.values()];

  const paginated = (number: number, last: number, path: (number: number) => string) =>
    paginate(number, last, (page) => links.href(path(page)));

  const frontStories = (number: number) => [
    ...(number === 1 ? order.slice(0, beforeGrid) : []),
    ...grid(belowLatest, number),
  ];
  const listingStories = (kind: ListingKind, slug: string, number: number) =>
    grid(edition.topics[kind].get(slug)?.articles ?? [], number);

  function front(number: number): PlannedList | undefined {
    if (number > frontCount) return undefined;
    const newest = articles[0]?.publishedAt;
    const pagination = paginated(number, frontCount, frontPath);
    const title = number === 1 ? `${site.name}: ${site.tagline}` : `Page ${number}`;
    const details = { namesPaper: number === 1, pagination };
    const frame: FrontFrame = {
      kind: 'front',
      version: pageDataVersion,
      head: links.head(title, site.description, frontPath(number), details),
      ...(newest && { date: { iso: newest, text: formatDate(newest, site.language, site.timeZone, true) } }),
      all: allCounted,
      topics: tagsByCount.slice(0, topicsShown).map((topic) => counted('tag', topic)),
      allTopics: links.href(topicsPath()),
      pagination,
    };
    return { kind: 'list', frame, cards: frontStories(number).map(versionOf) };
  }

  function listing(kind: ListingKind, slug: string, number: number): PlannedList | undefined {
    const topic = edition.topics[kind].get(slug);
    const last = topic ? pageCount(topic.articles.length) : 0;
    if (!topic || number > last) return undefined;
    const { name, articles: stories } = topic;
    const title = { tag: name, category: `${name} section`, source: `Stories from ${name}` }[kind];
    const pagination = paginated(number, last, (page) => listingPath(kind, slug, page));
    const numbered = number === 1 ? title : `${title}, page ${number}`;
    const frame: ListingFrame = {
      kind: 'listing',
      version: pageDataVersion,
      head: links.head(numbered, descriptionOf(kind, topic), listingPath(kind, slug, number), {
        pagination,
        ...(kind !== 'source' && { topic: { kind, slug } }),
      }),
      listing: kind,
      name,
      slug,
      href: links.href(listingPath(kind, slug)),
      count: stories.length,
      all,
      tags: occurringTags(kind, topic),
      pagination,
    };
    return { kind: 'list', frame, cards: listingStories(kind, slug, number).map(versionOf) };
  }

  // The same on all pages of a topic, which may be thousands.
  const occurring = new Map<Topic, OccurringTag[]>();
  function occurringTags(kind: ListingKind, topic: Topic): OccurringTag[] {
    const tags = occurring.get(topic) ?? countTags(kind, topic);
    occurring.set(topic, tags);
    return tags;
  }

  function countTags(kind: ListingKind, { slug, articles: stories }: Topic): OccurringTag[] {
    const counts = new Map<string, number>();
    for (const { tags } of stories) {
      for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
    return [...counts]
      .filter(([tag]) => kind !== 'tag' || slugify(tag) !== slug)
      .sort(([tag, one], [otherTag, other]) => other - one || (tag < otherTag ? -1 : 1))
      .slice(0, topicsShown)
      .map(([tag, count]) => {
        const both = links.href(queryPath({ ...emptyQuery, tags: [slug, slugify(tag)] }));
        return { ...links.tag(tag), count, ...(kind === 'tag' && { both }) };
      });
  }

  function descriptionOf(kind: ListingKind, { name, articles: stories }: Topic): string {
    const count = stories.length === 1 ? 'One story' : `${stories.length} stories`;
    const relation = { tag: 'about', category: 'in', source: 'that rest on' }[kind];
    return `${count} ${relation} ${name} in ${site.name}, newest first.`;
  }

  const topicsCount = Math.max(1, Math.ceil(tagsByCount.length / tagsOnPage));

  function topics(number: number): TopicsPageData | undefined {
    if (number > topicsCount) return undefined;
    const pagination = paginated(number, topicsCount, topicsPath);
    const title = number === 1 ? 'Topics' : `Topics, page ${number}`;
    const description = `All topics of ${site.name}, with the number of stories on each.`;
    return {
      kind: 'topics',
      version: pageDataVersion,
      head: links.head(title, description, topicsPath(number), { pagination }),
      all: allCounted,
      categories: (number === 1 ? [...edition.topics.category.values()] : []).map((topic) => ({
        ...links.category(topic.name),
        ...counted('category', topic),
      })),
      tags: tagsByCount
        .slice((number - 1) * tagsOnPage, number * tagsOnPage)
        .map((topic) => counted('tag', topic)),
      pagination,
    };
  }

  function search(): SearchPageData {
    const description = `Search all stories of ${site.name}, by words, topics, section and source.`;
    return {
      kind: 'search',
      version: pageDataVersion,
      head: links.head('Search', description, searchPath(), { isPrivate: true }),
      categories: site.categories.map(({ name }) => links.category(name)),
      topics: tagsByCount.slice(0, topicsOffered).map(({ name }) => links.tag(name)),
      allTopics: { name: 'All topics', href: links.href(topicsPath()) },
    };
  }

  return {
    front,
    listing,
    topics,
    search,
    frontStories,
    listingStories,
    frontCount,
    pageCount,
    topicsCount,
  };
}

/**
 * Completes a front page or listing.
 *
 * @param cards the cards of its stories, in the same order
 */
export function createListPage(
  page: PlannedList['frame'],
  cards: StoryCardData[],
): FrontPageData | ListingPageData {
  if (page.kind === 'listing') {
    const { pagination, ...frame } = page;
    return { ...frame, cards, pagination };
  }
  const { pagination, all, topics, allTopics, ...frame } = page;
  const [lead, ...latest] = pagination.number === 1 ? cards.slice(0, beforeGrid) : [];
  return {
    ...frame,
    ...(lead && { lead }),
    latest,
    all,
    topics,
    allTopics,
    cards: pagination.number === 1 ? cards.slice(beforeGrid) : cards,
    pagination,
  };
}

/** The order of the front page: the story that leads by the editor's wish, then the newest first. */
function leadFirst({ site, articles, bySlug }: Edition): readonly ArticleEntry[] {
  const lead = bySlug.get(site.lead ?? '');
  return lead ? [lead, ...articles.filter((article) => article !== lead)] : articles;
}
