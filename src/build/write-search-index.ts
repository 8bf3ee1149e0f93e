import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '#content/edition.ts';
import { digestOf } from './digest.ts';
import { placeFile } from './place-file.ts';
import { forgetOthers, indexFile, noteOf, partsFile, readIndexed, searchProgram } from './search-index.ts';
import { divideForSearch } from './search-parts.ts';
import type { SiteFolder } from './site-folder.ts';
import type { Workers } from './workers.ts';

export interface SearchIndexParts {
  /** what is published */
  edition: Edition;
  base: string;
  /** the folder for what the next build need not make again */
  cache: string;
  /** names all that the index depends on besides the articles */
  key: string;
  /** with the data of all articles' pages */
  folder: SiteFolder;
  workers: Workers;
}

/** Puts the search index into the site: parts that have changed are indexed, on all cores. */
export async function writeSearchIndex(site: SearchIndexParts): Promise<void> {
  const { edition, base, cache, key, folder, workers } = site;
  const parts = divideForSearch(edition.articles);
  const indexing = {
    cache: path.join(cache, 'search'),
    base,
    language: edition.site.language,
    key: digestOf(`${key} ${base}`),
  };

  function put(name: string, digest: string, content: () => string | Uint8Array): void {
    const file = indexFile(name);
    if (!folder.keep(file, digest)) folder.record(file, digest, placeFile(folder.staging, file, content()));
  }

  await workers.run(
    'indexParts',
    parts.filter((part) => !readIndexed(part, indexing)),
    (portion) => ({ ...indexing, folder: folder.staging, parts: portion }),
    () => undefined,
  );
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
}
