import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createArticle, writeEdition } from '../edition/edition.ts';
import { hydrated, launch } from '../load/browser.ts';
import { formatCount, formatSpread, type Table } from '../report.ts';
import { spread } from '../statistics.ts';

interface DevFigures {
  articles: number;
  /** ms from the start of the process to the whole front page: nothing read before, and each later time */
  firstStart: number;
  starts: number[];
  /** ms from an edit of the open story to its new title on the page */
  edits: number[];
}

/** A file changed so lately may be read again by the next start, in milliseconds. */
const settling = 4000;
const frame = 16;
/** Between one edit and the next, in milliseconds: whoever edits reads what has become of it. */
const pauseOfEditor = 2500;

/**
 * Starts the dev server with generated editions, and edits a story that stands open in the browser.
 *
 * @param sizes numbers of articles
 * @param rounds how many later starts, and how many edits
 */
export async function measureDev(sizes: readonly number[], rounds: number): Promise<Table[]> {
  const figures: DevFigures[] = [];
  for (const articles of sizes) {
    process.stderr.write(`${articles} articles\n`);
    figures.push(await measureEdition(articles, rounds));
  }
  return [tableOf(figures)];
}

async function measureEdition(articles: number, rounds: number): Promise<DevFigures> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-bench-'));
  try {
    const content = path.join(folder, 'content');
    await writeEdition(content, { articles });
    await setTimeout(settling);
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
      throw new Error(`The dev server ended with status ${code}.`);
    }),
  ])) as [string];
  const response = await fetch(address, { headers: { accept: 'text/html' } });
  const html = await response.text();
  if (!response.ok || !html.includes('</html>'))
    throw new Error(`The front page came with ${response.status}.`);
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
    await hydrated(page);
    const edits: number[] = [];
    // The first edit finds what only edits need not loaded yet; an editor makes many.
    for (let round = 0; round <= rounds; round++) {
      const title = `Edit number ${round} of this story`;
      await setTimeout(pauseOfEditor);
      const article = JSON.parse(await readFile(file, 'utf8'));
      const edited = performance.now();
      await writeFile(file, JSON.stringify({ ...article, title }));
      await page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, title, {
        polling: frame,
      });
      if (round > 0) edits.push(performance.now() - edited);
    }
    return edits;
  } finally {
    await browser.close();
    await stop(server);
  }
}

function tableOf(figures: readonly DevFigures[]): Table {
  return {
    title: 'The dev server',
    note:
      'Milliseconds, median and range. From the start of the process to the whole front page, where nothing has been ' +
      'read before and where it has; and from an edit of the open story to its new title on the page.',
    head: ['articles', 'first start', 'start', 'edit'],
    rows: figures.map(({ articles, firstStart, starts, edits }) => [
      formatCount(articles),
      firstStart.toFixed(0),
      formatSpread(spread(starts)),
      formatSpread(spread(edits)),
    ]),
  };
}
