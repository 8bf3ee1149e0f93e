import type { Browser, Page } from '@playwright/test';
import { formatBytes, type Table } from '../report.ts';
import { openTab, type Tab, waitForHydration } from './browser.ts';
import { type SiteName, type Sites, siteLabels } from './sites.ts';

const checkpoints = [0, 10, 50, 100];

/** Whether the reader visits the same pages over and over, or a new one each time. */
type Route = 'the same pages' | 'new pages';

/** Memory in use after garbage collection. */
interface MemoryUse {
  heap: number;
  nodes: number;
  listeners: number;
}

/**
 * Navigates a hundred times. On the same pages memory must not grow; on new pages only their cached data does.
 *
 * @param articles paths of articles, half as many as navigations
 */
export async function measureMemory(browser: Browser, sites: Sites, articles: string[]): Promise<Table> {
  const rows: string[][] = [];
  for (const site of ['built', 'clientRendered'] as const) {
    for (const route of ['the same pages', 'new pages'] as const) {
      process.stderr.write(`\rMemory: ${site}, ${route}      `);
      const uses = await visitPages(browser, sites, site, route, articles);
      for (const [name, format] of figures) {
        rows.push([`${siteLabels[site]}, ${route}: ${name}`, ...uses.map(format), format(growth(uses))]);
      }
    }
  }
  process.stderr.write('\n');
  return {
    title: 'Memory after navigations',
    note: 'After forced garbage collection. Growth is that of the last fifty navigations, when code and caches are warm.',
    head: ['', ...checkpoints.map((count) => `${count} navigations`), 'growth'],
    rows,
  };
}

const figures: [name: string, format: (use: MemoryUse) => string][] = [
  ['heap', ({ heap }) => formatBytes(heap)],
  ['DOM nodes', ({ nodes }) => `${nodes}`],
  ['listeners', ({ listeners }) => `${listeners}`],
];

function growth(uses: readonly MemoryUse[]): MemoryUse {
  const [early, late] = uses.slice(-2);
  const grown = (key: keyof MemoryUse) => (late?.[key] ?? 0) - (early?.[key] ?? 0);
  return { heap: grown('heap'), nodes: grown('nodes'), listeners: grown('listeners') };
}

async function visitPages(
  browser: Browser,
  sites: Sites,
  site: SiteName,
  route: Route,
  articles: readonly string[],
): Promise<MemoryUse[]> {
  const tab = await openTab(browser);
  try {
    await tab.devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await tab.page.goto(`${sites.addresses[site]}/`);
    await waitForHydration(tab.page);
    await tab.waitForIdle(1000);
    const uses: MemoryUse[] = [];
    for (let count = 0; count <= Math.max(...checkpoints); count++) {
      if (count > 0) await navigate(tab.page, pathOf(count, route, articles));
      if (checkpoints.includes(count)) uses.push(await readMemory(tab));
    }
    return uses;
  } finally {
    await tab.close();
  }
}

/** Every second navigation goes to the front page, the others to an article. */
function pathOf(count: number, route: Route, articles: readonly string[]): string {
  if (count % 2 === 0) return '/';
  const number = (count - 1) / 2;
  return articles[route === 'new pages' ? number : number % 2] ?? '/';
}

/** Clicks a temporary link, because no page links to all others. */
async function navigate(page: Page, path: string): Promise<void> {
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

async function readMemory(tab: Tab): Promise<MemoryUse> {
  await tab.waitForIdle(800);
  await tab.devtools.send('HeapProfiler.enable');
  // Objects released by one collection may hold others, so collect repeatedly.
  for (let run = 0; run < 3; run++) await tab.devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tab.devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await tab.devtools.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}
