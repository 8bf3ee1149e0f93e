import { type APIRequestContext, expect, type Locator, type Page, type Response } from '@playwright/test';
import type { Head } from '#domain/page-data/head.ts';
import type { PageData } from '#domain/page-data/page-data.ts';

/** Opens a page and waits until the application has taken it over. */
export async function open(page: Page, path: string): Promise<Response | null> {
  const response = await page.goto(path);
  await running(page);
  return response;
}

/** Waits until the application has taken the page over. */
export async function running(page: Page): Promise<void> {
  await expect(page.locator('html[data-hydrated]')).toBeAttached();
}

/** Opens a page and waits until the service worker serves it. */
export async function openServed(page: Page, path: string): Promise<void> {
  await open(page, path);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** The heading of the page that is shown. */
export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });

/** The toast that the page shows. */
export const message = (page: Page): Locator => page.locator('[role="status"].message');

/** Gives the page a metered connection, on which nothing is prefetched. */
export async function useMeteredConnection(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
  });
}

/** The page's data, as it stands beside the page. */
export async function dataOf(request: APIRequestContext, path: string): Promise<PageData> {
  const response = await request.get(`${path}data.json`);
  expect(response.status(), `${path}data.json`).toBe(200);
  return response.json();
}

/**
 * Holds back what a page asks for.
 *
 * @returns a function that lets it come
 */
export async function holdBack(page: Page, address: string): Promise<() => void> {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Counts the documents that the tab loads from now on. */
export function countDocuments(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) count++;
  });
  return () => count;
}

/** Counts the requests for a page's data from now on. */
export function countData(page: Page, path: string): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === `${path}data.json`) count++;
  });
  return () => count;
}

/**
 * Chromium's remark, at its lowest level, that a page ahead was laid out or that a test asked for its styles, and
 * Playwright's that it has kept the service worker out.
 */
const remark =
  /^Rendering was performed in a subtree hidden by content-visibility\.|^Service Worker registration blocked/;

/** What the browser or the page had to say from now on: there should be nothing. */
export function collectMessages(page: Page): string[] {
  const messages: string[] = [];
  page.on('console', (message) => {
    if (!remark.test(message.text())) messages.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
  return messages;
}

/** A page's title as its window shows it. */
export function titleOf({ title, paper }: Head): string {
  return paper ? `${title} — ${paper}` : title;
}

/** Waits for a page's own title, description and address, each once. */
export async function expectHead(page: Page, request: APIRequestContext, path: string): Promise<void> {
  const { head } = await dataOf(request, path);
  await expect(page).toHaveTitle(titleOf(head));
  const description = page.locator('head > meta[name="description"]');
  await expect(description).toHaveCount(1);
  await expect(description).toHaveAttribute('content', head.description);
  const canonical = page.locator('head > link[rel="canonical"]');
  await expect(canonical).toHaveCount(1);
  await expect(canonical).toHaveAttribute('href', head.canonical ?? '');
}

/** A disclosure of the page by the text of its summary; a page ahead may have one of the same text. */
export function disclosure(page: Page, text: string): Locator {
  const summary = page.locator('summary').getByText(text, { exact: true });
  return page.locator('details', { has: summary }).filter({ visible: true });
}

/** Where the page is scrolled to. */
export function scrollOf(page: Page): Promise<number> {
  return page.evaluate(() => window.scrollY);
}

/** Waits until the beginning of an element can be read: in the window, and nothing lies over it. */
export async function expectInSight(locator: Locator): Promise<void> {
  await expect
    .poll(() =>
      locator.evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const line = [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
        if (!line) return 'it is not shown';
        if (line.top < 0 || line.bottom > window.innerHeight)
          return `it stands at ${line.top} to ${line.bottom}`;
        const top = document.elementFromPoint(line.left + 2, line.top + line.height / 2);
        if (!element.contains(top)) return `it lies under ${top?.outerHTML.slice(0, 80)}`;
        return 'in sight';
      }),
    )
    .toBe('in sight');
}

/** Follows a link as a click does, without the scrolling that a pointer would need. */
export async function followFrom(link: Locator): Promise<void> {
  await link.evaluate((element: HTMLElement) => element.click());
}

/** The addresses that are kept in caches whose names hold a text. */
export function addressesIn(page: Page, part: string): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const names = (await caches.keys()).filter((name) => name.includes(wanted));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  }, part);
}
