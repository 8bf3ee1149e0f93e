import { expect, type Page } from '@playwright/test';
import { heading, message, openControlled, waitForHydration } from '../support/page.ts';
import { test as plain } from '../support/policy-test.ts';
import { longTag, story } from '../support/sample.ts';
import { type SiteServer, serveSite } from '../support/site-server.ts';

const test = plain.extend<{ site: SiteServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the required fixtures from the pattern
  site: async ({}, use) => {
    const site = await serveSite();
    await use(site);
    await site.close();
  },
});
test.use({ serviceWorkers: 'allow' });

/** Whether a page's data is cached. */
const isCached = (page: Page, path: string) =>
  page.evaluate(async (address) => (await caches.match(address)) !== undefined, `${path}data.json`);
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

test('an open page offers the new application and loads it only on request', async ({ page, site }) => {
  await openControlled(page, site.address + story.path);
  const [shell] = (await cacheNames(page)).filter((name) => name.includes(' shell '));
  // Documents of the new build load a different script.
  const rename = (text: string) => text.replaceAll(/(\/assets\/client-[\w-]+\.js)/g, '$1?new');
  site.deploy(rename, 'index.html');
  site.deploy((text) => rename(text).replace(/("shell":\{"name":")[^"]+/, '$1another'), 'sw.js');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(message(page)).toContainText('A new edition is available.');
  await page.evaluate(() => Object.assign(window, { isOld: true }));
  expect(await page.evaluate(() => 'isOld' in window)).toBe(true);
  await message(page).getByRole('button', { name: 'Show it' }).click();
  await page.waitForFunction(() => !('isOld' in window));
  await waitForHydration(page);
  await expect(heading(page)).toHaveText(story.title);
  const old = shell ?? 'none';
  await expect.poll(() => cacheNames(page)).not.toContain(old);
  expect((await cacheNames(page)).filter((name) => name.includes(' shell '))).toEqual([
    expect.stringContaining('another'),
  ]);
});

test('a new worker for the application that is already open takes over silently', async ({ page, site }) => {
  await openControlled(page, site.address + story.path);
  site.deploy((text) => text.replace(/("shell":\{"name":")[^"]+/, '$1another'), 'sw.js');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await page.waitForFunction(async () => {
    const names = await caches.keys();
    const registration = await navigator.serviceWorker.getRegistration();
    return names.some((name) => name.endsWith('shell another')) && !registration?.waiting;
  });
  await expect(message(page)).toHaveCount(0);
});

test('caches of earlier versions are deleted', async ({ page, site }) => {
  await page.goto(`${site.address}/icon.svg`);
  await page.evaluate(async () => {
    await caches.open('gigawatt / shell long-ago');
    await caches.open('gigawatt / pages 0 visited');
    await caches.open('gigawatt /elsewhere/ pages 0 visited');
  });
  await openControlled(page, site.address);
  await page.reload();
  await expect.poll(() => cacheNames(page)).not.toContain('gigawatt / shell long-ago');
  await expect.poll(() => cacheNames(page)).not.toContain('gigawatt / pages 0 visited');
  expect(await cacheNames(page)).toContain('gigawatt /elsewhere/ pages 0 visited');
});

test('a stalled connection does not delay cached pages', async ({ page, site }) => {
  await openControlled(page, site.address + story.path);
  await expect.poll(() => isCached(page, story.path)).toBe(true);
  site.setStalled(true);
  await page.goto(site.address + story.path, { timeout: 10_000 });
  await expect(heading(page)).toHaveText(story.title);
});

test('cached pages are updated from the network', async ({ page, site }) => {
  await openControlled(page, site.address + story.path);
  await expect.poll(() => isCached(page, story.path)).toBe(true);
  const renew = (text: string) => text.replaceAll(story.title, 'A title of today');
  site.deploy(renew, `${story.path.slice(1)}index.html`, `${story.path.slice(1)}data.json`);
  await page.goto(site.address + longTag.path);
  await waitForHydration(page);
  await page.goto(site.address + story.path);
  await waitForHydration(page);
  await expect(heading(page)).toHaveText('A title of today');
  await page.context().setOffline(true);
  await page.reload();
  await expect(heading(page)).toHaveText('A title of today');
});

test('a cached page is not replaced by an invalid response', async ({ page, site }) => {
  await openControlled(page, site.address + story.path);
  await expect.poll(() => isCached(page, story.path)).toBe(true);
  const path = `${story.path.slice(1)}data.json`;
  for (const change of [
    () => '<!doctype html><p>Sign in to use this network',
    (text: string) => text.slice(0, text.length / 2),
    (text: string) => text.replace(/"version":\d+/, '"version":0'),
  ]) {
    site.deploy(change, path);
    const length = await page.evaluate(
      async (address) => (await (await fetch(address)).text()).length,
      `/${path}`,
    );
    expect(length).toBeGreaterThan(0);
  }
  await page.context().setOffline(true);
  await page.goto(site.address + story.path);
  await expect(heading(page)).toHaveText(story.title);
});

plain('a strict policy with trusted types allows the worker', async ({ browser }) => {
  const site = await serveSite({
    'Content-Security-Policy':
      "require-trusted-types-for 'script'; trusted-types gigawatt-worker; worker-src 'self'; manifest-src 'self'",
  });
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await openControlled(page, site.address);
  expect(errors).toEqual([]);
  await context.close();
  await site.close();
});
