import { frontPath, type ListingKind, listingPath, searchPath, topicsPath } from '#domain/addresses/paths.ts';
import { type ArticleEntry, type ArticleVersion, versionOf } from '#domain/edition/article-entry.ts';
import { type Edition, leadFirst, type Topic } from '#domain/edition/edition.ts';
import { messagesOf } from '#domain/messages/messages.ts';
import type {
  FrontPageData,
  ListingPageData,
  OccurringTag,
  TopicsPageData,
} from '#domain/page-data/lists.ts';
import type { SearchPageData } from '#domain/page-data/search.ts';
import { type CountedLink, pageDataVersion, type StoryCardData } from '#domain/page-data/shared.ts';
import { slugify } from '#lib/text/slug.ts';
import { authorProfile } from './author-profile.ts';
import type { Links } from './links.ts';
import { paginate } from './pagination.ts';

/** The lead and the five latest stories precede the grid. */
const beforeGrid = 6;
const maxTopics = 12;
const maxSearchTopics = 24;
const tagsPerPage = 120;

/** A front page or listing before its cards are loaded. */
export interface PlannedList {
  kind: 'list';
  /** page data without cards */
  frame: FrontFrame | ListingFrame;
  /** the stories on its cards, in order */
  cards: ArticleVersion[];
}

type FrontFrame = Omit<FrontPageData, 'lead' | 'latest' | 'cards'>;
type ListingFrame = Omit<ListingPageData, 'cards'>;

/** The lists' pages, numbered from 1. */
export interface ListingPages {
  front(number: number): PlannedList | undefined;
  listing(kind: ListingKind, slug: string, number: number): PlannedList | undefined;
  topics(number: number): TopicsPageData | undefined;
  search(): SearchPageData;
  /** the stories on a numbered front page, in the order of their cards */
  frontStories(number: number): readonly ArticleEntry[];
  /** the stories on a page of a topic; undefined if there is no such topic */
  listingStories(kind: ListingKind, slug: string, number: number): readonly ArticleEntry[] | undefined;
  /** at least 1 */
  frontPageCount: number;
  /** number of pages of a listing, at least 1 */
  pageCount(articleCount: number): number;
  /** at least 1 */
  topicsPageCount: number;
}

/** Plans the lists: the numbered front pages, the listings of topics, the index of topics and the search page. */
export function createListingPages(edition: Edition, links: Links): ListingPages {
  const { site, articles } = edition;
  const stories = leadFirst(edition);
  const pageCount = (count: number) => Math.max(1, Math.ceil(count / site.pageSize));
  const belowLatest = stories.slice(beforeGrid);
  const frontPageCount = pageCount(belowLatest.length);
  const pageOf = (list: readonly ArticleEntry[], number: number) =>
    list.slice((number - 1) * site.pageSize, number * site.pageSize);
  const countedLink = (kind: ListingKind, topic: Topic): CountedLink => ({
    name: topic.name,
    href: links.href(listingPath(kind, topic.slug)),
    count: topic.articles.length,
  });
  const messages = messagesOf(site);
  const all = { name: messages.allStories, href: links.href(frontPath()) };
  const allCounted = { ...all, count: articles.length };
  const tagsByCount = [...edition.topics.tag.values()];

  const paginated = (number: number, last: number, path: (number: number) => string) =>
    paginate(number, last, (page) => links.href(path(page)));

  const frontStories = (number: number) => [
    ...(number === 1 ? stories.slice(0, beforeGrid) : []),
    ...pageOf(belowLatest, number),
  ];
  const listingStories = (kind: ListingKind, slug: string, number: number) => {
    const topic = edition.topics[kind].get(slug);
    return topic && pageOf(topic.articles, number);
  };

  function front(number: number): PlannedList | undefined {
    if (number > frontPageCount) return undefined;
    const [newest] = articles;
    const pagination = paginated(number, frontPageCount, frontPath);
    const title =
      number === 1
        ? messages.nameAndTagline({ name: site.name, tagline: site.tagline })
        : messages.numberedPage({ number });
    const frame: FrontFrame = {
      kind: 'front',
      version: pageDataVersion,
      head: links.head(title, site.description, frontPath(number), {
        hasPaperName: number === 1,
        pagination,
      }),
      ...(newest && { date: links.date(newest.publishedAt) }),
      all: allCounted,
      topics: tagsByCount.slice(0, maxTopics).map((topic) => countedLink('tag', topic)),
      allTopics: links.href(topicsPath()),
      pagination,
    };
    return { kind: 'list', frame, cards: frontStories(number).map(versionOf) };
  }

  function listing(kind: ListingKind, slug: string, number: number): PlannedList | undefined {
    const topic = edition.topics[kind].get(slug);
    const last = topic ? pageCount(topic.articles.length) : 0;
    if (!topic || number > last) return undefined;
    const { name, articles: topicArticles } = topic;
    const title = {
      tag: name,
      category: messages.sectionTitle({ name }),
      source: messages.sourceTitle({ name }),
      author: name,
    }[kind];
    const pagination = paginated(number, last, (page) => listingPath(kind, slug, page));
    const numbered = number === 1 ? title : messages.numberedTitle({ title, number });
    const frame: ListingFrame = {
      kind: 'listing',
      version: pageDataVersion,
      head: links.head(numbered, describeListing(kind, topic), listingPath(kind, slug, number), {
        pagination,
        ...(kind !== 'source' && { topic: { kind, slug } }),
      }),
      listing: kind,
      name,
      slug,
      href: links.href(listingPath(kind, slug)),
      count: topicArticles.length,
      ...(kind === 'author' && number === 1 && authorProfile(site.authors?.[slug], links.href('/'))),
      all,
      tags: occurringTags(kind, topic),
      pagination,
    };
    return { kind: 'list', frame, cards: pageOf(topicArticles, number).map(versionOf) };
  }

  // Computed once for all pages of a topic, of which there may be thousands.
  const tagsByTopic = new Map<Topic, OccurringTag[]>();
  function occurringTags(kind: ListingKind, topic: Topic): OccurringTag[] {
    const tags = tagsByTopic.get(topic) ?? countTags(kind, topic);
    tagsByTopic.set(topic, tags);
    return tags;
  }

  function countTags(kind: ListingKind, { slug, articles: topicArticles }: Topic): OccurringTag[] {
    const counts = new Map<string, number>();
    for (const { tags } of topicArticles) {
      for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
    return [...counts]
      .filter(([tag]) => kind !== 'tag' || slugify(tag) !== slug)
      .sort(([tagA, a], [tagB, b]) => b - a || (tagA < tagB ? -1 : 1))
      .slice(0, maxTopics)
      .map(([tag, count]) => ({ ...links.tag(tag), slug: slugify(tag), count }));
  }

  function describeListing(kind: ListingKind, { name, slug, articles: { length: count } }: Topic): string {
    const describe = {
      tag: messages.tagDescription,
      category: messages.sectionDescription,
      source: messages.sourceDescription,
      author: messages.authorDescription,
    }[kind];
    const biography = kind === 'author' && site.authors?.[slug]?.biography;
    return biography || describe({ count, name, paper: site.name });
  }

  const topicsPageCount = Math.max(1, Math.ceil(tagsByCount.length / tagsPerPage));

  function topics(number: number): TopicsPageData | undefined {
    if (number > topicsPageCount) return undefined;
    const pagination = paginated(number, topicsPageCount, topicsPath);
    const title = messages.topics;
    return {
      kind: 'topics',
      version: pageDataVersion,
      head: links.head(
        number === 1 ? title : messages.numberedTitle({ title, number }),
        messages.topicsDescription({ paper: site.name }),
        topicsPath(number),
        { pagination },
      ),
      all: allCounted,
      categories: (number === 1 ? [...edition.topics.category.values()] : []).map((topic) => ({
        ...links.category(topic.name),
        ...countedLink('category', topic),
      })),
      tags: tagsByCount
        .slice((number - 1) * tagsPerPage, number * tagsPerPage)
        .map((topic) => countedLink('tag', topic)),
      pagination,
    };
  }

  function search(): SearchPageData {
    const description = messages.searchDescription({ paper: site.name });
    return {
      kind: 'search',
      version: pageDataVersion,
      head: links.head(messages.searchHeading, description, searchPath(), { isPrivate: true }),
      categories: site.categories.map(({ name }) => links.category(name)),
      topics: tagsByCount.slice(0, maxSearchTopics).map(({ name }) => links.tag(name)),
      allTopics: { name: messages.allTopics, href: links.href(topicsPath()) },
    };
  }

  return {
    front,
    listing,
    topics,
    search,
    frontStories,
    listingStories,
    frontPageCount,
    pageCount,
    topicsPageCount,
  };
}

/**
 * Creates a front page or listing from its plan.
 *
 * @param cards the cards of its stories, in the planned order
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
