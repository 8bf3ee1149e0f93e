import { expect, type Page } from '@playwright/test';
import { expectInView, open, scrollBy } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { longTag, story } from '../support/sample.ts';

/** Waits for the bar, which loads when the browser is idle, and scrolls up in the middle of the story. */
async function showBar(page: Page): Promise<void> {
  await expect(page.locator('aside[aria-label="Story"]')).toBeAttached();
  await scrollBy(page, 2000);
  await scrollBy(page, -100);
}

const bar = (page: Page) => page.getByRole('complementary', { name: 'Story' });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('scrolling up in a story shows a bar, scrolling down hides it', async ({ page }) => {
    await open(page, story.path);
    await expect(page.locator('aside[aria-label="Story"]')).toBeAttached();
    await expect(bar(page)).toHaveCount(0);
    await scrollBy(page, 2000);
    await expect(bar(page)).toHaveCount(0);
    await scrollBy(page, -100);
    await expect(bar(page)).toBeVisible();
    await scrollBy(page, 100);
    await expect(bar(page)).toHaveCount(0);
    await scrollBy(page, -5000);
    await expect(bar(page)).toHaveCount(0);
  });

  test('its buttons save the story, show its contents and lead back', async ({ page }) => {
    await open(page, longTag.path);
    await page.getByRole('main').getByRole('article').first().getByRole('heading').getByRole('link').click();
    await showBar(page);
    await bar(page).getByRole('button', { name: 'Save' }).click();
    await expect(bar(page).getByRole('button', { name: 'Save' })).toHaveAttribute('aria-pressed', 'true');
    await bar(page).getByRole('button', { name: 'Contents' }).click();
    const contents = page.getByRole('navigation', { name: 'In this article' });
    await contents.getByRole('link', { name: 'Sources' }).click();
    await expect(contents).toBeHidden();
    await expectInView(page.getByRole('heading', { name: 'Sources' }));
    await scrollBy(page, -200);
    await bar(page).getByRole('link').click();
    await expect(page).toHaveURL(longTag.path);
  });

  test('its text settings return the focus to it', async ({ page }) => {
    await open(page, story.path);
    await showBar(page);
    await bar(page).getByRole('button', { name: 'Settings' }).press('Enter');
    const settings = page.getByRole('region', { name: 'Settings' });
    await expect(settings).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(settings).toHaveCount(0);
    await expect(bar(page).getByRole('button', { name: 'Settings' })).toBeFocused();
  });
});

test('on a wide screen the bar is beside the text, and a term of its list is explained', async ({ page }) => {
  await open(page, story.path);
  await scrollBy(page, 1200);
  await expect(bar(page)).toBeVisible();
  const place = await bar(page).boundingBox();
  const text = await page.locator('#article-body').boundingBox();
  if (!place || !text) throw new Error('The bar or the text is not shown.');
  expect(place.x).toBeGreaterThan(text.x + text.width);
  expect(place.y).toBeGreaterThanOrEqual(0);
  expect(place.y + place.height).toBeLessThan(800);
  const term = bar(page).getByRole('link').first();
  const name = (await term.textContent()) ?? '';
  await term.click();
  await expect(page.getByRole('dialog').locator('dfn')).toHaveText(name);
});
