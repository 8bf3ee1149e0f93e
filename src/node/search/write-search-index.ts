import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '#domain/edition/edition.ts';
import { indexFile, partsFile, searchScript } from '#domain/search/index-contract.ts';
import { createSearchParts } from '#domain/search/search-parts.ts';
import { digestOf } from '#node/files/digest.ts';
import type { Outputs } from '#node/outputs/outputs.ts';
import type { Workers } from '#node/pipeline/workers.ts';
import type { ParsedArticles } from '#node/reading/parsed-articles.ts';
import { readIndexed, removeOtherParts, summarizePart } from './search-index.ts';

/** The inputs of the search index. */
export interface SearchIndexInputs {
  /** the project's folder */
  root: string;
  base: string;
  /** the cache folder of this output */
  cache: string;
  /** a digest of the other inputs of the index besides the articles */
  key: string;
  edition: Edition;
  /** the articles that this build has parsed */
  parsed: ParsedArticles;
}

/**
 * Starts the search index. A single changed part is indexed at once, in parallel with the rest of the build: Pagefind
 * uses one core while pages are planned on another. Several parts would delay the pages.
 *
 * @returns a function that indexes any other changed parts on all cores and writes the index into the site
 */
export function startSearchIndex(
  { root, base, cache, key, edition, parsed }: SearchIndexInputs,
  workers: Workers,
): (outputs: Outputs) => Promise<void> {
  const parts = createSearchParts(edition.articles);
  const indexing = { cache: path.join(cache, 'search'), base, key: digestOf(`${key} ${base}`) };
  const changed = parts.filter((part) => !readIndexed(part, indexing));
  const early = changed.length === 1 ? index() : undefined;
  // Failures surface where the promise is awaited.
  early?.catch(() => undefined);

  function index(): Promise<void> {
    return workers.run(
      'indexParts',
      changed,
      (batch) => ({ ...indexing, root, site: edition.site, parts: batch, parsed: parsedIn(batch) }),
      () => undefined,
    );
  }

  function parsedIn(batch: typeof parts): ParsedArticles {
    const files = batch.flatMap(({ articles }) => articles.map(({ file }) => file));
    return new Map(
      files.flatMap((file) => {
        const article = parsed.get(file);
        return article ? [[file, article]] : [];
      }),
    );
  }

  return async (outputs) => {
    await (early ?? index());
    for (const part of parts) {
      const indexed = readIndexed(part, indexing);
      if (!indexed) throw new Error(`The part ${part.name} of the search index is missing.`);
      for (const [name, digest] of Object.entries(indexed.files)) {
        // The program is shared by all parts.
        const file = indexFile(name === searchScript ? name : `${part.name}/${name}`);
        await outputs.put(file, digest, () => readFileSync(path.join(indexed.folder, name)));
      }
    }
    const summaries = parts.map((part) => summarizePart(part, indexing.key));
    await outputs.putContent(indexFile(partsFile), JSON.stringify(summaries));
    await removeOtherParts(parts, indexing);
  };
}
