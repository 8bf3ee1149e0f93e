import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { hasNginx, type Nginx, startNginx } from '../../test/fixtures/sites/nginx.ts';
import { writeEdition } from '../edition/edition.ts';
import { buildSite } from '../load/sites.ts';
import { formatBytes, formatCount, type Table } from '../report.ts';
import type { LoadFigures, LoadTest } from './serve-load.ts';
import { createMix, type ExpectedRequest, fetchOnce, problemOf } from './serve-mix.ts';

export interface ServeBenchmark {
  articles: number;
  /** parallel connections; each sends its next request after a response */
  connections: number;
  seconds: number;
}

export interface ServeResults {
  about: string[];
  tables: Table[];
  /** one sentence each */
  problems: string[];
}

/** Pause between two responses that are compared during the load. */
const comparePauseMs = 20;

/**
 * Builds a generated edition with compressed files, serves it with nginx and the settings from the build, and
 * load-tests it from this machine.
 *
 * @throws if nginx is not installed, or responds wrongly before the load starts
 */
export async function measureServing(benchmark: ServeBenchmark): Promise<ServeResults> {
  if (!hasNginx()) throw new Error('The benchmark needs Debian’s nginx: apt-get install nginx-light.');
  const folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-bench-'));
  let nginx: Nginx | undefined;
  try {
    const { articles, connections, seconds } = benchmark;
    const [content, site] = [path.join(folder, 'content'), path.join(folder, 'site')];
    await writeEdition(content, { articles });
    await buildSite(content, site, true);
    nginx = await startNginx(site, `${site}-server/nginx.conf`);
    const requests = await createMix(site, nginx.address);
    process.stderr.write(`${connections} connections for ${seconds} seconds\n`);
    const test = { address: nginx.address, connections, seconds, requests };
    const [figures, comparison] = await loadAndCompare(test);
    const problems = problemsOf(figures, comparison, nginx.complaints());
    const tables = [resultsTable(figures, comparison, problems)];
    return { about: describe(benchmark, nginx.version), tables, problems };
  } finally {
    await nginx?.stop();
    await rm(folder, { recursive: true });
  }
}

/** Responses compared with their files during the load. */
interface Comparison {
  count: number;
  problems: string[];
}

async function loadAndCompare(test: LoadTest): Promise<[LoadFigures, Comparison]> {
  const child = fork(path.join(import.meta.dirname, 'serve-process.ts'));
  const exited = once(child, 'exit').then(([code]) => {
    throw new Error(`The load generator exited with status ${code}.`);
  });
  child.send(test);
  const comparison: Comparison = { count: 0, problems: [] };
  const controller = new AbortController();
  const comparing = compareResponses(test, comparison, controller.signal);
  try {
    const [figures] = (await Promise.race([once(child, 'message'), exited])) as [LoadFigures];
    return [figures, comparison];
  } finally {
    controller.abort();
    exited.catch(() => undefined);
    await comparing;
  }
}

/** Requests one URL after another and compares the decompressed response with its file, until aborted. */
async function compareResponses(
  { address, requests }: LoadTest,
  comparison: Comparison,
  signal: AbortSignal,
) {
  const agent = new Agent({ keepAlive: true });
  for (let next = 0; !signal.aborted; next++) {
    const request = requests[next % requests.length] as ExpectedRequest;
    const problem = await fetchOnce(address, request, agent).then(
      (response) => problemOf(request, response),
      (error: Error) => `${request.path}: ${error.message}`,
    );
    comparison.count++;
    if (problem) comparison.problems.push(problem);
    await setTimeout(comparePauseMs);
  }
  agent.destroy();
}

function problemsOf(figures: LoadFigures, comparison: Comparison, log: string): string[] {
  const { responses, errors, unexpected, examples } = figures;
  return [
    ...(responses === 0 ? ['There was no response.'] : []),
    ...(errors > 0 ? [`${errors} connections broke or timed out.`] : []),
    ...(unexpected > 0 ? [`${unexpected} responses were wrong: ${examples.join('; ')}.`] : []),
    ...comparison.problems.slice(0, 5),
    ...(log ? [`nginx: ${log}`] : []),
  ];
}

function describe({ articles, connections, seconds }: ServeBenchmark, version: string): string[] {
  return [
    `An edition of ${formatCount(articles)} generated articles without share images, compressed by the build; nginx ${version} with its defaults, one process, and the settings from the build. ${connections} connections from the same machine send requests for ${seconds} s, each as soon as it has a response, so latencies are those of a fully loaded server. HTTP/1.1 without TLS. The load generator is one process that shares the CPU with nginx; a dedicated server would serve more.`,
    `Load average over the last 15 minutes: ${loadavg()[2]?.toFixed(1)}, this benchmark included.`,
  ];
}

function resultsTable(figures: LoadFigures, comparison: Comparison, problems: readonly string[]): Table {
  const { seconds, responses, bytes, latency, generatorCpu, errors, timeouts, statuses, unexpected } =
    figures;
  const counts = Object.entries(statuses).map(([status, count]) => `${formatCount(count)} × ${status}`);
  return {
    title: 'nginx under load',
    note:
      'Status and length of every response are checked. During the load, a second client decompresses responses and ' +
      'compares them with their files byte by byte. The mix includes revalidated pages (304) and missing ones (404).',
    head: ['', 'measured'],
    rows: [
      ['responses', `${formatCount(responses)} in ${seconds.toFixed(1)} s`],
      ['responses per second', formatCount(Math.round(responses / seconds))],
      ['bytes, headers included', `${formatBytes(bytes)}, ${formatBytes(bytes / seconds)} per second`],
      ['latency, median', `${latency.p50} ms`],
      ['latency, 97.5 %', `${latency.p97_5} ms`],
      ['latency, 99 %', `${latency.p99} ms`],
      ['latency, maximum', `${latency.max} ms`],
      ['CPU of the load generator', `${(100 * generatorCpu).toFixed(0)} % of a core`],
      ['broken connections', formatCount(errors)],
      ['timeouts', formatCount(timeouts)],
      ['statuses', counts.join(', ')],
      ['responses with wrong status or length', formatCount(unexpected)],
      ['responses compared with their file', formatCount(comparison.count)],
      ['of these different', formatCount(comparison.problems.length)],
      ['nginx error log', problems.some((problem) => problem.startsWith('nginx')) ? 'not empty' : 'empty'],
    ],
  };
}
