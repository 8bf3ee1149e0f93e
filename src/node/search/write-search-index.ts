import { readFileSync } from 'node:fs';
import path from 'node:path';
import { divideForSearch } from '#domain/search/search-parts.ts';
import { digestOf } from '#node/files/digest.ts';
import { placeFile } from '#node/files/write-file.ts';
import type { SiteParts } from '#node/pipeline/site-parts.ts';
import type { ParsedPlaces } from '#node/reading/parsed-articles.ts';
import { forgetOthers, indexFile, noteOf, partsFile, readIndexed, searchProgram } from './search-index.ts';

type SearchIndexParts = Pick<
  SiteParts,
  'root' | 'base' | 'cache' | 'content' | 'edition' | 'folder' | 'workers'
>;

/**
 * Begins the search index. Where one part has changed, it is indexed at once, beside all else that a build does:
 * Pagefind keeps one core busy with it, and planning the other. More of them would keep the pages waiting.
 *
 * @param key names all that the index depends on besides the articles
 * @returns a function that indexes what else has changed, on all cores, and puts the index into the site
 */
export function beginSearchIndex(site: SearchIndexParts, key: string): () => Promise<void> {
  const { root, base, cache, content, edition, folder, workers } = site;
  const parts = divideForSearch(edition.articles);
  const indexing = { cache: path.join(cache, 'search'), base, key: digestOf(`${key} ${base}`) };
  const changed = parts.filter((part) => !readIndexed(part, indexing));
  const early = changed.length === 1 ? index() : undefined;
  // Whoever awaits it is told when it fails.
  early?.catch(() => undefined);

  function index(): Promise<void> {
    return workers.run(
      'indexParts',
      changed,
      (portion) => ({ ...indexing, root, site: content.site, parts: portion, places: placesIn(portion) }),
      () => undefined,
    );
  }

  function placesIn(portion: typeof parts): ParsedPlaces {
    const files = portion.flatMap(({ articles }) => articles.map(({ file }) => file));
    return new Map(
      files.flatMap((file) => {
        const place = content.places.get(file);
        return place ? [[file, place]] : [];
      }),
    );
  }

  function put(name: string, digest: string, text: () => string | Uint8Array): void {
    const file = indexFile(name);
    if (!folder.keep(file, digest)) folder.record(file, digest, placeFile(folder.staging, file, text()));
  }

  return async () => {
    await (early ?? index());
    for (const part of parts) {
      const indexed = readIndexed(part, indexing);
      if (!indexed) throw new Error(`The part ${part.name} of the search index is missing.`);
      for (const [name, digest] of Object.entries(indexed.files)) {
        // The program is the same for all.
        const place = name === searchProgram ? name : `${part.name}/${name}`;
        put(place, digest, () => readFileSync(path.join(indexed.folder, name)));
      }
    }
    const notes = JSON.stringify(parts.map((part) => noteOf(part, indexing.key)));
    put(partsFile, digestOf(notes), () => notes);
    await forgetOthers(parts, indexing);
  };
}
