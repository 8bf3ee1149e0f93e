import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { hasNginx, type Nginx, startNginx } from '../../test/fixtures/sites/nginx.ts';
import { writeEdition } from '../edition/edition.ts';
import { buildProduct } from '../load/sites.ts';
import { formatBytes, formatCount, type Table } from '../report.ts';
import type { LoadFigures, LoadOrder } from './serve-load.ts';
import { ask, createMix, faultOf, type Visit } from './serve-mix.ts';

export interface ServeBenchmark {
  articles: number;
  /** readers that ask at once, each as soon as it has its answer */
  connections: number;
  seconds: number;
}

export interface ServeResults {
  about: string[];
  tables: Table[];
  /** what went wrong, a sentence each */
  faults: string[];
}

/** Between two answers that are read and compared during the load, in milliseconds. */
const pauseOfReader = 20;

/**
 * Builds a generated edition with compressed files, has nginx serve it with the settings that the build has written,
 * and loads it from this machine for a time.
 *
 * @throws when there is no nginx, or when it answers wrongly before there is any load
 */
export async function measureServing(benchmark: ServeBenchmark): Promise<ServeResults> {
  if (!hasNginx()) throw new Error('The benchmark needs Debian’s nginx: apt-get install nginx-light.');
  const folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-bench-'));
  let nginx: Nginx | undefined;
  try {
    const { articles, connections, seconds } = benchmark;
    const [content, site] = [path.join(folder, 'content'), path.join(folder, 'site')];
    await writeEdition(content, { articles });
    await buildProduct(content, site, true);
    nginx = await startNginx(site, `${site}-server/nginx.conf`);
    const visits = await createMix(site, nginx.address);
    process.stderr.write(`${connections} connections for ${seconds} seconds\n`);
    const [figures, reader] = await loadAndRead({ address: nginx.address, connections, seconds, visits });
    const faults = faultsOf(figures, reader, nginx.complaints());
    return { about: describe(benchmark, nginx.version), tables: [tableOf(figures, reader, faults)], faults };
  } finally {
    await nginx?.stop();
    await rm(folder, { recursive: true });
  }
}

/** What a reader has found who compares answers with files while the server is loaded. */
interface Reading {
  compared: number;
  faults: string[];
}

async function loadAndRead(order: LoadOrder): Promise<[LoadFigures, Reading]> {
  const child = fork(path.join(import.meta.dirname, 'serve-process.ts'));
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The load ended with status ${code}.`);
  });
  child.send(order);
  const reading = { compared: 0, faults: [] };
  const over = new AbortController();
  const reader = readBeside(order, reading, over.signal);
  try {
    const [figures] = (await Promise.race([once(child, 'message'), ended])) as [LoadFigures];
    return [figures, reading];
  } finally {
    over.abort();
    ended.catch(() => undefined);
    await reader;
  }
}

/** Reads one address after the other, unpacks what comes and compares it with the file, until it is told to stop. */
async function readBeside({ address, visits }: LoadOrder, reading: Reading, over: AbortSignal) {
  const agent = new Agent({ keepAlive: true });
  for (let next = 0; !over.aborted; next++) {
    const visit = visits[next % visits.length] as Visit;
    const fault = await ask(address, visit, agent).then(
      (answer) => faultOf(visit, answer),
      (error: Error) => `${visit.path}: ${error.message}`,
    );
    reading.compared++;
    if (fault) reading.faults.push(fault);
    await setTimeout(pauseOfReader);
  }
  agent.destroy();
}

function faultsOf(figures: LoadFigures, reading: Reading, complaints: string): string[] {
  const { answers, errors, unexpected, examples } = figures;
  return [
    ...(answers === 0 ? ['There was no answer at all.'] : []),
    ...(errors > 0 ? [`${errors} connections broke or timed out.`] : []),
    ...(unexpected > 0 ? [`${unexpected} answers were not as expected: ${examples.join('; ')}.`] : []),
    ...reading.faults.slice(0, 5),
    ...(complaints ? [`nginx: ${complaints}`] : []),
  ];
}

function describe({ articles, connections, seconds }: ServeBenchmark, version: string): string[] {
  return [
    `An edition of ${formatCount(articles)} generated articles without share images, compressed by the build; nginx ${version} with its defaults, one process, and the settings that the build writes. ${connections} connections from the same machine ask for ${seconds} s, each anew as soon as it has its answer, so that latencies are those of a server that is always busy; HTTP/1.1 without TLS. The load comes from one other process, which shares the processor with nginx: a server of its own answers more.`,
    `Load average over the last 15 minutes: ${loadavg()[2]?.toFixed(1)}, this benchmark included.`,
  ];
}

function tableOf(figures: LoadFigures, reading: Reading, faults: readonly string[]): Table {
  const { seconds, answers, bytes, latency, ownWork, errors, timeouts, statuses, unexpected } = figures;
  const counts = Object.entries(statuses).map(([status, count]) => `${formatCount(count)} × ${status}`);
  return {
    title: 'nginx under load',
    note:
      'Of each answer status and length are compared with its file; answers read beside the load are unpacked and ' +
      'compared byte by byte. 304 is for pages that the browser has already, 404 for addresses that lead nowhere, ' +
      'both part of the mix.',
    head: ['', 'measured'],
    rows: [
      ['answers', `${formatCount(answers)} in ${seconds.toFixed(1)} s`],
      ['answers a second', formatCount(Math.round(answers / seconds))],
      ['bytes, headers included', `${formatBytes(bytes)}, ${formatBytes(bytes / seconds)} a second`],
      ['latency, median', `${latency.p50} ms`],
      ['latency, 97.5 %', `${latency.p97_5} ms`],
      ['latency, 99 %', `${latency.p99} ms`],
      ['latency, longest', `${latency.max} ms`],
      ['the load’s own work', `${(100 * ownWork).toFixed(0)} % of a core`],
      ['broken connections', formatCount(errors)],
      ['time-outs', formatCount(timeouts)],
      ['statuses', counts.join(', ')],
      ['answers of another status or length', formatCount(unexpected)],
      ['answers compared with their file', formatCount(reading.compared)],
      ['of these not the same', formatCount(reading.faults.length)],
      ['nginx’s log of errors', faults.some((fault) => fault.startsWith('nginx')) ? 'not empty' : 'empty'],
    ],
  };
}
