import { formatBytes, formatSpread, type Table } from '../report.ts';
import { median, pairedRatio, rotate, spread } from '../statistics.ts';
import type { BareBrowser } from './bare-browser.ts';
import { slow4g, type Transfer } from './browser.ts';
import { type PageEntries, readEntries, watchHydration } from './observe.ts';
import { type SiteName, type Sites, siteLabels, siteNames } from './sites.ts';

const kinds = ['HTML', 'style', 'script', 'font', 'data', 'other'] as const;
type Kind = (typeof kinds)[number];
/** Bytes by kind of file. */
type Bytes = Record<Kind, number>;

/** One load of a page. */
interface Sample extends PageEntries {
  blocking: number;
  before: Bytes;
  after: Bytes;
}

/** Long enough for idle work of the application. */
const idleMs = 2500;

/**
 * Loads front page and article of each site in alternating order.
 *
 * @param article path of the article
 * @param rounds rounds after a first one that warms the server and is not counted
 * @returns tables of times with ratios, main-thread tasks and bytes
 */
export async function measureLoads(
  browser: BareBrowser,
  sites: Sites,
  { article, rounds }: { article: string; rounds: number },
): Promise<Table[]> {
  const tables: Table[] = [];
  for (const [title, path] of [['Front page', '/'] as const, ['Article', article] as const]) {
    const samples: Record<SiteName, Sample[]> = { built: [], noScript: [], clientRendered: [] };
    for (let round = 0; round <= rounds; round++) {
      for (const site of rotate(siteNames, round)) {
        const sample = await loadOnce(browser, sites.addresses[site] + path, site !== 'noScript');
        if (round > 0) samples[site].push(sample);
        process.stderr.write(`\r${title}, round ${round} of ${rounds}: ${site}   `);
      }
    }
    process.stderr.write('\n');
    tables.push(timesTable(title, samples), tasksTable(title, samples), bytesTable(title, samples));
  }
  return tables;
}

async function loadOnce(browser: BareBrowser, address: string, hasApplication: boolean): Promise<Sample> {
  const tab = await browser.openTab();
  try {
    await tab.devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    await tab.emulate(slow4g);
    await tab.devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${watchHydration})()` });
    await tab.open(address);
    await tab.waitForIdle(idleMs);
    const entries = await tab.evaluate(readEntries);
    if (hasApplication && entries.hydrated === undefined) throw new Error(`${address} was not hydrated.`);
    const loaded = tab.loaded() ?? Number.POSITIVE_INFINITY;
    return {
      ...entries,
      blocking: entries.longTasks.reduce((sum, { duration }) => sum + duration - 50, 0),
      before: sumBytes(tab.transfers.filter(({ finished }) => finished <= loaded)),
      after: sumBytes(tab.transfers.filter(({ finished }) => finished > loaded)),
    };
  } finally {
    await tab.close();
  }
}

function sumBytes(transfers: readonly Transfer[]): Bytes {
  const sums: Bytes = { HTML: 0, style: 0, script: 0, font: 0, data: 0, other: 0 };
  for (const { url, bytes } of transfers) sums[kindOf(new URL(url).pathname)] += bytes;
  return sums;
}

function kindOf(pathname: string): Kind {
  if (pathname.endsWith('/')) return 'HTML';
  const ending = pathname.slice(pathname.lastIndexOf('.') + 1);
  return ({ css: 'style', js: 'script', woff2: 'font', json: 'data' } as const)[ending] ?? 'other';
}

type Samples = Record<SiteName, Sample[]>;
const columns = siteNames.map((site) => siteLabels[site]);

function timesTable(title: string, samples: Samples): Table {
  const rows = (
    [
      ['First paint', 'firstPaint'],
      ['First contentful paint', 'firstContentfulPaint'],
      ['Largest contentful paint', 'largestContentfulPaint'],
      ['Load event', 'load'],
    ] as const
  ).map(([name, key]) => {
    const values = (site: SiteName) => samples[site].map((sample) => sample[key]);
    return [
      name,
      ...siteNames.map((site) => formatSpread(spread(values(site)))),
      formatSpread(pairedRatio(values('built'), values('noScript')), 3),
      formatSpread(pairedRatio(values('clientRendered'), values('built')), 1),
    ];
  });
  const hydration = (site: SiteName) =>
    formatSpread(spread(samples[site].map(({ hydrated }) => hydrated ?? 0)));
  return {
    title: `${title}: times in ms`,
    note: 'Median and range, of the ratios within each round too.',
    head: ['', ...columns, 'built / no script', 'client-rendered / built'],
    rows: [...rows, ['Hydrated', hydration('built'), '', hydration('clientRendered'), '', '']],
  };
}

function tasksTable(title: string, samples: Samples): Table {
  const row = (name: string, figure: (sample: Sample) => number, digits = 0) => [
    name,
    ...siteNames.map((site) => formatSpread(spread(samples[site].map(figure)), digits)),
  ];
  const longest = (sample: Sample) => Math.max(0, ...sample.longTasks.map(({ duration }) => duration));
  return {
    title: `${title}: main thread`,
    note: `Long tasks take more than 50 ms. Longest scripts of the built site: ${describeScripts(samples.built)}.`,
    head: ['', ...columns],
    rows: [
      row('Long tasks', ({ longTasks }) => longTasks.length),
      row('Longest task, ms', longest),
      row('Blocking time, ms', ({ blocking }) => blocking),
      row('Layout shift', ({ layoutShift }) => layoutShift, 4),
    ],
  };
}

/** Scripts in long frames of most rounds, by median duration. */
function describeScripts(samples: readonly Sample[]): string {
  const all = samples.flatMap(({ scripts }) => scripts);
  const seen = [...Map.groupBy(all, ({ source }) => source)]
    .filter(([, times]) => times.length > samples.length / 2)
    .map(([source, times]) => ({ source, duration: median(times.map(({ duration }) => duration)) }))
    .sort((one, other) => other.duration - one.duration);
  const longest = seen.slice(0, 4).map(({ source, duration }) => `${source} ${duration.toFixed(0)} ms`);
  return longest.join(', ') || 'none in long frames';
}

function bytesTable(title: string, samples: Samples): Table {
  const medianOf = (site: SiteName, part: 'before' | 'after', kind: Kind) =>
    median(samples[site].map((sample) => sample[part][kind]));
  const rows = kinds.map((kind) => [
    kind,
    ...siteNames.flatMap((site) => [
      formatBytes(medianOf(site, 'before', kind)),
      formatBytes(medianOf(site, 'after', kind)),
    ]),
  ]);
  return {
    title: `${title}: bytes transferred`,
    note: 'Before and after the load event, headers included.',
    head: ['', ...columns.flatMap((column) => [`${column} before`, 'after'])],
    rows,
  };
}
