import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { partHeadings } from '#domain/pages/part-headings.ts';
import { partsFile, searchScript } from '#domain/search/index-contract.ts';
import { createSearchParts } from '#domain/search/search-parts.ts';
import { type IndexedPart, indexPart, removeOtherParts, summarizePart } from '#node/search/search-index.ts';
import type { DevPages } from './dev-pages.ts';

/** The search index of the dev server. */
export interface DevSearch {
  /**
   * Reads a file of the index. Its part is indexed on first request, and again when one of its stories has changed.
   *
   * @param name its path within the index
   * @returns undefined if there is no such file
   */
  read(name: string, pages: DevPages): Promise<Buffer | undefined>;
}

/**
 * @param cache the cache folder of indexed parts
 * @param base the path under which the site is served
 */
export function createDevSearch(cache: string, base: string): DevSearch {
  /** by version */
  const indexed = new Map<string, Promise<IndexedPart>>();

  return {
    async read(name, { site, articles, searchKey, articleAt }) {
      const parts = createSearchParts(articles).map((part) => ({
        part,
        summary: summarizePart(part, searchKey),
      }));
      const indexing = {
        cache,
        base,
        language: site.language,
        headings: partHeadings(site),
        key: searchKey,
      };
      if (name === partsFile) {
        // A search requests this file first; older versions are not requested any more.
        const current = new Set(parts.map(({ summary }) => summary.version));
        for (const version of indexed.keys()) if (!current.has(version)) indexed.delete(version);
        await removeOtherParts(
          parts.map(({ part }) => part),
          indexing,
        );
        return Buffer.from(JSON.stringify(parts.map(({ summary }) => summary)));
      }
      const [partName, ...rest] = name.split('/');
      const isProgram = name === searchScript;
      const found = isProgram ? parts[0] : parts.find(({ summary }) => summary.name === partName);
      if (!found) return undefined;
      const { part, summary } = found;
      const pagesOf = (stories: typeof part.articles) => stories.map(({ slug }) => articleAt(slug));
      const indexPromise = indexed.get(summary.version) ?? indexPart(part, { ...indexing, pagesOf });
      indexed.set(summary.version, indexPromise);
      indexPromise.catch(() => indexed.delete(summary.version));
      const { folder, files } = await indexPromise;
      const file = isProgram ? name : rest.join('/');
      return Object.hasOwn(files, file) ? readFile(path.join(folder, file)) : undefined;
    },
  };
}
