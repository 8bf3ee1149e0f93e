import path from 'node:path';
import { parseSite } from '#domain/edition/edition.ts';
import { parseCatalogue } from '#domain/reading/catalogue-file.ts';
import type { ContentFile } from '#domain/reading/content-file.ts';
import type { Problem } from '#domain/reading/problems.ts';
import type { SourceFile } from '#domain/reading/source-file.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { digestOf } from '#node/files/digest.ts';
import { relativePath } from '#node/files/list-files.ts';
import { checkContentFolder, listCatalogues, readContentFile } from './content-folder.ts';

/** The paper's settings, or the problems in them. */
export interface Settings {
  source: SourceFile;
  site: SiteContent | undefined;
  /** of the files' texts */
  digest: string;
  problems: Problem[];
}

/**
 * Reads site.json and the paper's own catalogues.
 *
 * @param root the project's folder
 * @param folder the absolute path of the folder with site.json
 */
export function readSettings(root: string, folder: string): Settings {
  const read = <Read extends { problems: Problem[] }>(
    name: string,
    parse: (content: ContentFile) => Read,
  ): Read & { text: string } => {
    const file = relativePath(path.join(folder, name), root);
    const { text = '', problems: unreadable } = readContentFile(root, file);
    const parsed = parse({ file, text });
    return { ...parsed, text, ...(unreadable.length > 0 && { problems: unreadable }) };
  };
  const site = read('site.json', parseSite);
  const catalogues = listCatalogues(folder).map((language) => ({
    language,
    ...read(`messages/${language}.json`, (file) => parseCatalogue(file, language)),
  }));
  const all = [site, ...catalogues];
  const missing = checkContentFolder(folder, root);
  const problems = missing ? [missing] : all.flatMap((one) => one.problems);
  const value = site.value && {
    ...site.value,
    ...(catalogues.length > 0 && {
      catalogues: Object.fromEntries(catalogues.map((one) => [one.language, one.value ?? {}])),
    }),
  };
  return {
    source: site.source,
    site: problems.length > 0 ? undefined : value,
    digest: digestOf(JSON.stringify([site.text, catalogues.map(({ language, text }) => [language, text])])),
    problems,
  };
}
