import { type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import { readSite } from '#domain/edition/edition.ts';
import { locateInArticle } from '#domain/reading/article-file.ts';
import { type ArticleFields, checkEdition, type Locate } from '#domain/reading/edition-checks.ts';
import { ContentError, type Problem, problemAt } from '#domain/reading/problems.ts';
import type { SourceFile } from '#domain/reading/source-file.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { digestOf } from '#node/files/digest.ts';
import { relativePath } from '#node/files/list-files.ts';
import type { StoredItem } from '#node/files/scratch-file.ts';
import type { Workers } from '#node/pipeline/workers.ts';
import { type ArticleCache, type CachedArticle, openArticleCache } from './article-cache.ts';
import { listArticles, readContentFile } from './content-folder.ts';
import type { ParsedPlaces } from './parsed-articles.ts';
import type { ReadResult } from './read-articles.ts';

/** Where content is, and where what is known of it is kept. All paths are absolute. */
export interface ContentPlaces {
  /** the folder with site.json and articles */
  folder: string;
  /** the project's folder */
  root: string;
  /** the folder that is copied as it is; articles' pictures are in it */
  publicFolder: string;
  /** the folder for what the next build need not work out again */
  cache: string;
  /** a digest of the program that reads: what another one has kept is of no use */
  reader: string;
  /** the folder for parsed articles; without it they are not kept */
  scratch?: string;
  /** what the reading before has left open, so that it need not be opened again */
  opened?: ArticleCache | undefined;
}

/** All content, read and checked. */
export interface Content {
  site: SiteContent;
  entries: ArticleEntry[];
  /** what is known now, for the next reading */
  cache: ArticleCache;
  /** resolves when it has been kept; whoever reads content has to await it, or to say what happens when it fails */
  saved: Promise<void>;
  /** where the articles are that this reading has parsed, by file */
  places: ParsedPlaces;
}

/** A modification time can lag behind the clock; a file changed so lately is read again. */
const settled = 3000;

/** The paper's settings, or what keeps them from being read. */
export interface Settings {
  source: SourceFile;
  site: SiteContent | undefined;
  /** of the file's text */
  digest: string;
  problems: Problem[];
}

/**
 * Reads the paper's settings.
 *
 * @param root the project's folder
 * @param folder the absolute path of the folder with site.json
 */
export function readSettings(root: string, folder: string): Settings {
  const file = relativePath(path.join(folder, 'site.json'), root);
  const { text = '', problems: unreadable } = readContentFile(root, file);
  const { source, value, problems } = readSite({ file, text });
  const all: Problem[] = unreadable.length > 0 ? unreadable : problems;
  return { source, site: all.length > 0 ? undefined : value, digest: digestOf(text), problems: [...all] };
}

/**
 * Reads the content: what has changed since it was last read, on all cores.
 *
 * @throws ContentError with every problem of every file
 */
export async function readContent(
  places: ContentPlaces,
  { source: siteSource, site, digest, problems: faultsOfSettings }: Settings,
  workers: Workers,
): Promise<Content> {
  const { root } = places;
  const files = listArticles(places.folder, root);
  const problems = [...faultsOfSettings];
  const key = digestOf(`${places.reader} ${digest}`);

  const started = Date.now();
  const cache = places.opened?.key === key ? places.opened : openArticleCache(places.cache, key);
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
  const broken = new Map<string, Extract<ReadResult, { kind: 'broken' }>>();
  await workers.run(
    'readArticles',
    changed,
    (portion) => ({
      root,
      site,
      files: portion.map(({ file }) => ({ file, ...digestIn(cached, file) })),
      ...(places.scratch && { scratch: places.scratch }),
    }),
    (portion, results) => {
      portion.forEach(({ file, stamp }, index) => {
        const result = results[index];
        const before = cached.get(file);
        if (result?.kind === 'broken') broken.set(file, result);
        const entry = result?.kind === 'article' ? result.entry : result?.kind === 'known' && before?.entry;
        if (!entry) return;
        const article = { stamp, entry };
        known.set(file, article);
        fresh.push(article);
        if (result?.kind === 'article' && result.place) parsed.set(file, result.place);
      });
    },
  );
  // In the order of the files, whichever thread was first.
  const articles = new Map(files.flatMap((file) => entryOf(known, file)));
  const saved = fresh.length > 0 ? cache.save(articles, fresh) : Promise.resolve();
  saved.catch(() => undefined);

  const entries = [...articles.values()].map(({ entry }) => entry);
  const fields: ArticleFields[] = [];
  for (const file of files) {
    const faults = broken.get(file);
    problems.push(...(faults?.problems ?? []));
    const readable = faults ? faults.fields : fieldsOf(articles.get(file)?.entry);
    if (readable) fields.push(readable);
  }
  const locate: Locate = (file) => locateInArticle({ file, text: readContentFile(root, file).text ?? '' });
  if (site) problems.push(...checkAll(siteSource, site, fields, locate, places.publicFolder));
  if (problems.length > 0 || !site) {
    await saved;
    throw new ContentError(problems);
  }
  return { site, entries, cache, saved, places: parsed };
}

/** What tells, without reading it, whether a file is the one that was read. */
function stampOf(file: string, now: number): string {
  const { size, mtimeMs, ctimeMs, ino } = statOf(file) ?? {};
  const changed = Math.max(mtimeMs ?? now, ctimeMs ?? now);
  return changed > now - settled ? `unsettled ${now}` : `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

function digestIn(cached: ReadonlyMap<string, CachedArticle>, file: string): { digest?: string } {
  const article = cached.get(file);
  return article ? { digest: article.entry.digest } : {};
}

function entryOf(known: ReadonlyMap<string, CachedArticle>, file: string): [string, CachedArticle][] {
  const article = known.get(file);
  return article ? [[file, article]] : [];
}

function fieldsOf(entry: ArticleEntry | undefined): ArticleFields | undefined {
  if (!entry) return undefined;
  const { slug, file, status, tags, related, formerly = [], sources, image } = entry;
  return { slug, file, status, tags, related, formerly, sources, ...(image && { picture: image.src }) };
}

function checkAll(
  siteSource: SourceFile,
  site: SiteContent,
  articles: readonly ArticleFields[],
  locate: Locate,
  publicFolder: string,
): Problem[] {
  return [
    ...checkEdition(siteSource, site, articles, locate),
    ...articles.flatMap((article) => missingPicture(article, locate, publicFolder)),
  ];
}

function missingPicture({ file, picture }: ArticleFields, locate: Locate, publicFolder: string): Problem[] {
  if (!picture || statOf(path.join(publicFolder, picture))?.isFile()) return [];
  const fix = `Put the picture into the folder "public", as public${picture}.`;
  return [problemAt(locate(file), ['image', 'src'], `there is no file ${picture}`, fix)];
}

/** What the disk knows of a file; undefined where it is missing, no file can have such a name, or a link leads to itself. */
function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
