import { type FeedTopic, feedPath, frontPath, listingPath, withBase } from '#domain/addresses/paths.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import { type Edition, isEditorial } from '#domain/edition/edition.ts';
import { latestDate } from '#domain/edition/latest-date.ts';
import { type Messages, messagesOf } from '#domain/messages/messages.ts';
import type { ArticlePageData, SourceData } from '#domain/page-data/article.ts';
import { labelledTitle } from '#domain/pages/labels.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { toRfc3339 } from '#lib/text/dates.ts';
import { articleToHtml } from './article-html.ts';

const maxEntries = 50;

/** A tag, category or author that has a feed. */
export interface NamedTopic extends FeedTopic {
  name: string;
}

/** The stories of a feed, the same in every format. */
export interface FeedPlan {
  /** undefined for the feed of all stories */
  topic?: NamedTopic;
  /** newest first */
  articles: readonly ArticleEntry[];
}

/** Settings of all feeds of a site. */
export interface FeedSite {
  site: SiteContent;
  /** path of the site, with a slash at both ends */
  base: string;
  /** paths of two square icons, without base */
  icons?: { large: string; small: string };
}

/** A feed before it is written in a format. Addresses are absolute, dates have the paper's UTC offset. */
export interface Feed {
  topic?: NamedTopic;
  title: string;
  description: string;
  /** the page with the same stories */
  page: string;
  language: string;
  /** the words of the paper's interface */
  messages: Messages;
  paper: { name: string; address: string };
  icons?: { large: string; small: string };
  /** date of the latest publication or revision, not of the build */
  updated?: string;
  entries: FeedEntry[];
  /** turns a path without base into an absolute address */
  address(path: string): string;
}

export interface FeedEntry {
  /** address of its page, and its id */
  address: string;
  title: string;
  summary: string;
  /** the whole article */
  html: string;
  published: string;
  /** day of publication, formatted for readers */
  day: string;
  /** date of the last update or correction */
  revised?: string;
  category: string;
  tags: string[];
  sources: Pick<SourceData, 'name' | 'url'>[];
  /** those who wrote it, with the addresses of their pages */
  authors: { name: string; url: string; avatar?: string }[];
  /** set if it differs from the paper's */
  language?: string;
  image?: FeedImage;
}

interface FeedImage {
  address: string;
  /** media type */
  type: string;
  /** in bytes */
  size: number;
}

/** Plans the feeds of an edition: one of all stories, one for each category, tag and author. */
export function* planFeeds({ articles, topics }: Edition): Generator<FeedPlan> {
  yield { articles: newest(articles) };
  for (const kind of ['category', 'tag', 'author'] as const) {
    for (const { name, slug, articles: topicArticles } of topics[kind].values()) {
      yield { topic: { kind, name, slug }, articles: newest(topicArticles) };
    }
  }
}

const newest = (articles: readonly ArticleEntry[]) => articles.filter(isEditorial).slice(0, maxEntries);

/** Lists the formats of a planned feed with their paths. */
export function feedPaths({
  topic,
}: Pick<FeedPlan, 'topic'>): { format: 'rss' | 'atom' | 'json'; path: string }[] {
  return [
    { format: 'rss', path: feedPath('rss', topic) },
    ...(topic ? [] : [{ format: 'atom' as const, path: feedPath('atom') }]),
    { format: 'json', path: feedPath('json', topic) },
  ];
}

const feedDescriptions = {
  tag: 'tagFeedDescription',
  category: 'sectionFeedDescription',
  author: 'authorFeedDescription',
} as const;

/**
 * Creates a feed.
 *
 * @param entries newest first
 */
export function createFeed(
  topic: NamedTopic | undefined,
  entries: FeedEntry[],
  { site, base, icons }: FeedSite,
): Feed {
  const messages = messagesOf(site);
  const { origin } = new URL(site.address);
  const address = (path: string) => new URL(withBase(base, path), origin).href;
  const updated = latestDate(entries.map(({ published, revised = published }) => revised));
  return {
    ...(topic && { topic }),
    title: topic ? messages.titleAndPaper({ title: topic.name, paper: site.name }) : site.name,
    description: topic ? messages[feedDescriptions[topic.kind]]({ name: topic.name }) : site.description,
    page: address(topic ? listingPath(topic.kind, topic.slug) : frontPath()),
    language: site.language,
    messages,
    paper: { name: site.name, address: address(frontPath()) },
    ...(icons && { icons: { large: address(icons.large), small: address(icons.small) } }),
    ...(updated && { updated }),
    entries,
    address,
  };
}

/**
 * Creates the entry of an article, the same for all feeds.
 *
 * @param sizeOf returns an image's size in bytes by its address in the page's data, or undefined if unknown
 */
export function createFeedEntry(
  page: ArticlePageData,
  site: SiteContent,
  sizeOf: (src: string) => number | undefined,
): FeedEntry {
  const { canonical = '' } = page.head;
  const address = (href: string) => (/^[/#]/.test(href) ? new URL(href, canonical).href : href);
  const published = toRfc3339(page.published.iso, site.timeZone);
  const revised = page.revised && toRfc3339(page.revised, site.timeZone);
  const image = page.image && createImage(page.image.file, address, sizeOf);
  return {
    address: canonical,
    title: labelledTitle({ kind: page.storyKind, title: page.title }, site),
    summary: page.summary,
    html: articleToHtml(page, { site, address }),
    published,
    day: page.published.text,
    ...(revised && { revised }),
    category: page.category.name,
    tags: page.tags.map(({ name }) => name).filter((name) => name !== page.category.name),
    sources: page.sources.map(({ name, url }) => ({ name, ...(url && { url }) })),
    authors: (page.credits ?? [])
      .filter(({ role }) => role === 'by')
      .flatMap(({ authors }) =>
        authors.map(({ name, href, slug }) => {
          const { picture } = site.authors?.[slug] ?? {};
          return {
            name,
            url: address(href),
            ...(picture && { avatar: new URL(picture.src.slice(1), site.address).href }),
          };
        }),
      ),
    ...(page.lang && { language: page.lang }),
    ...(image && { image }),
  };
}

const imageTypes = new Map([
  ['avif', 'image/avif'],
  ['gif', 'image/gif'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['webp', 'image/webp'],
]);

/** Feeds require an image's type and size. If either is unknown, the image is only in the entry's HTML. */
function createImage(
  src: string,
  address: (href: string) => string,
  sizeOf: (src: string) => number | undefined,
): FeedImage | undefined {
  const type = imageTypes.get(src.split('.').at(-1)?.toLowerCase() ?? '');
  const size = sizeOf(src);
  return type && size !== undefined ? { address: address(src), type, size } : undefined;
}
