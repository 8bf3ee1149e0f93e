import { type FeedTopic, feedPath, frontPath, listingPath, withBase } from '#domain/addresses/paths.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import type { Edition } from '#domain/edition/edition.ts';
import type { ArticlePageData, SourceData } from '#domain/page-data/article.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { momentIn } from '#lib/text/dates.ts';
import { articleToHtml } from './article-html.ts';

/** So many stories a feed holds, the newest. */
export const mostEntries = 50;

/** A tag or category with a feed, and its name. */
export interface NamedTopic extends FeedTopic {
  name: string;
}

/** The stories of a feed: the same in every format. */
export interface FeedPlan {
  /** missing for the feed of all stories */
  topic?: NamedTopic;
  /** the newest first */
  articles: readonly ArticleEntry[];
}

/** What the feeds of a site have in common. */
export interface FeedSite {
  site: SiteContent;
  /** the path under which the site is served, with a slash at both ends */
  base: string;
  /** a square picture of the site and a small one: their paths in the site */
  icons?: { large: string; small: string };
}

/** A feed before it is written in a format. All addresses are full, all moments have the paper's offset. */
export interface Feed {
  topic?: NamedTopic;
  title: string;
  description: string;
  /** the page whose stories it holds */
  page: string;
  language: string;
  paper: { name: string; address: string };
  icons?: { large: string; small: string };
  /** when the newest of its stories was published or revised: a build at another time makes the same feed */
  updated?: string;
  entries: FeedEntry[];
  /** makes a path of the site a full address */
  address(path: string): string;
}

export interface FeedEntry {
  /** its page's address, which also names it */
  address: string;
  title: string;
  summary: string;
  /** the whole article */
  html: string;
  published: string;
  /** the day of publication as readers read it */
  day: string;
  /** when it was last updated or corrected, where it was */
  revised?: string;
  category: string;
  tags: string[];
  sources: Pick<SourceData, 'name' | 'url'>[];
  /** where it is not the paper's */
  language?: string;
  picture?: Picture;
}

export interface Picture {
  address: string;
  /** as in `image/webp` */
  type: string;
  /** in bytes */
  size: number;
}

/** All feeds of an edition: that of all stories, then one for each category and each tag. */
export function* planFeeds({ articles, topics }: Edition): Generator<FeedPlan> {
  yield { articles: articles.slice(0, mostEntries) };
  for (const kind of ['category', 'tag'] as const) {
    for (const { name, slug, articles: own } of topics[kind].values()) {
      yield { topic: { kind, name, slug }, articles: own.slice(0, mostEntries) };
    }
  }
}

/** The paths of a plan's feeds, with the format of each. */
export function feedPaths({
  topic,
}: Pick<FeedPlan, 'topic'>): { format: 'rss' | 'atom' | 'json'; path: string }[] {
  return [
    { format: 'rss', path: feedPath('rss', topic) },
    ...(topic ? [] : [{ format: 'atom' as const, path: feedPath('atom') }]),
    { format: 'json', path: feedPath('json', topic) },
  ];
}

/**
 * Makes a feed.
 *
 * @param entries its stories, the newest first
 */
export function createFeed(
  topic: NamedTopic | undefined,
  entries: FeedEntry[],
  { site, base, icons }: FeedSite,
): Feed {
  const { origin } = new URL(site.address);
  const address = (path: string) => new URL(withBase(base, path), origin).href;
  const updated = entries
    .map(({ published, revised = published }) => revised)
    .reduce<string | undefined>(later, undefined);
  return {
    ...(topic && { topic }),
    title: topic ? `${topic.name} — ${site.name}` : site.name,
    description: topic
      ? `The newest stories ${topic.kind === 'tag' ? 'about' : 'in'} ${topic.name}.`
      : site.description,
    page: address(topic ? listingPath(topic.kind, topic.slug) : frontPath()),
    language: site.language,
    paper: { name: site.name, address: address(frontPath()) },
    ...(icons && { icons: { large: address(icons.large), small: address(icons.small) } }),
    ...(updated && { updated }),
    entries,
    address,
  };
}

/**
 * Makes what feeds say of an article: the same in all of them.
 *
 * @param sizeOf tells the size in bytes of a picture, by its address in a page's data; undefined where it is unknown
 */
export function createFeedEntry(
  page: ArticlePageData,
  site: SiteContent,
  sizeOf: (src: string) => number | undefined,
): FeedEntry {
  const { canonical = '' } = page.head;
  const address = (href: string) => (/^[/#]/.test(href) ? new URL(href, canonical).href : href);
  const published = momentIn(page.published.iso, site.timeZone);
  // A revision of which only the day is told, and that day is the publication's, seems to begin before it.
  const revised = page.revised && later(momentIn(page.revised, site.timeZone), published);
  const picture = page.image && pictureOf(page.image.src, address, sizeOf);
  return {
    address: canonical,
    title: page.title,
    summary: page.summary,
    html: articleToHtml(page, { language: site.language, address }),
    published,
    day: page.published.text,
    ...(revised && { revised }),
    category: page.category.name,
    tags: page.tags.map(({ name }) => name).filter((name) => name !== page.category.name),
    sources: page.sources.map(({ name, url }) => ({ name, ...(url && { url }) })),
    ...(page.lang && { language: page.lang }),
    ...(picture && { picture }),
  };
}

const pictureTypes = new Map([
  ['avif', 'image/avif'],
  ['gif', 'image/gif'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['webp', 'image/webp'],
]);

/** A picture of an unknown type or size stands in the text alone: feeds must tell both. */
function pictureOf(
  src: string,
  address: (href: string) => string,
  sizeOf: (src: string) => number | undefined,
): Picture | undefined {
  const type = pictureTypes.get(src.split('.').at(-1)?.toLowerCase() ?? '');
  const size = sizeOf(src);
  return type && size !== undefined ? { address: address(src), type, size } : undefined;
}

/** The later of two moments, which may differ in their offsets. */
function later(one: string | undefined, other: string): string {
  return one && Date.parse(one) >= Date.parse(other) ? one : other;
}
