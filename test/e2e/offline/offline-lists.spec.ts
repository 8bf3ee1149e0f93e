import { type APIRequestContext, expect, type Page } from '@playwright/test';
import type { ListingPageData } from '#domain/page-data/lists.ts';
import {
  cachedPaths,
  fetchPageData,
  heading,
  message,
  open,
  openControlled,
  waitForHydration,
} from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { longTag, story, tag } from '../support/sample.ts';
import { expectCached, saveButton } from '../support/saving.ts';

test.use({ serviceWorkers: 'allow' });

const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

/** Opens the long tag and its offline panel, which shows the size. */
async function openOfflinePanel(page: Page, request: APIRequestContext): Promise<ListingPageData> {
  const list = await fetchPageData(request, longTag.path);
  if (list.kind !== 'listing') throw new Error('The tag is no listing.');
  await openControlled(page, longTag.path);
  await page.getByText('More', { exact: true }).click();
  await page.getByText('Save offline').click();
  return list;
}

test('a topic is saved for offline reading after its size is shown, and can be removed', async ({
  page,
  context,
  request,
}) => {
  const list = await openOfflinePanel(page, request);
  await expect(page.getByText(new RegExp(`^${list.count} stories, about [\\d.]+ [kM]B\\.$`))).toBeVisible();
  expect(await cachedPaths(page, ' list ')).toEqual([]);
  await page.getByRole('button', { name: 'Download' }).click();
  await expect(page.getByText(/^Saved on this device: \d+ stories, [\d.]+ [kM]B/)).toBeVisible();

  await context.setOffline(true);
  const last = list.cards.at(-1);
  await page.goto(last?.href ?? '');
  await expect(heading(page)).toHaveText(last?.title ?? '');
  await page.goto(longTag.path);
  await waitForHydration(page);
  await page.getByText('More', { exact: true }).click();
  await page.getByText('Saved offline').click();
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('Not saved on this device.')).toBeVisible();
  await expect.poll(() => cachedPaths(page, ' list ')).toEqual([]);
  // The last story was visited and cached above.
  await page.goto(list.cards[0]?.href ?? '');
  await expect(heading(page)).toHaveText('This page has not been saved for offline reading');
});

test('when the quota is exceeded the page says so, and saved pages stay', async ({ page }) => {
  await openControlled(page, tag.path);
  await page.getByText('More', { exact: true }).click();
  await page.getByText('Save offline').click();
  await page.getByRole('button', { name: 'Download' }).click();
  await expect(page.getByText(/^Saved on this device/)).toBeVisible();
  const before = await cacheNames(page);
  await page.evaluate(() => {
    Cache.prototype.put = () =>
      Promise.reject(new DOMException('The quota is exceeded.', 'QuotaExceededError'));
  });
  await page.getByRole('button', { name: 'Update…' }).click();
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  await expect(page.getByText('There is not enough space on this device.')).toBeVisible();
  expect((await cacheNames(page)).filter((name) => name.includes(' list '))).toEqual(
    before.filter((name) => name.includes(' list ')),
  );
  await saveButton(page, story.title).click();
  await expect(message(page)).toContainText('There is not enough space on this device to save your stories');
  await expect(saveButton(page, story.title)).toHaveAttribute('aria-pressed', 'true');
});

test('the latest edition can be saved offline from the settings, which list saved lists and their size', async ({
  page,
  context,
  request,
}) => {
  const front = await fetchPageData(request, '/');
  if (front.kind !== 'front') throw new Error('The data is not of a front page.');
  await openControlled(page, '/settings/');
  await page.getByText('Save the latest edition').press('Enter');
  await expect(page.getByText(/^\d+ stories, about [\d.]+ [kM]B\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Download' }).press('Enter');
  await expect(page.getByText(/^Saved on this device/)).toBeVisible();
  const entry = page.getByRole('list', { name: 'Offline lists' }).getByRole('listitem');
  await expect(entry).toContainText('The latest edition');
  await expect(page.getByText(/uses about [\d.]+ [kM]B on this device/)).toBeVisible();
  await context.setOffline(true);
  await page.goto(front.latest[2]?.href ?? '');
  await expect(heading(page)).toHaveText(front.latest[2]?.title ?? '');
  await page.goto('/');
  await expect(page.getByText('Available offline', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('Not available offline')).toHaveCount(0);
  await page.goto('/settings/');
  await waitForHydration(page);
  await page.getByRole('button', { name: 'Remove: The latest edition' }).click();
  await expect(page.getByRole('heading', { name: 'Offline' })).toBeFocused();
  await expect.poll(() => cachedPaths(page, ' list ')).toEqual([]);
});

test('erasing can be undone completely, even offline', async ({ page, context, request }) => {
  const list = await openOfflinePanel(page, request);
  await page.getByRole('button', { name: 'Download' }).click();
  await expect(page.getByText(/^Saved on this device/)).toBeVisible();
  await page.goto(tag.path);
  await waitForHydration(page);
  await saveButton(page, story.title).click();
  await expectCached(page, ' saved', story.path);
  await page.goto('/settings/');
  await waitForHydration(page);
  const listLink = page
    .getByRole('list', { name: 'Offline lists' })
    .getByRole('link', { name: longTag.name });
  await expect(listLink).toBeVisible();
  await expect.poll(() => cachedPaths(page, ' pages ')).toContain('/settings/data.json');
  const before = (await cachedPaths(page, ' pages ')).toSorted();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await expect(listLink).toHaveCount(0);
  await expect.poll(() => cachedPaths(page, ' pages ')).toEqual([]);
  await message(page).getByRole('button', { name: 'Undo' }).click();
  await expect(listLink).toBeVisible();
  await expect.poll(async () => (await cachedPaths(page, ' pages ')).toSorted()).toEqual(before);
  for (const { path, title } of [
    story,
    { path: list.cards.at(-1)?.href ?? '', title: list.cards.at(-1)?.title },
  ]) {
    await page.goto(path);
    await expect(heading(page)).toHaveText(title ?? '');
  }
});

test('a stopped download leaves nothing behind, and forgetting the history clears visited pages', async ({
  page,
}) => {
  await openControlled(page, longTag.path);
  await expect.poll(() => cachedPaths(page, 'visited')).toContain(`${longTag.path}data.json`);
  await page.evaluate(() => {
    const { put } = Cache.prototype;
    // Slow enough to be stopped.
    Cache.prototype.put = async function (...parameters) {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      return put.apply(this, parameters);
    };
  });
  await page.getByText('More', { exact: true }).click();
  await page.getByText('Save offline').click();
  await page.getByRole('button', { name: 'Download' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Not saved on this device.')).toBeVisible();
  await expect.poll(() => cachedPaths(page, ' list ')).toEqual([]);
  await page.goto('/settings/');
  await waitForHydration(page);
  await page.getByRole('button', { name: 'Clear reading history' }).click();
  await expect.poll(() => cachedPaths(page, 'visited')).toEqual([]);
});

test('a browser without service workers says that it cannot save pages', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  await open(page, longTag.path);
  await page.getByText('More', { exact: true }).click();
  await page.getByText('Save offline').click();
  await expect(page.getByText('This browser cannot save pages')).toBeVisible();
});
