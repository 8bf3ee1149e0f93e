import { expect } from '@playwright/test';
import { test } from '../support/guarded-test.ts';
import { open } from '../support/reader.ts';
import { story } from '../support/sample.ts';

test('a key alone does nothing where the reader has turned such keys off; the one with Ctrl still leads to the search', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('gigawatt:single-keys', 'false'));
  await open(page, story.path);
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await expect(page).toHaveURL('/search/');
  // One step back is the story: the first key has made none.
  await page.goBack();
  await expect(page).toHaveURL(story.path);
});

test('while a dialog is open, the keys of the search are the dialog’s', async ({ page }) => {
  await open(page, story.path);
  await page.keyboard.press('?');
  // Not one of its fields, which keep their keys anyhow.
  await page.getByRole('dialog').getByRole('button').first().focus();
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(story.path);
});
