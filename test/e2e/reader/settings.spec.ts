import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { message, open, waitForHydration } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { story, tag } from '../support/sample.ts';
import { expectCached, saveButton } from '../support/saving.ts';

const savedTitles = (page: Page) =>
  page.getByRole('region', { name: 'Saved stories' }).getByRole('heading', { level: 3 });

test('the footer leads to the settings, which change the theme and the text at once', async ({ page }) => {
  await open(page, tag.path);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused();
  const choose = (group: string, name: string) =>
    page.getByRole('group', { name: group }).getByText(name, { exact: true }).click();
  await choose('Theme', 'Dark');
  for (let press = 0; press < 3; press++) await page.getByRole('button', { name: 'Larger' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveCSS('font-size', '22.4px');
  await page.getByRole('button', { name: 'Text and theme' }).click();
  await expect(page.getByRole('radio', { name: 'Dark', checked: true })).toHaveCount(2);
});

test('the settings need no code for stored data before they are shown', async ({ page }) => {
  await page.route('**/assets/stored-settings-*.js', (route) => route.abort());
  await open(page, '/settings/');
  await expect(page.getByRole('group', { name: 'Theme' })).toBeVisible();
  await expect(message(page)).toContainText('That could not be loaded.');
});

test('stored data can be exported, erased, restored and imported', async ({ page, browser, baseURL }) => {
  await open(page, tag.path);
  await saveButton(page, story.title).click();
  await expect(saveButton(page, story.title)).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/settings/');
  await waitForHydration(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const file = await (await downloading).path();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    saved: [{ card: { title: story.title } }],
  });

  const savedCount = () =>
    page.evaluate(() => JSON.parse(localStorage.getItem('gigawatt:saved') ?? '[]').length);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await expect.poll(savedCount).toBe(0);
  await message(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(savedCount).toBe(1);

  const otherContext = await browser.newContext(baseURL ? { baseURL } : {});
  const other = await otherContext.newPage();
  await open(other, '/settings/');
  await other.getByLabel('Import').setInputFiles(file);
  await expect(message(other)).toContainText('Imported: 1 new saved');
  await other.getByRole('banner').getByRole('link', { name: 'Saved' }).click();
  await expect(savedTitles(other)).toHaveText([story.title]);
  await expectCached(other, ' saved', story.path);
  await otherContext.close();
});

test('importing an invalid file changes nothing and says why', async ({ page }) => {
  await open(page, tag.path);
  await saveButton(page, story.title).click();
  await expect(saveButton(page, story.title)).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/settings/');
  await waitForHydration(page);
  for (const [text, reason] of [
    ['{"format":', 'incomplete'],
    ['{"format":"gigawatt-reader","version":1,"saved":[{"savedAt":1}]}', 'saved.0.'],
  ] as const) {
    await page
      .getByLabel('Import')
      .setInputFiles({ name: 'saved.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(message(page)).toContainText('Nothing was imported.');
    await expect(message(page)).toContainText(reason);
  }
  await page.getByRole('banner').getByRole('link', { name: 'Saved' }).click();
  await expect(savedTitles(page)).toHaveText([story.title]);
});
