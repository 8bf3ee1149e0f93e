import { loadavg } from 'node:os';
import { createArticle } from '../edition/edition.ts';
import type { Table } from '../report.ts';
import { launchBare } from './bare-browser.ts';
import { launch } from './browser.ts';
import { measureLoads } from './load.ts';
import { measureMemory } from './memory.ts';
import { measurePaints } from './paints.ts';
import { openSites } from './sites.ts';
import { measureSteps } from './steps.ts';

export interface BrowserBenchmark {
  articles: number;
  rounds: number;
  /** of `loads`, `paints`, `steps` and `memory` those that are measured */
  parts: readonly string[];
}

export interface BrowserResults {
  report: { title: string; about: string[]; browser: string };
  tables: Table[];
}

/**
 * Builds the sites of a generated edition and measures them in the browser.
 *
 * @throws when there is no browser, or when a page does not do what readers expect
 */
export async function measureInBrowser({
  articles,
  rounds,
  parts,
}: BrowserBenchmark): Promise<BrowserResults> {
  const sites = await openSites(articles);
  const browser = await launch();
  const bare = await launchBare();
  const pathOf = (number: number) => `/articles/${createArticle(number % articles).slug}/`;
  const tables: Table[] = [];
  try {
    if (parts.includes('loads')) {
      tables.push(...(await measureLoads(bare, sites, { article: pathOf(42), rounds })));
    }
    if (parts.includes('paints')) {
      tables.push(await measurePaints(bare, sites, { article: pathOf(42), rounds }));
    }
    if (parts.includes('steps')) tables.push(...(await measureSteps(browser, sites, rounds)));
    if (parts.includes('memory')) {
      const paths = Array.from({ length: 50 }, (_, index) => pathOf(index * 7));
      tables.push(await measureMemory(browser, sites, paths));
    }
    const about = [
      `An edition of ${articles} generated articles, ${rounds} rounds. Slow 4G is 150 ms, 1.6 Mbit/s down and 0.75 Mbit/s up; the processor is slowed down 4 times; every sample has a context of its own with an empty cache. HTTP/1.1 with Brotli at quality 6, from the same machine.`,
      '“Product” is what the build writes. “Floor” are the same files without script: the best that this HTML can do. “Naive” is the same application rendered in the browser from an empty page, one stylesheet and one script with the data of all pages in it.',
    ];
    // What else runs shows in every range; the reader of the report should know of it.
    about.push(
      `Load average over the last 15 minutes: ${loadavg()[2]?.toFixed(1)}, this benchmark included.`,
    );
    const version = browser.version();
    return { report: { title: 'In the browser', about, browser: `Chromium ${version}` }, tables };
  } finally {
    await browser.close();
    await bare.close();
    await sites.close();
  }
}
