import { expect } from '@playwright/test';
import { test } from '../support/guarded-test.ts';
import { dataOf, expectHead, followFrom, open } from '../support/reader.ts';

const path = '/brief/';

test('a reader opens the brief, reads it, goes on to a story and comes back to what was folded', async ({
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

test('all stories fold away at once, by keyboard too', async ({ page }) => {
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

test('a link to a story in the brief opens it, though it has been folded', async ({ page }) => {
  await open(page, path);
  await page.getByRole('button', { name: 'Collapse all' }).click();
  const id = await page.locator('main details').last().getAttribute('data-disclosure');
  await page.evaluate((fragment) => {
    const link = Object.assign(document.createElement('a'), { href: `#${fragment}` });
    document.querySelector('main')?.append(link);
  }, id);
  await followFrom(page.locator(`main a[href="#${id}"]`));
  await expect(page.locator('main details[open]')).toHaveCount(1);
  await expect(page.locator('main details').last()).toHaveAttribute('open');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every key point of every story can be read, and no button stands that does nothing', async ({
    page,
    request,
  }) => {
    await page.goto(path);
    const data = await dataOf(request, path);
    if (data.kind !== 'brief') throw new Error('it is no brief');
    const stories = data.sections.flatMap((section) => section.stories);
    expect(stories.length).toBe(data.count);
    for (const { title, takeaways } of stories) {
      await expect(page.getByRole('heading', { level: 3, name: title })).toBeVisible();
      for (const { text } of takeaways) await expect(page.getByText(text)).toBeVisible();
    }
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});
