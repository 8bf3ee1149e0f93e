import { expect } from '@playwright/test';
import { open } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { story } from '../support/sample.ts';

test('with single-key shortcuts turned off, / does nothing and Ctrl+K still opens the search', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('gigawatt:single-keys', 'false'));
  await open(page, story.path);
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await expect(page).toHaveURL('/search/');
  // Going back leads to the story: the first key added no history entry.
  await page.goBack();
  await expect(page).toHaveURL(story.path);
});

test('search shortcuts do nothing while a dialog is open', async ({ page }) => {
  await open(page, story.path);
  await page.keyboard.press('?');
  // A button, since shortcuts are ignored in fields anyway.
  await page.getByRole('dialog').getByRole('button').first().focus();
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(story.path);
});
