import {
  indexFile,
  type PartNote,
  parseParts,
  partFilter,
  partsFile,
  searchProgram,
} from '#domain/search/index-contract.ts';
import type { Counts, Pagefind } from './pagefind.ts';

/** The search index as far as it has been opened. */
export interface OpenIndex {
  /** all parts that there are, the newest first */
  allParts: PartNote[];
  /** those that have been opened */
  parts: PartNote[];
  /** undefined where there are no parts */
  pagefind: Pagefind | undefined;
  /** how many of their stories have which tag, category and source */
  counts: Counts;
}

/** Parts that a first search opens: what it transfers grows with them. */
const partsAtFirst = 1;
/** Parts that are opened each time the reader asks for older stories. */
const partsPerExtension = 4;

let opened: Promise<OpenIndex> | undefined;

/**
 * Opens as many parts as a search wants; those that are open stay so.
 *
 * @param base the path under which the site is served
 * @param further how often the reader has asked for older stories
 * @throws when the index cannot be loaded
 */
export function openIndex(base: string, further: number): Promise<OpenIndex> {
  const opening = (opened ?? beginIndex(base)).then((index) => extendIndex(index, base, further));
  opened = opening;
  opening.catch(() => {
    if (opened === opening) opened = undefined;
  });
  return opening;
}

/** Forgets what has been opened, so that the next search opens the index anew. */
export function closeIndex(): void {
  opened = undefined;
}

/** Whether the index that is open is the one that the host has. */
export async function isIndexCurrent(base: string): Promise<boolean> {
  const [known, current] = await Promise.all([opened, readParts(base)]);
  return JSON.stringify(known?.allParts) === JSON.stringify(current);
}

async function beginIndex(base: string): Promise<OpenIndex> {
  return { allParts: await readParts(base), parts: [], pagefind: undefined, counts: {} };
}

async function readParts(base: string): Promise<PartNote[]> {
  // Revalidated each time: it names the versions of all other files.
  const response = await fetch(base + indexFile(partsFile), { cache: 'no-cache' });
  return parseParts(await response.json());
}

async function extendIndex(index: OpenIndex, base: string, further: number): Promise<OpenIndex> {
  const parts = index.allParts.slice(0, partsAtFirst + further * partsPerExtension);
  const added = parts.slice(index.parts.length);
  let { pagefind } = index;
  for (const { name, version } of added) {
    const options = { mergeFilter: { [partFilter]: name }, metaCacheTag: version };
    const folder = base + indexFile(`${name}/`);
    if (pagefind) await pagefind.mergeIndex(folder, options);
    else {
      const program = base + indexFile(searchProgram);
      const { createInstance } = await import(/* @vite-ignore */ program);
      // In this thread: a worker would need an address that Trusted Types allow.
      pagefind = createInstance({ ...options, basePath: folder, noWorker: true }) as Pagefind;
    }
  }
  if (!pagefind || added.length === 0) return index;
  return { allParts: index.allParts, parts, pagefind, counts: await pagefind.filters() };
}
