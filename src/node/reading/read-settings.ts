import path from 'node:path';
import { parseSite } from '#domain/edition/edition.ts';
import type { OwnPage } from '#domain/edition/own-page.ts';
import type { NamedPicture } from '#domain/reading/article-texts.ts';
import { findNamesakes, parseAuthor } from '#domain/reading/author-file.ts';
import { parseCatalogue } from '#domain/reading/catalogue-file.ts';
import type { ContentFile } from '#domain/reading/content-file.ts';
import { parseOwnPage } from '#domain/reading/own-page-file.ts';
import type { Problem } from '#domain/reading/problems.ts';
import type { SourceFile } from '#domain/reading/source-file.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { digestOf } from '#node/files/digest.ts';
import { relativePath } from '#node/files/list-files.ts';
import {
  checkContentFolder,
  listAuthors,
  listCatalogues,
  listOwnPages,
  readContentFile,
} from './content-folder.ts';
import { isMisnamed, misnamedProblem } from './unread-stories.ts';

/** The paper's settings and own pages, or the problems in them. */
export interface Settings {
  source: SourceFile;
  site: SiteContent | undefined;
  /** its pages, without what cannot be read of them */
  ownPages: OwnPage[];
  /** the logo and the pictures of its authors, with the files that name them */
  pictures: { source: SourceFile; pictures: NamedPicture[] }[];
  /** of everything but the texts of its pages */
  digest: string;
  problems: Problem[];
}

/**
 * Reads site.json, the paper's own catalogues, its authors and its own pages.
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
  const { readable = [], misnamed = [] } = Object.groupBy(
    listAuthors(folder).map((name) => `authors/${name}`),
    (name) => (isMisnamed(name) ? 'misnamed' : 'readable'),
  );
  const authors = readable.map((name) => read(name, parseAuthor));
  const pages = listOwnPages(folder).map((name) =>
    read(name, (page) => parseOwnPage(page, site.value?.address)),
  );
  const ownPages = pages.map(({ page }) => page);
  const names = ownPages.map(({ slug, title }) => ({ slug, title }));
  const missing = checkContentFolder(folder, root);
  const problems = missing
    ? [missing]
    : [
        ...[site, ...catalogues, ...authors].flatMap((one) => one.problems),
        ...findNamesakes(authors),
        ...misnamed.map((name) => misnamedProblem(relativePath(path.join(folder, name), root))),
      ];
  const value = site.value && {
    ...site.value,
    ...(catalogues.length > 0 && {
      catalogues: Object.fromEntries(catalogues.map((one) => [one.language, one.value ?? {}])),
    }),
    ...(authors.length > 0 && {
      authors: Object.fromEntries(
        authors.flatMap(({ slug, value: author }) => (author ? [[slug, author]] : [])),
      ),
    }),
    ...(names.length > 0 && { ownPages: names }),
  };
  return {
    source: site.source,
    site: problems.length > 0 ? undefined : value,
    ownPages,
    pictures: [
      { source: site.source, pictures: logoPictures(site.value) },
      ...authors.map(({ source, value: author }) => ({
        source,
        pictures: author?.picture ? [{ path: ['picture', 'src'], src: author.picture.src }] : [],
      })),
    ],
    digest: digestOf(
      JSON.stringify([
        site.text,
        catalogues.map(({ language, text }) => [language, text]),
        authors.map(({ slug, text }) => [slug, text]),
        ...names,
      ]),
    ),
    // The settings are valid without them.
    problems: [...problems, ...pages.flatMap((page) => page.problems)],
  };
}

function logoPictures(site: Pick<SiteContent, 'logo'> | undefined): NamedPicture[] {
  return (['src', 'dark'] as const).flatMap((field) => {
    const src = site?.logo?.[field];
    return src === undefined ? [] : { path: ['logo', field], src };
  });
}
