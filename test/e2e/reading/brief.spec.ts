import { expect } from '@playwright/test';
import { expectHead, fetchPageData, open } from '../support/page.ts';
import { test } from '../support/policy-test.ts';

const path = '/brief/';

test('a reader opens a story from the brief, and returns to where they were', async ({ page, request }) => {
  await open(page, '/');
  await page.getByRole('banner').getByRole('link', { name: 'Brief' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Brief' })).toBeFocused();
  await expectHead(page, request, path);
  await expect(page.getByRole('banner').getByRole('link', { name: 'Brief' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  const story = page.getByRole('article').first();
  const title = await story.getByRole('heading').innerText();
  await story.getByRole('link', { name: title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.getByRole('link', { name: 'Back to list' }).click();
  await expect(page).toHaveURL(path);
  await expect(story.getByRole('link', { name: title, exact: true })).toBeFocused();
});

test('the brief opens with the lead of the front page', async ({ page, request }) => {
  const front = await fetchPageData(request, '/');
  await open(page, path);
  const latest = page.getByRole('region', { name: 'Latest' });
  await expect(latest.getByRole('heading', { level: 3 }).first()).toHaveText(
    front.kind === 'front' ? (front.lead?.title ?? '') : '',
  );
  const titles = await page.getByRole('heading', { level: 3 }).allInnerTexts();
  expect(new Set(titles).size).toBe(titles.length);
});

test('a link to a story in the brief leads to its headline', async ({ page }) => {
  await open(page, '/');
  const story = await page.request.get(`${path}data.json`).then((response) => response.json());
  const { id, title } = story.sections.at(-1).stories.at(-1);
  await page.goto(`${path}#${id}`);
  await expect(page.getByRole('heading', { level: 3, name: title })).toBeInViewport();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every key point of every story is visible, and there are no buttons', async ({ page, request }) => {
    await page.goto(path);
    const data = await fetchPageData(request, path);
    if (data.kind !== 'brief') throw new Error('The data is not of a brief.');
    const stories = data.sections.flatMap((section) => section.stories);
    expect(stories.length).toBe(data.count);
    for (const { title, takeaways } of stories) {
      await expect(page.getByRole('heading', { level: 3, name: title })).toBeVisible();
      for (const { text } of takeaways) await expect(page.getByText(text)).toBeVisible();
    }
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});
