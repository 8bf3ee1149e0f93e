import { formatSpread, type Table } from '../report.ts';
import { meanRatio, pairedRatio, rotate, spread } from '../statistics.ts';
import type { BareBrowser } from './bare-browser.ts';
import { slow4g } from './browser.ts';
import type { Sites } from './sites.ts';

const compared = ['product', 'floor'] as const;

/**
 * Loads a front page and an article with and without script until they show their first content, and no longer: many
 * more rounds than of whole loads find room in the same time, and the difference is small.
 *
 * @param article the article's path
 * @param rounds how often; a first round, which warms the server, is not counted
 */
export async function measurePaints(
  browser: BareBrowser,
  sites: Sites,
  { article, rounds }: { article: string; rounds: number },
): Promise<Table> {
  const rows: string[][] = [];
  for (const [title, path] of [['Front page', '/'] as const, ['Article', article] as const]) {
    const times: Record<(typeof compared)[number], number[]> = { product: [], floor: [] };
    for (let round = 0; round <= rounds; round++) {
      for (const site of rotate(compared, round)) {
        const time = await paintOnce(browser, sites.addresses[site] + path);
        if (round > 0) times[site].push(time);
        process.stderr.write(`\r${title}, first content, round ${round} of ${rounds}: ${site}   `);
      }
    }
    process.stderr.write('\n');
    const { mean, error } = meanRatio(times.product, times.floor);
    rows.push([
      title,
      formatSpread(spread(times.product)),
      formatSpread(spread(times.floor)),
      formatSpread(pairedRatio(times.product, times.floor), 3),
      `${mean.toFixed(3)} ± ${error.toFixed(3)}`,
    ]);
  }
  return {
    title: 'First content in ms',
    note:
      'Median and range, as in the tables of loads. Ratios are taken within a round: their median and range, and ' +
      'their geometric mean with its standard error.',
    head: ['', ...compared, 'product / floor', 'mean'],
    rows,
  };
}

async function paintOnce(browser: BareBrowser, address: string): Promise<number> {
  const tab = await browser.openTab();
  try {
    await tab.devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    await tab.emulate(slow4g);
    await tab.open(address);
    return await tab.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const [paint] = list.getEntriesByName('first-contentful-paint');
            if (paint) resolve(paint.startTime);
          }).observe({ type: 'paint', buffered: true });
        }),
    );
  } finally {
    await tab.close();
  }
}
