/** The format of the search index, which the build writes and the search page reads. */
import { searchIndexPath } from '#domain/addresses/paths.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';

/** The list of all parts, in the folder of the index. */
export const partsFile = 'parts.json';
/** Pagefind's script for the browser, shared by all parts. */
export const searchScript = 'pagefind.js';

export type FilterName = 'tag' | 'category' | 'source';
/** The filter with the name of a part, which the browser adds to its stories. */
export const partFilter = 'part';
/** The sort key of stories; higher values are newer. */
export const sortKey = 'date';
/** The metadata with a story's title, spaced as the index needs it. */
export const titleMeta = 'title';

export interface PartSummary {
  name: string;
  /** changes with the part */
  version: string;
  count: number;
  /** date of its oldest story */
  since: string;
}

/** The path of a file of the index, relative to the base. */
export function indexFile(name: string): string {
  return searchIndexPath.slice(1) + name;
}

/**
 * Checks the content of `parts.json`: all parts, newest first.
 *
 * @throws TypeError if it has another shape
 */
export function parseParts(value: unknown): PartSummary[] {
  if (Array.isArray(value) && value.every(isPartSummary)) return value;
  throw new TypeError(`${partsFile} is not a list of parts`);
}

function isPartSummary(value: Partial<PartSummary> | null): value is PartSummary {
  return (
    typeof value?.name === 'string' &&
    typeof value.version === 'string' &&
    typeof value.count === 'number' &&
    typeof value.since === 'string'
  );
}

/** The card of a story without its title, which the index stores as metadata. */
type EncodedStory = Omit<StoryCardData, 'title'>;

/**
 * Encodes a story's card as the URL of its record. Pagefind searches metadata as part of the text, but returns URLs
 * unchanged.
 */
export function encodeStory(page: ArticlePageData, href: string): string {
  const { slug, summary, category, published, minutes, image, lang, dir, sources, tags } = page;
  const story: EncodedStory = {
    href,
    slug,
    summary,
    category,
    published,
    minutes,
    source: sources[0]?.name ?? '',
    tags: tags.map(({ name }) => name),
    ...(image && { image }),
    ...(lang && { lang }),
    ...(dir && { dir }),
  };
  return `/${encodeURIComponent(JSON.stringify(story))}`;
}

/**
 * Decodes the URL of a record.
 *
 * @throws TypeError if the index is of a build with other cards
 */
export function decodeStory(address: string): EncodedStory {
  const value = JSON.parse(decodeURIComponent(address.slice(1)));
  if (isStoryAddress(value)) return value;
  throw new TypeError('The search index has stories in an unknown format');
}

function isStoryAddress(value: Partial<EncodedStory> | null): value is EncodedStory {
  return (
    typeof value?.href === 'string' &&
    typeof value.summary === 'string' &&
    typeof value.category?.href === 'string' &&
    typeof value.published?.iso === 'string' &&
    Array.isArray(value.tags)
  );
}
