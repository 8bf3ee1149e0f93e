import { expect, type Page } from '@playwright/test';
import { message, open, waitForHydration } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { story, tag } from '../support/sample.ts';

/** Scrolls to a fraction of the page. */
async function readTo(page: Page, share: number): Promise<void> {
  await page.evaluate((part) => window.scrollTo(0, 1 + document.body.scrollHeight * part), share);
}

test('a partly read story shows its progress in lists, and can be continued there', async ({ page }) => {
  await open(page, story.path);
  await readTo(page, 0.25);
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('gigawatt:history')))
    .toContain('fragment');
  await page.goto(tag.path);
  const link = page.getByRole('link', { name: /^Continue at \d+%$/ });
  await expect(link).toHaveAttribute('href', /#/);
  await page.goto(story.path);
  await message(page).getByRole('button', { name: 'Continue' }).click();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(300);
});

test('a read story is marked until the history is cleared', async ({ page }) => {
  await open(page, story.path);
  await page.getByRole('heading', { name: 'Sources' }).scrollIntoViewIfNeeded();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('gigawatt:history')))
    .toContain('"percent":100');
  await page.goto(tag.path);
  const card = page.getByRole('article').filter({ hasText: story.title });
  await expect(card.getByText('Read', { exact: true })).toBeVisible();
  await page.goto('/settings/');
  await waitForHydration(page);
  await page.getByRole('button', { name: 'Clear reading history' }).click();
  await page.goto(tag.path);
  await waitForHydration(page);
  await expect(card.getByText('Read', { exact: true })).toHaveCount(0);
});

test('a story that has changed since it was read says so and marks the changes', async ({ page }) => {
  await page.addInitScript(() => {
    const visit = {
      at: '2026-06-08T08:00:00.000Z',
      percent: 100,
      fragment: 'questions',
      revised: 'before',
      parts: [1],
    };
    localStorage.setItem(
      'gigawatt:history',
      JSON.stringify({ [location.pathname.split('/')[2] ?? '']: visit }),
    );
  });
  // A story with an update, whose date page and card show.
  const revised = '/articles/eu-council-ai-act-omnibus-final/';
  await open(page, revised);
  await expect(message(page)).toContainText('This story has changed since you read it.');
  expect(await page.locator('[data-revised]').count()).toBeGreaterThan(0);
  await message(page).getByRole('button', { name: 'Show' }).click();
  await expect(page.locator('[data-revised]').first()).toBeInViewport();
});
