import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '#domain/edition/edition.ts';
import { indexFile, partsFile, searchProgram } from '#domain/search/index-contract.ts';
import { divideForSearch } from '#domain/search/search-parts.ts';
import { digestOf } from '#node/files/digest.ts';
import type { Outputs } from '#node/outputs/outputs.ts';
import type { Workers } from '#node/pipeline/workers.ts';
import type { ParsedPlaces } from '#node/reading/parsed-articles.ts';
import { forgetOthers, noteOf, readIndexed } from './search-index.ts';

/** What the search index is made from. */
export interface SearchIndexInputs {
  /** the project's folder */
  root: string;
  base: string;
  /** the folder for what the next build need not make again */
  cache: string;
  /** names everything that the index depends on besides the articles */
  key: string;
  edition: Edition;
  /** where parsed articles are */
  places: ParsedPlaces;
}

/**
 * Begins the search index. If one part has changed, it is indexed at once, beside everything else that a build does:
 * Pagefind then uses one core and planning the other. More parts would keep the pages waiting.
 *
 * @returns a function that indexes the other changed parts on all cores and puts the index into the site
 */
export function beginSearchIndex(
  { root, base, cache, key, edition, places }: SearchIndexInputs,
  workers: Workers,
): (outputs: Outputs) => Promise<void> {
  const parts = divideForSearch(edition.articles);
  const indexing = { cache: path.join(cache, 'search'), base, key: digestOf(`${key} ${base}`) };
  const changed = parts.filter((part) => !readIndexed(part, indexing));
  const early = changed.length === 1 ? index() : undefined;
  // Failures surface where the promise is awaited.
  early?.catch(() => undefined);

  function index(): Promise<void> {
    return workers.run(
      'indexParts',
      changed,
      (portion) => ({ ...indexing, root, site: edition.site, parts: portion, places: placesIn(portion) }),
      () => undefined,
    );
  }

  function placesIn(portion: typeof parts): ParsedPlaces {
    const files = portion.flatMap(({ articles }) => articles.map(({ file }) => file));
    return new Map(
      files.flatMap((file) => {
        const place = places.get(file);
        return place ? [[file, place]] : [];
      }),
    );
  }

  return async (outputs) => {
    await (early ?? index());
    for (const part of parts) {
      const indexed = readIndexed(part, indexing);
      if (!indexed) throw new Error(`The part ${part.name} of the search index is missing.`);
      for (const [name, digest] of Object.entries(indexed.files)) {
        // The program is the same for all parts.
        const file = indexFile(name === searchProgram ? name : `${part.name}/${name}`);
        await outputs.put(file, digest, () => readFileSync(path.join(indexed.folder, name)));
      }
    }
    const notes = parts.map((part) => noteOf(part, indexing.key));
    await outputs.putContent(indexFile(partsFile), JSON.stringify(notes));
    await forgetOthers(parts, indexing);
  };
}
