import { expect, type Page } from '@playwright/test';
import { heading, open as openHydrated, scrollPosition, waitForHydration } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { longTag, story } from '../support/sample.ts';

const focused = (page: Page) => page.locator(':focus');

/** Opens a page and waits for the code that loads when the browser is idle. */
async function open(page: Page, path: string): Promise<void> {
  await openHydrated(page, path);
  await page.waitForLoadState('networkidle');
}

/** Follows the focused link with Enter and goes back. */
async function followAndReturn(page: Page): Promise<void> {
  const url = page.url();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(url);
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(url);
}

test('after Back, the focus is on the followed story, and j goes to the next one', async ({ page }) => {
  await open(page, '/');
  for (let press = 0; press < 9; press++) await page.keyboard.press('j');
  const titles = page.getByRole('article').getByRole('heading').getByRole('link');
  await expect(titles.nth(8)).toBeFocused();
  const position = await scrollPosition(page);
  await page.keyboard.press('o');
  await expect(page).toHaveURL(/articles/);
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(titles.nth(8)).toBeFocused();
  await expect.poll(() => scrollPosition(page)).toBe(position);
  await page.keyboard.press('j');
  await expect(titles.nth(9)).toBeFocused();
  await page.goForward();
  await expect(heading(page)).toBeFocused();
});

test('after Back, the focus is on the followed link even if the story now shows how far it was read', async ({
  page,
}) => {
  await open(page, longTag.path);
  const title = page.getByRole('main').getByRole('article').nth(1).getByRole('heading').getByRole('link');
  await title.focus();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight * 0.3));
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('gigawatt:history')))
    .toContain('fragment');
  await page.goBack();
  await expect(page.getByRole('link', { name: /^Continue at/ })).toBeVisible();
  await expect(title).toBeFocused();
});

for (const [name, path, linkIn] of [
  [
    'a link that a page has many times',
    longTag.path,
    (page: Page) => page.getByRole('article').nth(2).getByRole('link').first(),
  ],
  [
    'related news',
    story.path,
    (page: Page) =>
      page.getByRole('region', { name: 'Related news' }).getByRole('heading').getByRole('link').nth(1),
  ],
  [
    'an entry of the table of contents',
    story.path,
    (page: Page) => page.getByRole('navigation', { name: 'In this article' }).getByRole('link').nth(2),
  ],
] as const) {
  test(`after Back, the focus is on ${name}`, async ({ page }) => {
    await open(page, path);
    const followed = linkIn(page);
    await followed.focus();
    await page.keyboard.press('Enter');
    await expect(followed).not.toBeFocused();
    await page.goBack();
    await expect(followed).toBeFocused();
  });
}

for (const [name, prepare] of Object.entries({
  'a search result': async (page: Page) => {
    await open(page, '/search/?q=model');
    await page.getByRole('main').getByRole('article').nth(2).getByRole('heading').getByRole('link').focus();
  },
  'a saved story': async (page: Page) => {
    await open(page, longTag.path);
    for (const index of [0, 1]) await page.locator('[data-save]').nth(index).click();
    await expect(page.locator('[data-save][aria-pressed="true"]')).toHaveCount(2);
    await open(page, '/saved/');
    await page.getByRole('main').getByRole('article').nth(1).getByRole('heading').getByRole('link').focus();
  },
})) {
  test(`after Back, the focus is on ${name}, also when the page is loaded anew`, async ({ page }) => {
    await prepare(page);
    const text = (await focused(page).textContent()) ?? '';
    await followAndReturn(page);
    await expect(focused(page)).toHaveText(text);
    await page.reload();
    await waitForHydration(page);
    await expect(focused(page)).toHaveText(text);
  });
}

test('a story that was left with j or k keeps the focus on its heading', async ({ page }) => {
  await open(page, story.path);
  await page.keyboard.press('j');
  // The address changes first. Who goes back before the next story is shown has not left this one.
  await expect(heading(page)).not.toHaveText(story.title);
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(heading(page)).toHaveText(story.title);
  await expect(heading(page)).toBeFocused();
});

test('with a mouse, Back neither scrolls nor shows a focus ring', async ({ page }) => {
  await open(page, longTag.path);
  const title = page.getByRole('main').getByRole('article').nth(3).getByRole('heading').getByRole('link');
  await title.scrollIntoViewIfNeeded();
  const position = await scrollPosition(page);
  await title.click();
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(title).toBeFocused();
  await expect.poll(() => scrollPosition(page)).toBe(position);
  expect(await title.evaluate((link) => link.matches(':focus-visible'))).toBe(false);
});
