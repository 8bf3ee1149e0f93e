import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { createArticle, writeEdition } from '../edition/edition.ts';
import type { Table } from '../report.ts';
import { median } from '../statistics.ts';
import type { BuildFigures } from './build-process.ts';
import { type Build, type Builds, describe, type FirstLoad } from './build-tables.ts';

/** Number of article pages in the median size. */
const sampledArticles = 21;
/** The next build reads recently changed files again, so it starts later. */
const settlingMs = 4000;
/** Disk space for an article, its page, data and share of the lists, in two trees. */
const bytesPerArticle = 500_000;

interface BuildOptions {
  images: boolean;
  /** whether to write compressed files too */
  compress: boolean;
}

/**
 * Builds generated editions: clean, unchanged, after an edit, and with an added article.
 *
 * @param sizes numbers of articles
 * @throws if the disk is too small for one of them
 */
export async function measureBuilds(sizes: readonly number[], options: BuildOptions): Promise<Table[]> {
  const builds: Builds[] = [];
  const folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-bench-'));
  try {
    for (const articles of sizes) {
      process.stderr.write(`${articles} articles\n`);
      builds.push(await measureEdition(path.join(folder, `${articles}`), articles, options));
    }
  } finally {
    // Delete at the end only: for minutes afterwards, ext4 creates files ten times more slowly.
    await rm(folder, { recursive: true });
  }
  return describe(builds);
}

async function measureEdition(
  folder: string,
  articles: number,
  { images, compress }: BuildOptions,
): Promise<Builds> {
  const content = path.join(folder, 'content');
  await mkdir(content, { recursive: true });
  await checkDiskSpace(folder, articles);
  await writeEdition(content, { articles, images });
  const site = path.join(folder, 'site');
  const build = async () => {
    await setTimeout(settlingMs);
    return buildOnce(content, site, compress);
  };
  const clean = await build();
  const firstLoad = await measureFirstLoad(site);
  const unchanged = await build();
  await editArticle(path.join(content, 'articles'));
  const edited = await build();
  await addArticle(path.join(content, 'articles'), articles);
  return { articles, firstLoad, clean, unchanged, edited, extended: await build() };
}

async function checkDiskSpace(folder: string, articles: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const needed = articles * bytesPerArticle;
  if (bavail * bsize > needed) return;
  throw new Error(
    `${folder} has ${gigabytes(bavail * bsize)} of free space, ${articles} articles need ${gigabytes(needed)}. ` +
      'Set TMPDIR to a folder with more space.',
  );
}

async function buildOnce(content: string, output: string, compress: boolean): Promise<Build> {
  const began = Date.now();
  const started = performance.now();
  const child = fork(path.join(import.meta.dirname, 'build-process.ts'), [
    content,
    output,
    ...(compress ? ['compress'] : []),
  ]);
  const [figures] = await Promise.race([
    once(child, 'message') as Promise<[BuildFigures]>,
    once(child, 'exit').then(([code]) => {
      throw new Error(`The build exited with status ${code}.`);
    }),
  ]);
  if (child.exitCode === null) await once(child, 'exit');
  const seconds = (performance.now() - started) / 1000;
  return { ...figures, seconds, ...(await countOutput(output, began)) };
}

async function countOutput(
  output: string,
  began: number,
): Promise<Pick<Build, 'files' | 'bytes' | 'written'>> {
  const totals = { files: 0, bytes: 0, written: 0 };
  for (const entry of await readdir(output, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const { size, mtimeMs } = await stat(path.join(entry.parentPath, entry.name));
    totals.files++;
    totals.bytes += size;
    // Unchanged files keep their modification time.
    if (mtimeMs >= began) totals.written++;
  }
  return totals;
}

async function measureFirstLoad(site: string): Promise<FirstLoad> {
  const [articles, assets] = [path.join(site, 'articles'), path.join(site, 'assets')];
  const slugs = (await readdir(articles)).slice(0, sampledArticles);
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'));
  const sizes = (files: string[]) => Promise.all(files.map(compressedSize));
  const [front = 0, topics = 0] = await sizes([
    path.join(site, 'index.html'),
    path.join(site, 'tags/index.html'),
  ]);
  return {
    front,
    topics,
    article: median(await sizes(slugs.map((slug) => path.join(articles, slug, 'index.html')))),
    script: (await sizes(scripts.map((name) => path.join(assets, name)))).reduce(
      (sum, size) => sum + size,
      0,
    ),
  };
}

async function compressedSize(file: string): Promise<number> {
  return brotliCompressSync(await readFile(file)).length;
}

async function editArticle(articlesFolder: string): Promise<void> {
  const names = (await readdir(articlesFolder)).sort();
  const file = path.join(articlesFolder, names[names.length >> 1] ?? '');
  const article = JSON.parse(await readFile(file, 'utf8'));
  article.summary += ' This sentence is new.';
  await writeFile(file, JSON.stringify(article));
}

async function addArticle(articlesFolder: string, number: number): Promise<void> {
  const { slug, article } = createArticle(number);
  await writeFile(path.join(articlesFolder, `${slug}.json`), JSON.stringify(article));
}

const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(0)} GB`;
