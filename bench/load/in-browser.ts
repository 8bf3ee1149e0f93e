import { loadavg } from 'node:os';
import { createArticle } from '../edition/edition.ts';
import type { Table } from '../report.ts';
import { launchBare } from './bare-browser.ts';
import { launch } from './browser.ts';
import { measureLoads } from './load.ts';
import { measureMemory } from './memory.ts';
import { measureNavigations } from './navigations.ts';
import { measurePaints } from './paints.ts';
import { openSites } from './sites.ts';

export interface BrowserBenchmark {
  articles: number;
  rounds: number;
  /** any of `loads`, `paints`, `navigations` and `memory` */
  parts: readonly string[];
}

export interface BrowserResults {
  report: { title: string; about: string[]; browser: string };
  tables: Table[];
}

/**
 * Builds the sites of a generated edition and measures them in the browser.
 *
 * @throws if no browser is installed, or a page does not work
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
    if (parts.includes('navigations')) tables.push(...(await measureNavigations(browser, sites, rounds)));
    if (parts.includes('memory')) {
      const paths = Array.from({ length: 50 }, (_, index) => pathOf(index * 7));
      tables.push(await measureMemory(browser, sites, paths));
    }
    const about = [
      `An edition of ${articles} generated articles, ${rounds} rounds. Slow 4G is 150 ms latency, 1.6 Mbit/s down and 0.75 Mbit/s up. The CPU is slowed down 4 times. Every sample has a new browser context with an empty cache. The server is on the same machine and uses HTTP/1.1 with Brotli at quality 6.`,
      'Three sites are compared. “Built” is the output of the build. “No script” is the same HTML without script, the fastest it can be. “Client-rendered” is the same application rendered in the browser from an empty page, one style sheet and one script that contains the data of all pages.',
    ];
    // Other load on the machine widens every range.
    about.push(
      `Load average over the last 15 minutes: ${loadavg()[2]?.toFixed(1)}, this benchmark included.`,
    );
    const version = browser.version();
    return { report: { title: 'Page loads and navigation', about, browser: `Chromium ${version}` }, tables };
  } finally {
    await browser.close();
    await bare.close();
    await sites.close();
  }
}
