import { expect } from '@playwright/test';
import { clickFromScript, expectHead, fetchPageData, open } from '../support/page.ts';
import { test } from '../support/policy-test.ts';

const path = '/brief/';

test('a reader opens a story from the brief, and returns to the brief as it was left', async ({
  page,
  request,
}) => {
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
  await story.locator('summary').click();
  await expect(story.getByRole('list')).toBeHidden();
  await story.getByRole('link', { name: title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.getByRole('link', { name: 'Back to list' }).click();
  await expect(page).toHaveURL(path);
  await expect(story.getByRole('list')).toBeHidden();
  await expect(page.getByRole('article').nth(1).getByRole('list')).toBeVisible();
});

test('all stories collapse and expand at once with the keyboard', async ({ page }) => {
  await open(page, path);
  const stories = page.getByRole('article');
  const count = await stories.count();
  expect(count).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Collapse all' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('main details[open]')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Expand all' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.locator('main details[open]')).toHaveCount(count);
});

test('a link to a collapsed story in the brief opens it', async ({ page }) => {
  await open(page, path);
  await page.getByRole('button', { name: 'Collapse all' }).click();
  const id = await page.locator('main details').last().getAttribute('data-disclosure');
  await page.evaluate((fragment) => {
    const link = Object.assign(document.createElement('a'), { href: `#${fragment}` });
    document.querySelector('main')?.append(link);
  }, id);
  await clickFromScript(page.locator(`main a[href="#${id}"]`));
  await expect(page.locator('main details[open]')).toHaveCount(1);
  await expect(page.locator('main details').last()).toHaveAttribute('open');
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
