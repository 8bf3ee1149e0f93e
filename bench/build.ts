import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import type { BuildFigures } from './build-process.ts';
import { writeEdition } from './edition.ts';
import { formatBytes, formatCount, type Table } from './report.ts';
import { median } from './statistics.ts';

/** In bytes. */
interface FirstLoad {
  front: number;
  /** the middle one of some articles */
  article: number;
  topics: number;
  /** all of the application's */
  script: number;
}

interface Build extends BuildFigures {
  /** from the start of the process to its end */
  seconds: number;
  /** files of the output that this build has written */
  written: number;
  files: number;
  /** of the output */
  bytes: number;
}

/** Builds of one edition. */
export interface Builds {
  articles: number;
  /** what a reader's first load brings, in Brotli */
  firstLoad: FirstLoad;
  clean: Build;
  unchanged: Build;
  /** after the text of one article was changed */
  edited: Build;
}

/** Articles whose pages are weighed. */
const weighed = 21;
/** A file changed so lately may be read again by the next build, in milliseconds. */
const settling = 4000;
/** What an article takes on the disk: its file, its page and data, its part of the lists, all twice, in bytes. */
const roomForArticle = 500_000;

/**
 * Builds generated editions: clean, again, and after one edit.
 *
 * @param sizes numbers of articles
 * @throws Error when the disk has no room for the largest
 */
export async function measureBuilds(sizes: readonly number[]): Promise<Table[]> {
  const builds: Builds[] = [];
  for (const articles of sizes) {
    process.stderr.write(`${articles} articles\n`);
    builds.push(await measureEdition(articles));
  }
  return describe(builds);
}

/** The tables that builds of editions make, the smallest edition first. */
export function describe(builds: readonly Builds[]): Table[] {
  return [tableOfPhases(builds), tableOfGrowth(builds), tableOfRebuilds(builds), tableOfFirstLoad(builds)];
}

async function measureEdition(articles: number): Promise<Builds> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-bench-'));
  try {
    await checkRoom(folder, articles);
    const content = path.join(folder, 'content');
    await writeEdition(content, { articles });
    const site = path.join(folder, 'site');
    const build = async () => {
      await setTimeout(settling);
      return buildOnce(content, site);
    };
    const clean = await build();
    const firstLoad = await weigh(site);
    const unchanged = await build();
    await editArticle(path.join(content, 'articles'));
    return { articles, firstLoad, clean, unchanged, edited: await build() };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function checkRoom(folder: string, articles: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const needed = articles * roomForArticle;
  if (bavail * bsize > needed) return;
  throw new Error(
    `${folder} has ${gigabytes(bavail * bsize)} left, ${articles} articles need ${gigabytes(needed)}. ` +
      'Set TMPDIR to a folder with more room.',
  );
}

async function buildOnce(content: string, output: string): Promise<Build> {
  const began = Date.now();
  const started = performance.now();
  const child = fork(path.join(import.meta.dirname, 'build-process.ts'), [content, output]);
  const [figures] = await Promise.race([
    once(child, 'message') as Promise<[BuildFigures]>,
    once(child, 'exit').then(([code]) => {
      throw new Error(`The build ended with status ${code}.`);
    }),
  ]);
  if (child.exitCode === null) await once(child, 'exit');
  const seconds = (performance.now() - started) / 1000;
  return { ...figures, seconds, ...(await survey(output, began)) };
}

async function survey(output: string, began: number): Promise<Pick<Build, 'files' | 'bytes' | 'written'>> {
  const totals = { files: 0, bytes: 0, written: 0 };
  for (const entry of await readdir(output, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const { size, mtimeMs } = await stat(path.join(entry.parentPath, entry.name));
    totals.files++;
    totals.bytes += size;
    // What is kept keeps its time.
    if (mtimeMs >= began) totals.written++;
  }
  return totals;
}

async function weigh(site: string): Promise<FirstLoad> {
  const [articles, assets] = [path.join(site, 'articles'), path.join(site, 'assets')];
  const slugs = (await readdir(articles)).slice(0, weighed);
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

function tableOfPhases(builds: readonly Builds[]): Table {
  const phases = [...new Set(builds.flatMap(({ clean }) => Object.keys(clean.phases)))];
  return {
    title: 'Clean builds',
    note:
      'Seconds. `content` reads and checks, `application` is Vite, `pages` renders and writes, `publish` puts the ' +
      'new site into place; `plan`, related news among it, runs beside the threads of `pages` and is part of it. ' +
      'Cores and system are the seconds that they worked.',
    head: ['articles', 'in all', ...phases, 'cores', 'system'],
    rows: builds.map(({ articles, clean }) => [
      formatCount(articles),
      clean.seconds.toFixed(1),
      ...phases.map((phase) => ((clean.phases[phase] ?? 0) / 1000).toFixed(2)),
      clean.userTime.toFixed(1),
      clean.systemTime.toFixed(1),
    ]),
  };
}

function tableOfGrowth(builds: readonly Builds[]): Table {
  return {
    title: 'Growth',
    note: 'The time of pages and data is that of `content`, `pages` and `publish`.',
    head: ['articles', 'ms an article', 'articles a second', 'peak memory', 'files', 'output'],
    rows: builds.map(({ articles, clean: { phases, peakMemory, files, bytes } }) => {
      const { content = 0, pages = 0, publish = 0 } = phases;
      const time = content + pages + publish;
      return [
        formatCount(articles),
        (time / articles).toFixed(2),
        formatCount(Math.round((1000 * articles) / time)),
        formatBytes(peakMemory),
        formatCount(files),
        formatBytes(bytes),
      ];
    }),
  };
}

function tableOfRebuilds(builds: readonly Builds[]): Table {
  return {
    title: 'Rebuilds',
    note: 'After a clean build: again, and after the summary of one article was changed.',
    head: ['articles', 'unchanged, s', 'one edit, s', 'of a clean build', 'files written'],
    rows: builds.map(({ articles, clean, unchanged, edited }) => [
      formatCount(articles),
      unchanged.seconds.toFixed(1),
      edited.seconds.toFixed(1),
      `${((100 * edited.seconds) / clean.seconds).toFixed(0)} %`,
      formatCount(edited.written),
    ]),
  };
}

function tableOfFirstLoad(builds: readonly Builds[]): Table {
  return {
    title: 'First load',
    note: 'HTML with its styles, and all script of the application, in Brotli.',
    head: ['articles', 'front page', 'an article', 'index of topics', 'script'],
    rows: builds.map(({ articles, firstLoad: { front, article, topics, script } }) => [
      formatCount(articles),
      ...[front, article, topics, script].map(formatBytes),
    ]),
  };
}

const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(0)} GB`;
