import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { articlePath } from '#domain/addresses/paths.ts';
import { partsFile, searchProgram } from '#domain/search/index-contract.ts';
import { divideForSearch, type SearchPart } from '#domain/search/search-parts.ts';
import { forgetOthers, type IndexedPart, indexPart, noteOf } from '#node/search/search-index.ts';
import type { LivePages } from './live-pages.ts';

/** The search index of the dev server. */
export interface LiveSearch {
  /**
   * Reads a file of the index; the part that it belongs to is indexed when it is first asked for, and again when
   * one of its stories has changed.
   *
   * @param name its path within the index
   * @returns undefined where there is no such file
   */
  read(name: string, pages: LivePages): Promise<Buffer | undefined>;
}

/**
 * @param cache the folder for parts that need not be indexed again
 * @param base the path under which the site is served
 */
export function createLiveSearch(cache: string, base: string): LiveSearch {
  const indexed = new Map<string, Promise<IndexedPart>>();

  return {
    async read(name, { site, articles, version, at }) {
      const parts = divideForSearch(articles);
      const indexing = {
        cache,
        base,
        language: site.language,
        key: version,
        pagesOf: (stories: SearchPart['articles']) =>
          stories.map(({ slug, file }) => {
            const page = at(articlePath(slug));
            if (page?.kind !== 'article') throw new Error(`${file} has no page.`);
            return page;
          }),
      };
      const notes = parts.map((part) => noteOf(part, version));
      if (name === partsFile) {
        // Whoever begins a search asks for this first; the other versions are not asked for any more.
        const current = new Set(notes.map((note) => note.version));
        for (const known of indexed.keys()) if (!current.has(known)) indexed.delete(known);
        await forgetOthers(parts, indexing);
        return Buffer.from(JSON.stringify(notes));
      }
      const [folder, ...rest] = name.split('/');
      const isProgram = name === searchProgram;
      const number = isProgram ? 0 : notes.findIndex((note) => note.name === folder);
      const [part, note] = [parts[number], notes[number]];
      if (!part || !note) return undefined;
      const making = indexed.get(note.version) ?? indexPart(part, indexing);
      indexed.set(note.version, making);
      making.catch(() => indexed.delete(note.version));
      const file = isProgram ? name : rest.join('/');
      const { folder: place, files } = await making;
      return Object.hasOwn(files, file) ? readFile(path.join(place, file)) : undefined;
    },
  };
}
