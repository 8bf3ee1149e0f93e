import { type APIRequestContext, expect, type Locator, type Page, type Response } from '@playwright/test';
import type { Head } from '#domain/page-data/head.ts';
import type { PageData } from '#domain/page-data/page-data.ts';

/** Opens a page and waits for hydration. */
export async function open(page: Page, path: string): Promise<Response | null> {
  const response = await page.goto(path);
  await waitForHydration(page);
  return response;
}

/** Waits until the page is hydrated. */
export async function waitForHydration(page: Page): Promise<void> {
  await expect(page.locator('html[data-hydrated]')).toBeAttached();
}

/** Opens a page and waits until the service worker controls it, which is installed when the reader leaves the tab. */
export async function openControlled(page: Page, path: string): Promise<void> {
  await open(page, path);
  await leaveTab(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Makes the tab appear hidden to the page until it is loaded anew. */
async function leaveTab(page: Page): Promise<void> {
  await page.evaluate(async () => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    // The code that listens loads when the browser is idle.
    while (!(await navigator.serviceWorker.getRegistration())) {
      document.dispatchEvent(new Event('visibilitychange'));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    Reflect.deleteProperty(document, 'hidden');
  });
}

/** The main heading of the shown page. */
export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });

/** The toast of the page. */
export const message = (page: Page): Locator => page.locator('[role="status"].message');

/** Simulates a metered connection, on which nothing is prefetched. */
export async function useMeteredConnection(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
  });
}

/** Fetches a page's data.json. */
export async function fetchPageData(request: APIRequestContext, path: string): Promise<PageData> {
  const response = await request.get(`${path}data.json`);
  expect(response.status(), `${path}data.json`).toBe(200);
  return response.json();
}

/**
 * Delays matching requests of a page.
 *
 * @returns a function that releases them
 */
export async function delayRequests(page: Page, address: string): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Counts the documents that the tab loads from now on. */
export function countDocumentRequests(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) count++;
  });
  return () => count;
}

/** Counts the requests for a page's data from now on. */
export function countDataRequests(page: Page, path: string): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === `${path}data.json`) count++;
  });
  return () => count;
}

/** Playwright's note on the blocked service worker. */
const ignoredMessages = /^Service Worker registration blocked/;

/** Collects console messages and uncaught errors from now on. */
export function collectMessages(page: Page): string[] {
  const messages: string[] = [];
  page.on('console', (message) => {
    if (!ignoredMessages.test(message.text())) messages.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
  return messages;
}

/** The document title of a page. */
export function documentTitle({ title, paper }: Head): string {
  return paper ? `${title} — ${paper}` : title;
}

/** Waits for a page's own title, description and canonical URL, each once. */
export async function expectHead(page: Page, request: APIRequestContext, path: string): Promise<void> {
  const { head } = await fetchPageData(request, path);
  await expect(page).toHaveTitle(documentTitle(head));
  const description = page.locator('head > meta[name="description"]');
  await expect(description).toHaveCount(1);
  await expect(description).toHaveAttribute('content', head.description);
  const canonical = page.locator('head > link[rel="canonical"]');
  await expect(canonical).toHaveCount(1);
  await expect(canonical).toHaveAttribute('href', head.canonical ?? '');
}

/** A disclosure by the text of its summary. */
export function disclosure(page: Page, text: string): Locator {
  const summary = page.locator('summary').getByText(text, { exact: true });
  return page.locator('details', { has: summary });
}

/** The vertical scroll position, in px. */
export function scrollPosition(page: Page): Promise<number> {
  return page.evaluate(() => window.scrollY);
}

/** Scrolls the page, and waits until its listeners know. */
export async function scrollBy(page: Page, distance: number): Promise<void> {
  await page.evaluate(async (top) => {
    const { promise: scrolled, resolve } = Promise.withResolvers<Event>();
    document.addEventListener('scroll', resolve, { once: true });
    window.scrollBy({ top, behavior: 'instant' });
    await scrolled;
  }, distance);
}

/** Waits until an element's first line is inside the viewport and not covered. */
export async function expectInView(locator: Locator): Promise<void> {
  await expect
    .poll(() =>
      locator.evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const line = [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
        if (!line) return 'not shown';
        if (line.top < 0 || line.bottom > window.innerHeight)
          return `outside the viewport, from ${line.top} to ${line.bottom}`;
        const top = document.elementFromPoint(line.left + 2, line.top + line.height / 2);
        if (!element.contains(top)) return `covered by ${top?.outerHTML.slice(0, 80)}`;
        return 'in view';
      }),
    )
    .toBe('in view');
}

/** Clicks a link from script, which does not scroll it into view first. */
export async function clickFromScript(link: Locator): Promise<void> {
  await link.evaluate((element: HTMLElement) => element.click());
}

/** The paths of all entries in caches whose names contain a text. */
export function cachedPaths(page: Page, part: string): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const names = (await caches.keys()).filter((name) => name.includes(wanted));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  }, part);
}

/** The panel for text and theme. */
export const textSettings = (page: Page): Locator => page.getByRole('region', { name: 'Settings' });

/** Opens the panel for text and theme, which is in the menu on narrow screens. */
export async function openTextSettings(page: Page): Promise<void> {
  const menu = page.getByRole('button', { name: 'Menu' });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('button', { name: 'Text and theme' }).click();
  await expect(textSettings(page)).toBeVisible();
}

/** Chooses a theme in the panel for text and theme, which is opened if it is closed. */
export async function chooseTheme(page: Page, name: 'Device' | 'Light' | 'Dark'): Promise<void> {
  if (!(await textSettings(page).isVisible())) await openTextSettings(page);
  await textSettings(page).getByText(name, { exact: true }).click();
  await expect(textSettings(page).getByRole('radio', { name, exact: true })).toBeChecked();
}

/** Adds up the layout shifts of all documents that the tab loads from now on. */
export async function watchLayoutShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The layout shift of the document so far. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { shift: number }).shift);
}
