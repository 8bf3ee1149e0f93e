import type { Browser, Page } from '@playwright/test';
import { formatBytes, type Table } from '../report.ts';
import { hydrated, openTab, type Tab } from './browser.ts';
import type { SiteName, Sites } from './sites.ts';

const checkpoints = [0, 10, 50, 100];

/** How a reader goes on: round and round on the same pages, or to a page that is new each time. */
type Route = 'the same pages' | 'new pages';

/** What a page holds after a garbage collection. */
interface Held {
  heap: number;
  nodes: number;
  listeners: number;
}

/**
 * Steps through the site a hundred times. On the same pages nothing may grow; on new pages what grows is the
 * data that is kept for the way back.
 *
 * @param articles paths of articles, half as many as steps
 */
export async function measureMemory(browser: Browser, sites: Sites, articles: string[]): Promise<Table> {
  const rows: string[][] = [];
  for (const site of ['product', 'naive'] as const) {
    for (const route of ['the same pages', 'new pages'] as const) {
      process.stderr.write(`\rMemory: ${site}, ${route}      `);
      const held = await walk(browser, sites, site, route, articles);
      for (const [name, format] of figures) {
        rows.push([`${site}, ${route}: ${name}`, ...held.map(format), format(growth(held))]);
      }
    }
  }
  process.stderr.write('\n');
  return {
    title: 'Memory after steps',
    note: 'After a forced garbage collection. The last column: growth over the last fifty steps, after code and caches have warmed up.',
    head: ['', ...checkpoints.map((steps) => `${steps} steps`), 'growth'],
    rows,
  };
}

const figures: [name: string, format: (held: Held) => string][] = [
  ['heap', ({ heap }) => formatBytes(heap)],
  ['DOM nodes', ({ nodes }) => `${nodes}`],
  ['listeners', ({ listeners }) => `${listeners}`],
];

function growth(held: readonly Held[]): Held {
  const [early, late] = held.slice(-2);
  const grown = (key: keyof Held) => (late?.[key] ?? 0) - (early?.[key] ?? 0);
  return { heap: grown('heap'), nodes: grown('nodes'), listeners: grown('listeners') };
}

async function walk(
  browser: Browser,
  sites: Sites,
  site: SiteName,
  route: Route,
  articles: readonly string[],
): Promise<Held[]> {
  const tab = await openTab(browser);
  try {
    await tab.devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await tab.page.goto(`${sites.addresses[site]}/`);
    await hydrated(tab.page);
    await tab.quiet(1000);
    const held: Held[] = [];
    for (let step = 0; step <= Math.max(...checkpoints); step++) {
      if (step > 0) await stepTo(tab.page, target(step, route, articles));
      if (checkpoints.includes(step)) held.push(await readMemory(tab));
    }
    return held;
  } finally {
    await tab.close();
  }
}

/** Every second step leads to the front page, the others to an article. */
function target(step: number, route: Route, articles: readonly string[]): string {
  if (step % 2 === 0) return '/';
  const number = (step - 1) / 2;
  return articles[route === 'new pages' ? number : number % 2] ?? '/';
}

/** Follows a link as the listener of the page does; a link of its own, since no page links to all. */
async function stepTo(page: Page, path: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    document.body.append(link);
    link.click();
    link.remove();
  }, path);
  await page.waitForFunction(
    (path) => location.pathname === path && (path === '/') === (document.querySelector('details') === null),
    path,
    { polling: 50 },
  );
  await page.waitForTimeout(400);
}

async function readMemory(tab: Tab): Promise<Held> {
  await tab.quiet(800);
  await tab.devtools.send('HeapProfiler.enable');
  // Once is not enough: what the first collection lets go of may hold more.
  for (let time = 0; time < 3; time++) await tab.devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tab.devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await tab.devtools.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}
