/** What the build writes into the search index and the search page reads from it. */
import { searchIndexPath } from '#domain/addresses/paths.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';

/** The list of all parts, within the folder of the index. */
export const partsFile = 'parts.json';
/** Pagefind's program for the browser: the same for all parts, and beside them. */
export const searchProgram = 'pagefind.js';

/** Filters of a search, by the names that records give them. */
export const filterNames = ['tag', 'category', 'source'] as const;
export type FilterName = (typeof filterNames)[number];
/** The filter that tells parts apart in the browser, which adds it to each. */
export const partFilter = 'part';
/** The key by which the stories of a part are sorted: the higher, the newer. */
export const sortKey = 'date';
/** The metadata that holds a story's title, as the index knows its words. */
export const titleMeta = 'title';

/** What the search page needs to know of a part. */
export interface PartNote {
  name: string;
  /** changes with the part */
  version: string;
  count: number;
  /** the day of its oldest story */
  since: string;
}

/** The path of a file of the index, within the site. */
export function indexFile(name: string): string {
  return searchIndexPath.slice(1) + name;
}

/**
 * Checks what `parts.json` holds: the notes of all parts, the newest first.
 *
 * @throws TypeError when it holds anything else
 */
export function parseParts(value: unknown): PartNote[] {
  if (Array.isArray(value) && value.every(isPartNote)) return value;
  throw new TypeError(`${partsFile} is no list of parts`);
}

function isPartNote(value: Partial<PartNote> | null): value is PartNote {
  return (
    typeof value?.name === 'string' &&
    typeof value.version === 'string' &&
    typeof value.count === 'number' &&
    typeof value.since === 'string'
  );
}

/** What a search shows of a story besides its title, which the index holds as words. */
export type StoryAddress = Omit<StoryCardData, 'title'>;

/**
 * The address under which the index keeps a story: all that its card shows. The index searches a record's
 * metadata as words of the story; its address it gives back as it is.
 */
export function toAddress(page: ArticlePageData, href: string): string {
  const { slug, summary, category, published, minutes, image, lang, dir, sources, tags } = page;
  const story: StoryAddress = {
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

/** Reads such an address back. */
export function fromAddress(address: string): StoryAddress {
  return JSON.parse(decodeURIComponent(address.slice(1)));
}
