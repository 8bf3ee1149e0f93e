import { formatSpread, type Table } from '../report.ts';
import { meanRatio, pairedRatio, rotate, spread } from '../statistics.ts';
import type { BareBrowser } from './bare-browser.ts';
import { slow4g } from './browser.ts';
import { type Sites, siteLabels } from './sites.ts';

const compared = ['built', 'noScript'] as const;

/**
 * Loads front page and article with and without script, only until the first contentful paint. This leaves time for
 * the many rounds that a small difference needs.
 *
 * @param article path of the article
 * @param rounds rounds after a first one that warms the server and is not counted
 */
export async function measurePaints(
  browser: BareBrowser,
  sites: Sites,
  { article, rounds }: { article: string; rounds: number },
): Promise<Table> {
  const rows: string[][] = [];
  for (const [title, path] of [['Front page', '/'] as const, ['Article', article] as const]) {
    const times: Record<(typeof compared)[number], number[]> = { built: [], noScript: [] };
    for (let round = 0; round <= rounds; round++) {
      for (const site of rotate(compared, round)) {
        const time = await paintOnce(browser, sites.addresses[site] + path);
        if (round > 0) times[site].push(time);
        process.stderr.write(`\r${title}, first contentful paint, round ${round} of ${rounds}: ${site}   `);
      }
    }
    process.stderr.write('\n');
    const { mean, error } = meanRatio(times.built, times.noScript);
    rows.push([
      title,
      formatSpread(spread(times.built)),
      formatSpread(spread(times.noScript)),
      formatSpread(pairedRatio(times.built, times.noScript), 3),
      `${mean.toFixed(3)} ± ${error.toFixed(3)}`,
    ]);
  }
  return {
    title: 'First contentful paint, ms',
    note:
      'Median and range, of the ratios within each round too, and the geometric mean of the ratios with its standard ' +
      'error.',
    head: ['', ...compared.map((site) => siteLabels[site]), 'built / no script', 'mean ratio'],
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
