import type { Browser, Page } from '@playwright/test';
import { formatSpread, type Table } from '../report.ts';
import { median, rotate, spread } from '../statistics.ts';
import { fast, type Network, openTab, type Point, slow4g } from './browser.ts';
import { follow, goBack, timeOfNavigation, watchNavigations } from './navigation-timers.ts';
import { type SiteName, type Sites, siteLabels, siteNames } from './sites.ts';

const targets = {
  article: { label: 'article', links: 'main article a[href*="/articles/"]' },
  tag: { label: 'tag', links: 'main a[href*="/tags/"]:not([href$="/tags/"])' },
} as const;
type Target = keyof typeof targets;

const inputs = ['hover', 'tap'] as const;
type Input = (typeof inputs)[number];

/** One visit of a site: its front page, a link, and back. */
interface Visit {
  site: SiteName;
  target: Target;
  input: Input;
}

const visits: readonly Visit[] = siteNames.flatMap((site) =>
  (['article', 'tag'] as const).flatMap((target) => inputs.map((input) => ({ site, target, input }))),
);

/** Times of a visit's two navigations in ms. */
interface Times {
  open: number;
  back: number;
}

/** How long the network has been idle before the next click. */
const idleMs = 1500;
/** Between scrolling to a link and pointing at it. */
const scrollMs = 60;

/**
 * Visits each site on a fast and a slow network: goes from the front page to an article or a tag, and back.
 *
 * @param rounds rounds after a first one that is not counted
 * @returns one table for each network, with the times from the click to the painted page
 */
export async function measureNavigations(browser: Browser, sites: Sites, rounds: number): Promise<Table[]> {
  const tables: Table[] = [];
  for (const network of [fast, slow4g]) {
    const samples = new Map<Visit, Times[]>(visits.map((visit) => [visit, []]));
    for (let round = 0; round <= rounds; round++) {
      for (const visit of rotate(visits, round)) {
        process.stderr.write(
          `\rNavigations, ${network.name}, round ${round} of ${rounds}: ${visit.site}      `,
        );
        const times = await visitSite(browser, sites.addresses[visit.site], visit, network);
        if (round > 0) samples.get(visit)?.push(times);
      }
    }
    process.stderr.write('\n');
    tables.push(navigationsTable(network, samples));
  }
  return tables;
}

async function visitSite(
  browser: Browser,
  address: string,
  { target, input }: Visit,
  network: Network,
): Promise<Times> {
  const tab = await openTab(browser, { hasTouch: input === 'tap' });
  const { page } = tab;
  try {
    await watchNavigations(page);
    await tab.emulate(network);
    await page.goto(`${address}/`, { waitUntil: 'load' });
    await tab.waitForIdle(idleMs);
    await follow(tab, input, await pointOf(page, targets[target].links));
    const open = await timeOfNavigation(tab);
    await tab.waitForIdle(idleMs);
    await goBack(tab);
    return { open, back: await timeOfNavigation(tab) };
  } finally {
    await tab.close();
  }
}

/** Scrolls the first of these links into view and returns a point on it. */
async function pointOf(page: Page, links: string): Promise<Point> {
  const link = page.locator(links).first();
  await link.scrollIntoViewIfNeeded();
  await page.waitForTimeout(scrollMs);
  // The middle of a link that wraps may be beside its text.
  return link.evaluate((element) => {
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    return { x: box.x + Math.min(box.width / 2, 20), y: box.y + box.height / 2 };
  });
}

function navigationsTable({ name }: Network, samples: ReadonlyMap<Visit, readonly Times[]>): Table {
  const timesOf = (wanted: Visit, step: keyof Times) =>
    [...samples]
      .filter(
        ([visit]) =>
          visit.site === wanted.site && visit.target === wanted.target && visit.input === wanted.input,
      )
      .flatMap(([, times]) => times.map((time) => time[step]));
  const rows = (['article', 'tag'] as const).flatMap((target) =>
    inputs.flatMap((input) =>
      (['open', 'back'] as const).map((step) => {
        const of = (site: SiteName) => timesOf({ site, target, input }, step);
        const label = step === 'open' ? `Front page to ${targets[target].label}, ${input}` : '– and back';
        const share = median(of('built')) / median(of('noScript'));
        return [label, ...siteNames.map((site) => formatSpread(spread(of(site)))), share.toFixed(2)];
      }),
    ),
  );
  return {
    title: `Navigation on a ${name} network, ms`,
    note: 'From the click until two frames after the next heading is visible; median and range. A hover lasts 100 ms, a tap has none. The last column is the built site’s share of the time without script.',
    head: ['', ...siteNames.map((site) => siteLabels[site]), 'built / no script'],
    rows,
  };
}
