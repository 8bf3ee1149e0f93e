import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { open } from '../support/page.ts';
import { story, tag } from '../support/sample.ts';

// XML elements have no roles, so the tests find them by CSS selectors.
const preface = 'div[lang="en-GB"]';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a feed opened in a browser explains itself in the paper’s style, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    const styleOf = (selector: string) =>
      page.locator(selector).evaluate((element) => {
        const { backgroundColor, color, fontFamily } = getComputedStyle(element);
        return { backgroundColor, color, fontFamily };
      });
    await page.goto('/');
    const pageStyle = await styleOf('body');
    await page.goto('/feed.xml');
    await expect(page).toHaveTitle('The Gigawatt');
    await expect(page.locator(`${preface} h1`)).toHaveText('The Gigawatt');
    await expect(page.locator(`${preface} code`)).toBeVisible();
    await expect(page.locator('item').first()).toBeHidden();
    await expect(page.locator('channel > description')).toBeHidden();
    expect(await styleOf(':root')).toEqual(pageStyle);
    await page.locator(`${preface} li a`, { hasText: story.title }).click();
    await expect(page).toHaveURL(story.path);
  });
}

test('a topic’s page links to its feed, and the feed back to the page', async ({ page }) => {
  await open(page, tag.path);
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('main').getByRole('link', { name: 'Feed', exact: true }).click();
  await expect(page).toHaveURL(`${tag.path}feed.xml`);
  await expect(page.locator(`${preface} h1`)).toContainText(tag.name);
  await page.locator(`${preface} p a`).first().click();
  await expect(page).toHaveURL(tag.path);
});

test('the Atom feed is shown like the others', async ({ page }) => {
  await page.goto('/atom.xml');
  await expect(page.locator(`${preface} h1`)).toBeVisible();
  await expect(page.locator('entry').first()).toBeHidden();
});

test('the feeds of followed topics can be downloaded as OPML', async ({ page }) => {
  await open(page, tag.path);
  const follow = page.getByRole('main').getByRole('button', { name: 'Follow', exact: true });
  await follow.click();
  await expect(page.getByRole('main').getByRole('button', { name: 'Following', exact: true })).toBeVisible();
  await open(page, '/settings/');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download feeds (OPML)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('followed-topics.opml');
  const opml = await readFile(await file.path(), 'utf8');
  const { origin } = new URL(page.url());
  expect(opml).toContain(`text="${tag.name}"`);
  expect(opml).toContain(`xmlUrl="${origin}${tag.path}feed.xml" htmlUrl="${origin}${tag.path}"`);
});
