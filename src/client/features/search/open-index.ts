import {
  indexFile,
  type PartSummary,
  parseParts,
  partFilter,
  partsFile,
  searchScript,
} from '#domain/search/index-contract.ts';
import type { Counts, Pagefind } from './pagefind.ts';

/** The part of the search index that has been opened. */
export interface OpenIndex {
  /** all parts, newest first */
  allParts: PartSummary[];
  /** the open parts */
  parts: PartSummary[];
  /** undefined without parts */
  pagefind: Pagefind | undefined;
  /** the number of stories in the open parts by tag, category and source */
  counts: Counts;
}

/** The number of parts that a first search opens and therefore transfers. */
const initialParts = 1;
/** The number of parts that each search for older stories adds. */
const partsPerExtension = 4;

let opened: Promise<OpenIndex> | undefined;

/**
 * Opens the parts that a search needs, beside those already open.
 *
 * @param base the path that the site is served under
 * @param further how often the reader has extended the search to older stories
 * @throws if the index cannot be loaded
 */
export function openIndex(base: string, further: number): Promise<OpenIndex> {
  const opening = (opened ?? startIndex(base)).then((index) => extendIndex(index, base, further));
  opened = opening;
  opening.catch(() => {
    if (opened === opening) opened = undefined;
  });
  return opening;
}

/** Closes the index, so that the next search opens the current one. */
export function closeIndex(): void {
  opened = undefined;
}

/** Whether the open index is still the one on the host. */
export async function isIndexCurrent(base: string): Promise<boolean> {
  const [open, current] = await Promise.all([opened, readParts(base)]);
  return JSON.stringify(open?.allParts) === JSON.stringify(current);
}

async function startIndex(base: string): Promise<OpenIndex> {
  return { allParts: await readParts(base), parts: [], pagefind: undefined, counts: {} };
}

async function readParts(base: string): Promise<PartSummary[]> {
  // Revalidated each time, since it has the versions of all other files.
  const response = await fetch(base + indexFile(partsFile), { cache: 'no-cache' });
  return parseParts(await response.json());
}

async function extendIndex(index: OpenIndex, base: string, further: number): Promise<OpenIndex> {
  const parts = index.allParts.slice(0, initialParts + further * partsPerExtension);
  const added = parts.slice(index.parts.length);
  let { pagefind } = index;
  for (const { name, version } of added) {
    const options = { mergeFilter: { [partFilter]: name }, metaCacheTag: version };
    const folder = base + indexFile(`${name}/`);
    if (pagefind) await pagefind.mergeIndex(folder, options);
    else {
      const program = base + indexFile(searchScript);
      const { createInstance } = await import(/* @vite-ignore */ program);
      // On the main thread: Trusted Types would have to allow a worker's URL.
      pagefind = createInstance({ ...options, basePath: folder, noWorker: true }) as Pagefind;
    }
  }
  if (!pagefind || added.length === 0) return index;
  return { allParts: index.allParts, parts, pagefind, counts: await pagefind.filters() };
}
