import path from 'node:path';
import { type ArticleFields, checkEdition, type Locate } from '#domain/checks/edition-checks.ts';
import { findEditionWarnings } from '#domain/checks/edition-warnings.ts';
import type { CheckedEdition } from '#domain/checks/translation-checks.ts';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import type { OwnPage } from '#domain/edition/own-page.ts';
import type { PictureFacts } from '#domain/edition/picture-facts.ts';
import { parseArticleSource } from '#domain/reading/article-file.ts';
import { namedPictures } from '#domain/reading/article-texts.ts';
import { ContentError, type Problem } from '#domain/reading/problems.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import type { PictureCode } from '#node/application/program.ts';
import { digestOf } from '#node/files/digest.ts';
import { createExactNames } from '#node/files/exact-names.ts';
import { relativePath } from '#node/files/list-files.ts';
import type { StoredItem } from '#node/files/scratch-file.ts';
import type { Workers } from '#node/pipeline/workers.ts';
import { readAppearance } from './appearance.ts';
import { type ArticleCache, type CachedArticle, openArticleCache } from './article-cache.ts';
import { listContent, readContentFile } from './content-folder.ts';
import { stampOf } from './file-stamp.ts';
import type { ParsedArticles } from './parsed-articles.ts';
import {
  addPictures,
  addPortraits,
  checkPictures,
  findWrongLogo,
  findWrongSizes,
  isPublicFile,
  listPictures,
} from './pictures.ts';
import type { ReadResult } from './read-articles.ts';
import { readPictures } from './read-pictures.ts';
import type { Settings } from './read-settings.ts';

/** Where to read content and cache it. All paths are absolute. */
export interface ContentOptions {
  /** the folder with site.json and articles */
  folder: string;
  /** the project's folder */
  root: string;
  /** the folder that is copied unchanged; articles' images are in it */
  publicFolder: string;
  /** the folder of the article cache */
  cache: string;
  /** a digest of the code that reads articles, part of the cache key */
  reader: string;
  pictureCode: PictureCode;
  /** the folder for parsed articles; they are not stored without it */
  scratch?: string;
  /** the cache of the previous run in this process */
  openCache?: ArticleCache | undefined;
  /** the current time, for warnings of dates that are far ahead */
  now: Date;
}

/** All content, valid. */
export interface Content {
  site: SiteContent;
  entries: ArticleEntry[];
  ownPages: readonly OwnPage[];
  /** the pictures that articles and authors name, by path in the public folder */
  pictures: ReadonlyMap<string, PictureFacts>;
  /** what checks of several editions need */
  checked: CheckedEdition;
  /** mistakes that may be meant */
  warnings: Problem[];
  /** for the next run in this process */
  cache: ArticleCache;
  /** resolves when the cache is on disk; callers must await it or handle its failure */
  saved: Promise<void>;
  /** the articles that had to be parsed */
  parsed: ParsedArticles;
}

/**
 * Reads all content. Only files that have changed are read, on all cores; the others are taken from the cache.
 *
 * @throws ContentError with every problem of every file
 */
export async function readContent(
  options: ContentOptions,
  {
    source: siteSource,
    site: settings,
    ownPages,
    pictures: ofSettings,
    digest,
    problems: settingsProblems,
  }: Settings,
  workers: Workers,
): Promise<Content> {
  const { root } = options;
  const { articles: files, unread } = listContent(options.folder, root);
  const problems = [...settingsProblems, ...unread.problems];
  const warnings = [...unread.warnings];
  const key = digestOf(`${options.reader} ${digest}`);

  const started = Date.now();
  const cache = options.openCache?.key === key ? options.openCache : openArticleCache(options.cache, key);
  const cached = cache.articles;
  const known = new Map<string, CachedArticle>();
  const changed: { file: string; stamp: string }[] = [];
  const fresh: CachedArticle[] = [];
  for (const file of files) {
    const stamp = stampOf(path.join(root, file), started);
    const article = cached.get(file);
    if (article && article.stamp === stamp) known.set(file, article);
    else changed.push({ file, stamp });
  }

  const parsed = new Map<string, StoredItem>();
  const invalid = new Map<string, Extract<ReadResult, { kind: 'invalid' }>>();
  await workers.run(
    'readArticles',
    changed,
    (batch) => ({
      root,
      site: settings,
      files: batch.map(({ file }) => ({ file, digest: cached.get(file)?.entry.digest })),
      ...(options.scratch && { scratch: options.scratch }),
    }),
    (batch, results) => {
      batch.forEach(({ file, stamp }, index) => {
        const result = results[index];
        const before = cached.get(file);
        if (result?.kind === 'invalid') invalid.set(file, result);
        const read = result?.kind === 'article' ? result : result?.kind === 'unchanged' && before;
        if (!read) return;
        const { entry, warnings: found } = read;
        const article = { stamp, entry, ...(found && { warnings: found }) };
        known.set(file, article);
        fresh.push(article);
        if (result?.kind === 'article' && result.parsed) parsed.set(file, result.parsed);
      });
    },
  );
  // In the order of the files, whatever the order of the threads.
  const articles = new Map<string, CachedArticle>();
  const fields: ArticleFields[] = [];
  for (const file of files) {
    const article = known.get(file);
    if (article) articles.set(file, article);
    warnings.push(...(article?.warnings ?? []));
    const result = invalid.get(file);
    problems.push(...(result?.problems ?? []));
    const readable = result ? result.fields : article && fieldsOf(article.entry);
    if (readable) fields.push(readable);
  }
  const saved = fresh.length > 0 ? cache.save(articles, fresh) : Promise.resolve();
  saved.catch(() => undefined);

  const locate: Locate = (file) => parseArticleSource({ file, text: readContentFile(root, file).text ?? '' });
  const named = [...fields, ...ofSettings.map(({ source, pictures }) => ({ file: source.file, pictures }))];
  const sourceOf: Locate = (file) =>
    ofSettings.find(({ source }) => source.file === file)?.source ?? locate(file);
  const readings = await readPictures(
    named.flatMap(({ pictures = [] }) => pictures.map(({ src }) => src)),
    options,
    workers,
  );
  const hasExactName = createExactNames(options.publicFolder);
  const shownFolder = relativePath(options.publicFolder, root);
  const appearance =
    settings &&
    (await readAppearance(root, options.publicFolder, siteSource, addPortraits(settings, readings)));
  const site = appearance?.site;
  if (site) {
    problems.push(
      ...checkEdition(
        siteSource,
        site,
        fields,
        locate,
        (file) => isPublicFile(options.publicFolder, file, hasExactName),
        ownPages,
      ),
      ...appearance.problems,
      ...checkPictures(named, sourceOf, options.publicFolder, readings, shownFolder),
    );
  }
  if (problems.length > 0 || !site) {
    await saved;
    throw new ContentError(problems);
  }
  const entries = addPictures(
    [...articles.values()].map(({ entry }) => entry),
    readings,
  );
  warnings.push(
    ...findEditionWarnings(entries, locate, options.now),
    ...findWrongSizes(entries, locate),
    ...findWrongLogo(site, siteSource, readings),
  );
  const checked = { site, siteSource, articles: fields, locate };
  const pictures = listPictures(entries, site);
  return { site, entries, ownPages, pictures, checked, warnings, cache, saved, parsed };
}

function fieldsOf(entry: ArticleEntry): ArticleFields {
  const {
    slug,
    file,
    status,
    tags,
    related,
    formerly = [],
    sources,
    image,
    figures,
    links = [],
    translations,
    authors,
    series,
  } = entry;
  return {
    slug,
    file,
    status,
    tags,
    related,
    formerly,
    sources,
    links,
    pictures: namedPictures(image, figures),
    ...(translations && { translations }),
    ...(authors && { authors }),
    ...(series && { series }),
  };
}
