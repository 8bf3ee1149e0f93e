import type { Browser, Locator, Page } from '@playwright/test';
import { formatSpread, type Table } from '../report.ts';
import { median, rotate, spread } from '../statistics.ts';
import { fast, type Network, openTab, slow4g, waitForHydration } from './browser.ts';
import {
  type NavigationTime,
  pointOf,
  timeAnswer,
  timeDocument,
  timeNavigation,
} from './navigation-timers.ts';
import type { SiteName, Sites } from './sites.ts';

const actions = ['article', 'answer', 'tag', 'back'] as const;
type Action = (typeof actions)[number];

/** A site to visit, and whether the reader points at a link before the click. */
interface Visit {
  name: string;
  site: SiteName;
  prefetched: boolean;
}

const visits: readonly Visit[] = [
  { name: 'built, prefetched', site: 'built', prefetched: true },
  { name: 'built, cold', site: 'built', prefetched: false },
  { name: 'no script', site: 'noScript', prefetched: false },
  { name: 'client-rendered', site: 'clientRendered', prefetched: false },
];

const labels: Record<Action, string> = {
  article: 'Front page to article',
  answer: 'Answer opened',
  tag: 'Article to tag',
  back: 'Back to the article',
};

/** Long enough for the application to finish its work. */
const idleMs = 700;

/**
 * Visits each site on a fast and a slow network: opens an article, an answer and a tag, and goes back.
 *
 * @param rounds rounds after a first one that is not counted
 * @returns one table for each network, with the times from input to painted page
 */
export async function measureNavigations(browser: Browser, sites: Sites, rounds: number): Promise<Table[]> {
  const tables: Table[] = [];
  for (const network of [fast, slow4g]) {
    const samples = new Map(visits.map(({ name }) => [name, emptyTimes()]));
    for (let round = 0; round <= rounds; round++) {
      for (const visit of rotate(visits, round)) {
        process.stderr.write(
          `\rNavigations, ${network.name}, round ${round} of ${rounds}: ${visit.name}      `,
        );
        const times = await visitSite(browser, sites.addresses[visit.site], visit, network);
        if (round === 0) continue;
        for (const action of actions) samples.get(visit.name)?.[action].push(times[action]);
      }
    }
    process.stderr.write('\n');
    tables.push(navigationsTable(network, samples));
  }
  return tables;
}

type Times = Record<Action, NavigationTime[]>;
const emptyTimes = (): Times => ({ article: [], answer: [], tag: [], back: [] });

async function visitSite(
  browser: Browser,
  address: string,
  { site, prefetched }: Visit,
  network: Network,
): Promise<Record<Action, NavigationTime>> {
  const tab = await openTab(browser);
  const { page } = tab;
  try {
    // The application does not prefetch on a metered connection.
    if (!prefetched) await meterConnection(page);
    await recordRestores(page);
    await page.goto(`${address}/`, { waitUntil: 'load' });
    if (site !== 'noScript') await waitForHydration(page);
    await tab.waitForIdle(idleMs);
    await tab.emulate(network);
    const follow = async (link: Locator) => {
      const point = await pointOf(link);
      if (prefetched) {
        await page.mouse.move(point.x, point.y);
        await tab.waitForIdle(idleMs);
      }
      const time = site === 'noScript' ? await timeDocument(tab, point) : await timeNavigation(tab, point);
      await tab.waitForIdle(idleMs);
      return time;
    };
    const article = await follow(page.locator('main a[href^="/articles/"]').nth(1));
    const answer = await timeAnswer(tab);
    const tag = await follow(page.locator('main a[href^="/tags/"]').first());
    const back = site === 'noScript' ? await timeDocument(tab) : await timeNavigation(tab);
    return { article, answer, tag, back };
  } finally {
    await tab.close();
  }
}

async function meterConnection(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
  });
}

/** Records when a page returns from the back/forward cache, which paints no new document. */
async function recordRestores(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          sessionStorage.setItem('benchRestored', `${performance.timeOrigin + performance.now()}`);
        }),
      );
    });
  });
}

function navigationsTable({ name }: Network, samples: ReadonlyMap<string, Times>): Table {
  const valuesOf = (visit: string, action: Action, figure: keyof NavigationTime) =>
    (samples.get(visit)?.[action] ?? []).flatMap((time) => time[figure] ?? []);
  const row = (action: Action, figure: keyof NavigationTime) =>
    visits.map((visit) => {
      const values = valuesOf(visit.name, action, figure);
      return values.length > 0 ? formatSpread(spread(values)) : '';
    });
  const gain = (action: Action) =>
    median(valuesOf('no script', action, 'painted')) /
    median(valuesOf('built, prefetched', action, 'painted'));
  return {
    title: `Navigation on a ${name} network, ms`,
    note: 'From the input to the painted page, and below it until the next heading is in the document; median and range. The last column says how many times faster the prefetched navigation is than the page without script.',
    head: ['', ...visits.map((visit) => visit.name), 'no script / prefetched'],
    rows: actions.flatMap((action) => {
      const painted = [labels[action], ...row(action, 'painted'), `${gain(action).toFixed(1)} ×`];
      return action === 'answer'
        ? [painted]
        : [painted, ['– in the document', ...row(action, 'rendered'), '']];
    }),
  };
}
