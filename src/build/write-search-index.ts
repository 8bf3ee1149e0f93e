import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Edition } from '#content/edition.ts';
import { articlePath, filePath } from '#lib/paths.ts';
import { digestOf } from './digest.ts';
import { placeFile } from './place-file.ts';
import { forgetOthers, indexFile, indexPart, noteOf, partsFile, searchProgram } from './search-index.ts';
import { divideForSearch } from './search-parts.ts';
import type { SiteFolder } from './site-folder.ts';

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
}

/** While one part is being written, records of the next are made. */
const partsAtOnce = 2;

/** Puts the search index into the site: parts that have changed are indexed, two at a time. */
export async function writeSearchIndex(site: SearchIndexParts): Promise<void> {
  const { edition, base, cache, key, folder } = site;
  const parts = divideForSearch(edition.articles);
  const indexing = {
    cache: path.join(cache, 'search'),
    base,
    language: edition.site.language,
    key: digestOf(`${key} ${base}`),
    // From the page that stands in the new site, whether this build has made it or an earlier one.
    pageOf: async ({ slug }: { slug: string }) =>
      JSON.parse(await readFile(path.join(folder.staging, filePath(articlePath(slug), 'data.json')), 'utf8')),
  };

  function put(name: string, digest: string, content: () => string | Uint8Array): void {
    const file = indexFile(name);
    if (!folder.keep(file, digest)) folder.record(file, digest, placeFile(folder.staging, file, content()));
  }

  const waiting = parts.values();
  const indexParts = async () => {
    for (const part of waiting) {
      const { folder: indexed, files } = await indexPart(part, indexing);
      for (const [name, digest] of Object.entries(files)) {
        // The program is the same for all.
        const place = name === searchProgram ? name : `${part.name}/${name}`;
        put(place, digest, () => readFileSync(path.join(indexed, name)));
      }
    }
  };
  await Promise.all(Array.from({ length: partsAtOnce }, indexParts));
  const notes = JSON.stringify(parts.map((part) => noteOf(part, indexing.key)));
  put(partsFile, digestOf(notes), () => notes);
  await forgetOthers(parts, indexing);
}
