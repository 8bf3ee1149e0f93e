import type { Browser, Locator, Page } from '@playwright/test';
import { formatSpread, type Table } from '../report.ts';
import { median, rotate, spread } from '../statistics.ts';
import { fast, hydrated, type Network, openTab, slow4g } from './browser.ts';
import type { SiteName, Sites } from './sites.ts';
import { answerAfter, documentAfter, pageAfter, pointOf, type Step } from './step-timers.ts';

const stepNames = ['article', 'answer', 'tag', 'back'] as const;
type StepName = (typeof stepNames)[number];

/** A way through a site: which one, and whether the reader points at a link before the click. */
interface Walk {
  name: string;
  site: SiteName;
  prefetched: boolean;
}

const walks: readonly Walk[] = [
  { name: 'product, prefetched', site: 'product', prefetched: true },
  { name: 'product, cold', site: 'product', prefetched: false },
  { name: 'floor', site: 'floor', prefetched: false },
  { name: 'naive', site: 'naive', prefetched: false },
];

const labels: Record<StepName, string> = {
  article: 'Front page to article',
  answer: 'Answer opened',
  tag: 'Article to tag',
  back: 'Back to the article',
};

/** Long enough for the application to come to rest. */
const settling = 700;

/**
 * Walks through each site on a fast and a slow network: an article, an answer, a tag, and back.
 *
 * @param rounds how often; a first round is not counted
 * @returns a table a network, of the times from the click to the painted page
 */
export async function measureSteps(browser: Browser, sites: Sites, rounds: number): Promise<Table[]> {
  const tables: Table[] = [];
  for (const network of [fast, slow4g]) {
    const times = new Map(walks.map(({ name }) => [name, emptyTimes()]));
    for (let round = 0; round <= rounds; round++) {
      for (const walk of rotate(walks, round)) {
        process.stderr.write(`\rSteps, ${network.name}, round ${round} of ${rounds}: ${walk.name}      `);
        const walked = await walkOnce(browser, sites.addresses[walk.site], walk, network);
        if (round === 0) continue;
        for (const step of stepNames) times.get(walk.name)?.[step].push(walked[step]);
      }
    }
    process.stderr.write('\n');
    tables.push(stepsTable(network, times));
  }
  return tables;
}

type Times = Record<StepName, Step[]>;
const emptyTimes = (): Times => ({ article: [], answer: [], tag: [], back: [] });

async function walkOnce(
  browser: Browser,
  address: string,
  { site, prefetched }: Walk,
  network: Network,
): Promise<Record<StepName, Step>> {
  const tab = await openTab(browser);
  const { page } = tab;
  try {
    // Pages that are not asked for are not fetched on a metered connection: so "cold" is cold.
    if (!prefetched) await meterConnection(page);
    await watchRestore(page);
    await page.goto(`${address}/`, { waitUntil: 'load' });
    if (site !== 'floor') await hydrated(page);
    await tab.quiet(settling);
    await tab.emulate(network);
    const follow = async (link: Locator) => {
      const point = await pointOf(link);
      if (prefetched) {
        await page.mouse.move(point.x, point.y);
        await tab.quiet(settling);
      }
      const took = site === 'floor' ? await documentAfter(tab, point) : await pageAfter(tab, point);
      await tab.quiet(settling);
      return took;
    };
    const article = await follow(page.locator('main a[href^="/articles/"]').nth(1));
    const answer = await answerAfter(tab);
    const tag = await follow(page.locator('main a[href^="/tags/"]').first());
    const back = site === 'floor' ? await documentAfter(tab) : await pageAfter(tab);
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

/** Notes when a page that the browser had kept whole is shown again: such a step paints no new document. */
async function watchRestore(page: Page): Promise<void> {
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

function stepsTable({ name }: Network, times: ReadonlyMap<string, Times>): Table {
  const figures = (walk: string, step: StepName, figure: keyof Step) =>
    (times.get(walk)?.[step] ?? []).flatMap((one) => one[figure] ?? []);
  const row = (step: StepName, figure: keyof Step) =>
    walks.map((walk) => {
      const values = figures(walk.name, step, figure);
      return values.length > 0 ? formatSpread(spread(values)) : '';
    });
  const gain = (step: StepName) =>
    median(figures('floor', step, 'painted')) / median(figures('product, prefetched', step, 'painted'));
  return {
    title: `Steps on a ${name} network, ms`,
    note: 'From the input to the painted page, median and range. Below it, until the next heading stands in the document. The last column: how often the prefetched step fits into the floor’s.',
    head: ['', ...walks.map((walk) => walk.name), 'floor / prefetched'],
    rows: stepNames.flatMap((step) => {
      const painted = [labels[step], ...row(step, 'painted'), `${gain(step).toFixed(1)} ×`];
      return step === 'answer' ? [painted] : [painted, ['– in the document', ...row(step, 'placed'), '']];
    }),
  };
}
