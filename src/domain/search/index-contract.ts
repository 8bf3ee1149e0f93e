/** The format of the search index, which the build writes and the search page reads. */
import { searchIndexPath } from '#domain/addresses/paths.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';

/** The list of all parts, in the folder of the index. */
export const partsFile = 'parts.json';
/** Pagefind's script for the browser, shared by all parts. */
export const searchScript = 'pagefind.js';

/** The filter with the name of a part, which the browser adds to its stories. */
export const partFilter = 'part';
/** The sort key of stories; higher values are newer. */
export const sortKey = 'date';

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

/** Encodes a story's card as the URL of its record. Pagefind searches metadata as text, but returns URLs unchanged. */
export function encodeStory(story: StoryCardData): string {
  return `/${encodeURIComponent(JSON.stringify(story))}`;
}

/**
 * Decodes the URL of a record.
 *
 * @throws TypeError if the index is of a build with other cards
 */
export function decodeStory(address: string): StoryCardData {
  const value = JSON.parse(decodeURIComponent(address.slice(1)));
  if (isStoryCard(value)) return value;
  throw new TypeError('The search index has stories in an unknown format');
}

function isStoryCard(value: Partial<StoryCardData> | null): value is StoryCardData {
  return (
    typeof value?.href === 'string' &&
    typeof value.title === 'string' &&
    typeof value.summary === 'string' &&
    typeof value.category?.href === 'string' &&
    typeof value.published?.iso === 'string' &&
    Array.isArray(value.tags)
  );
}
