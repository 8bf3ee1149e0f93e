import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createArticle, writeEdition } from '../edition/edition.ts';
import { launch, waitForHydration } from '../load/browser.ts';
import { formatCount, formatSpread, type Table } from '../report.ts';
import { spread } from '../statistics.ts';

interface DevFigures {
  articles: number;
  /** ms from process start to complete front page, without a cache and with one */
  firstStart: number;
  starts: number[];
  /** ms from saving the open article to its new title on the page */
  edits: number[];
}

/** The next start reads recently changed files again, so it comes later. */
const settlingMs = 4000;
const frameMs = 16;
/** An editor looks at the result before the next edit. */
const editPauseMs = 2500;

/**
 * Starts the dev server with generated editions, and edits an article that is open in the browser.
 *
 * @param sizes numbers of articles
 * @param rounds number of starts with a cache, and of edits
 */
export async function measureDev(sizes: readonly number[], rounds: number): Promise<Table[]> {
  const figures: DevFigures[] = [];
  for (const articles of sizes) {
    process.stderr.write(`${articles} articles\n`);
    figures.push(await measureEdition(articles, rounds));
  }
  return [devTable(figures)];
}

async function measureEdition(articles: number, rounds: number): Promise<DevFigures> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-bench-'));
  try {
    const content = path.join(folder, 'content');
    await writeEdition(content, { articles });
    await setTimeout(settlingMs);
    const startOnce = async () => {
      const { server, milliseconds } = await start(content, path.join(folder, 'cache'));
      await stop(server);
      return milliseconds;
    };
    const firstStart = await startOnce();
    const starts: number[] = [];
    for (let round = 0; round < rounds; round++) starts.push(await startOnce());
    return { articles, firstStart, starts, edits: await measureEdits(content, folder, articles, rounds) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function start(content: string, cache: string) {
  const started = performance.now();
  const server = fork(path.join(import.meta.dirname, 'dev-process.ts'), [content, cache]);
  const [address] = (await Promise.race([
    once(server, 'message'),
    once(server, 'exit').then(([code]) => {
      throw new Error(`The dev server exited with status ${code}.`);
    }),
  ])) as [string];
  const response = await fetch(address, { headers: { accept: 'text/html' } });
  const html = await response.text();
  if (!response.ok || !html.includes('</html>'))
    throw new Error(`The front page returned status ${response.status}.`);
  return { server, address, milliseconds: performance.now() - started };
}

async function stop(server: ChildProcess): Promise<void> {
  server.disconnect();
  if (server.exitCode === null) await once(server, 'exit');
}

async function measureEdits(
  content: string,
  folder: string,
  articles: number,
  rounds: number,
): Promise<number[]> {
  const { slug } = createArticle(articles >> 1);
  const file = path.join(content, 'articles', `${slug}.json`);
  const { server, address } = await start(content, path.join(folder, 'cache'));
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`${address}articles/${slug}/`);
    await waitForHydration(page);
    const edits: number[] = [];
    // The first edit loads code that later ones reuse, so it is not counted.
    for (let round = 0; round <= rounds; round++) {
      const title = `Edit number ${round} of this story`;
      await setTimeout(editPauseMs);
      const article = JSON.parse(await readFile(file, 'utf8'));
      const edited = performance.now();
      await writeFile(file, JSON.stringify({ ...article, title }));
      await page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, title, {
        polling: frameMs,
      });
      if (round > 0) edits.push(performance.now() - edited);
    }
    return edits;
  } finally {
    await browser.close();
    await stop(server);
  }
}

function devTable(figures: readonly DevFigures[]): Table {
  return {
    title: 'Dev server',
    note:
      'Milliseconds, median and range. Starts last from process start to complete front page, without and with a ' +
      'cache; edits from saving the open article to its new title on the page.',
    head: ['articles', 'start without cache', 'start', 'edit'],
    rows: figures.map(({ articles, firstStart, starts, edits }) => [
      formatCount(articles),
      firstStart.toFixed(0),
      formatSpread(spread(starts)),
      formatSpread(spread(edits)),
    ]),
  };
}
