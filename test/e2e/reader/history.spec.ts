import { expect, type Page } from '@playwright/test';
import { clickFromScript, heading, message, open, waitForHydration } from '../support/page.ts';
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

test('the first story that is ever read is marked on Back, and reading is not recorded after that', async ({
  page,
}) => {
  await open(page, tag.path);
  await page.getByRole('main').getByRole('link', { name: story.title }).click();
  await expect(heading(page)).toHaveText(story.title);
  await readTo(page, 0.25);
  const stored = () => page.evaluate(() => localStorage.getItem('gigawatt:history'));
  await expect.poll(stored).toContain('fragment');
  const before = await stored();
  // Scrolling has not paused for long enough to be recorded.
  await readTo(page, 0.35);
  await page.goBack();
  const mark = page.getByRole('main').getByRole('link', { name: /^Continue at \d+%$/ });
  await expect(mark).toBeVisible();
  const label = await mark.textContent();
  await readTo(page, 0.1);
  await page.reload();
  await expect(mark).toHaveText(label ?? '');
  expect(await stored()).toBe(before);
});

test('visits to stories leave nothing in memory', async ({ page, context }) => {
  test.slow();
  await open(page, '/');
  const links = page.getByRole('main').getByRole('article').getByRole('heading').getByRole('link');
  const session = await context.newCDPSession(page);
  const countObjects = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return session.send('Memory.getDOMCounters');
  };
  const visit = async (index: number) => {
    await clickFromScript(links.nth(index % 6));
    await expect(page).toHaveURL(/articles/);
    await readTo(page, 0.2);
    // Every other visit ends before the code that tracks it has started.
    if (index % 2 === 0) await expect(page.getByRole('heading', { name: 'Sources' })).toBeAttached();
    await page.goBack();
    await expect(page).toHaveURL('/');
    await expect(links.nth(10)).toBeAttached();
  };
  for (let index = 0; index < 6; index++) await visit(index);
  const { nodes, jsEventListeners } = await countObjects();
  for (let index = 0; index < 20; index++) await visit(index);
  // A story has about 700 nodes.
  await expect.poll(async () => (await countObjects()).nodes).toBeLessThan(nodes + 700);
  expect((await countObjects()).jsEventListeners).toBeLessThan(jsEventListeners + 20);
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
