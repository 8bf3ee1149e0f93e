import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { readSitemap, readSitemapIndex } from '../fixtures/formats/sitemaps.ts';
import { findAxeViolations } from './support/axe.ts';
import { browserArguments, findTestBrowser } from './support/browser.ts';
import { findHiddenFocus } from './support/focus.ts';
import { applyTextSpacing, findContentLoss, setAllDisclosures } from './support/reflow.ts';
import { missingPath, samplePaths, story } from './support/sample.ts';
import { states } from './support/states.ts';

/**
 * The full accessibility audit, run by hand: `npm run build && npm run audit:accessibility`. It checks every URL of the
 * sitemap in both themes, narrow and wide, with text spacing and at 200 % text size, then every state in `states.ts`
 * and the focus on each kind of page. It prints what it finds and exits with 1 if there is anything.
 *
 * `npm run audit:accessibility -- /tags/` checks only URLs with that prefix, without states and focus.
 */
const [prefix] = process.argv.slice(2);
const built = path.resolve(import.meta.dirname, '../../dist');
const unlistedPaths = ['/search/', '/search/?q=gigawatt', '/saved/', '/settings/', missingPath];
const maxParallelPages = 2;
let findings = 0;

function report(context: string, found: string[]): void {
  findings += found.length;
  for (const line of found) process.stdout.write(`${context}: ${line.slice(0, 600)}\n`);
}

async function readAddresses(): Promise<string[]> {
  const { address } = JSON.parse(await readFile(path.join(built, '../src/content/site.json'), 'utf8'));
  const { origin, pathname: base } = new URL(address);
  const read = (url: string) =>
    readFile(path.join(built, new URL(url, origin).pathname.slice(base.length)), 'utf8');
  const index = await readSitemapIndex(await read(`${origin}${base}sitemap.xml`));
  const items = await Promise.all(index.map(async ({ url }) => readSitemap(await read(url))));
  return items.flat().map(({ url }) => new URL(url).pathname);
}

const server = await preview({
  preview: { port: Number(process.env.TEST_PORT ?? 4183) + 7 },
  logLevel: 'silent',
});
const executablePath = findTestBrowser();
const browser = await chromium.launch({ args: browserArguments, ...(executablePath && { executablePath }) });
const newContext = (): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: server.resolvedUrls?.local[0] ?? '',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
}

/** Audits one page in every theme, width and text size. */
async function auditPage(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, address);
  if (address.includes('?')) await page.locator('main article').first().waitFor();
  await setAllDisclosures(page, true);
  report(`${address} at 1280 px`, await findAxeViolations(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  report(`${address} in dark mode`, await findAxeViolations(page, true));
  await page.setViewportSize({ width: 320, height: 640 });
  report(`${address} at 320 px`, [...(await findAxeViolations(page)), ...(await findContentLoss(page))]);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await applyTextSpacing(page);
    report(`${address} with spaced text at ${width} px`, await findContentLoss(page));
  }
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
    document.documentElement.style.fontSize = '200%';
  });
  for (const width of [640, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    report(`${address} with text at 200 % at ${width} px`, await findContentLoss(page));
  }
}

/** Audits each state in both themes, wide and narrow. */
async function auditStates(): Promise<void> {
  for (const [name, { path: address = story.path, prepare, reach }] of Object.entries(states)) {
    const page = await (await newContext()).newPage();
    page.setDefaultTimeout(5000);
    await prepare?.(page);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: 'light' });
      await open(page, address);
      await reach(page).catch((error) => report(`${name} at ${width} px`, [String(error)]));
      report(`${name} at ${width} px`, [
        ...(await findAxeViolations(page)),
        ...(await findContentLoss(page)),
      ]);
      await page.emulateMedia({ colorScheme: 'dark' });
      report(`${name} at ${width} px in dark mode`, await findAxeViolations(page, true));
      await page.evaluate(() => localStorage.clear());
    }
    await page.close();
  }
}

/** Audits the focus on each kind of page, and under the text settings, which cover part of the window. */
async function auditFocus(): Promise<void> {
  const page = await (await newContext()).newPage();
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    for (const address of Object.values(samplePaths)) {
      await open(page, address);
      report(`the focus on ${address} at ${width} px`, await findHiddenFocus(page));
    }
    await open(page, story.path);
    await states['the text settings']?.reach(page);
    await page.getByRole('link', { name: 'Back to list' }).focus();
    report(`the focus with the text settings open at ${width} px`, await findHiddenFocus(page));
  }
  await page.close();
}

if (prefix === undefined) {
  await auditStates();
  await auditFocus();
}
const addresses = [...(await readAddresses()), ...unlistedPaths].filter((address) =>
  address.startsWith(prefix ?? ''),
);
const waiting = [...addresses];
await Promise.all(
  Array.from({ length: maxParallelPages }, async () => {
    const page = await (await newContext()).newPage();
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      await auditPage(page, address).catch((error) => report(address ?? '', [String(error)]));
      if (waiting.length % 20 === 0) process.stderr.write(`${waiting.length} addresses to go\n`);
    }
  }),
);
await browser.close();
await server.close();
process.stdout.write(
  `${addresses.length} addresses: ${findings === 0 ? 'nothing found' : `${findings} findings`}.\n`,
);
if (findings > 0) process.exitCode = 1;
