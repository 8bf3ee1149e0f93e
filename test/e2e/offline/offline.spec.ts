import { expect } from '@playwright/test';
import { test } from '../support/guarded-test.ts';
import { addressesIn, heading, openServed, running } from '../support/reader.ts';
import { longTag, story, tag } from '../support/sample.ts';
import { expectKept, save } from '../support/saving.ts';

test.use({ serviceWorkers: 'allow' });

test('a page that was visited opens offline, as a document and by a step', async ({ page, context }) => {
  await openServed(page, story.path);
  await expectKept(page, 'visited', story.path);
  await page.getByRole('banner').getByRole('link', { name: 'Topics' }).click();
  await expect(heading(page)).toHaveText('Topics');
  await expectKept(page, 'visited', '/tags/');
  await context.setOffline(true);
  await page.goto(story.path);
  await running(page);
  await expect(heading(page)).toHaveText(story.title);
  await expect(page).toHaveTitle(new RegExp(story.title.slice(0, 20)));
  await expect(page.locator('head > title')).toHaveCount(1);
  await expect(page.locator('head > meta[name="description"]')).toHaveCount(1);
  await page.getByRole('banner').getByRole('link', { name: 'Topics' }).click();
  await expect(heading(page)).toHaveText('Topics');
  await page.reload();
  await expect(heading(page)).toHaveText('Topics');
});

test('a story that was saved from a list opens offline without having been visited', async ({
  page,
  context,
}) => {
  await openServed(page, tag.path);
  await save(page, story.title).click();
  await expectKept(page, ' saved', story.path);
  await context.setOffline(true);
  await page.goto('/saved/');
  await running(page);
  await page.getByRole('region', { name: 'Saved stories' }).getByRole('link', { name: story.title }).click();
  await expect(heading(page)).toHaveText(story.title);
  await page.reload();
  await expect(heading(page)).toHaveText(story.title);
  await expect(page.getByText(story.questions[0]?.text ?? '').first()).toBeVisible();
});

test('a story that is no longer saved is no longer kept', async ({ page }) => {
  await openServed(page, tag.path);
  await save(page, story.title).click();
  await expectKept(page, ' saved', story.path);
  await save(page, story.title).click();
  await expect.poll(() => addressesIn(page, ' saved')).toEqual([]);
});

test('a page that is not there explains itself, and opens when the connection is back', async ({
  page,
  context,
}) => {
  await openServed(page, '/');
  await context.setOffline(true);
  await page.goto(longTag.path);
  await expect(heading(page)).toHaveText('This page has not been saved for offline reading');
  await expect(page).toHaveTitle(/^This page has not been saved for offline reading/);
  await expect(page.getByRole('main').getByRole('link', { name: 'your saved stories' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'your saved stories' }).click();
  await expect(heading(page)).toHaveText('Saved');
  await page.goBack();
  await expect(heading(page)).toHaveText('This page has not been saved for offline reading');
  await context.setOffline(false);
  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(heading(page)).toHaveText(longTag.name);
});

test('lists say what is there while the reader is offline, and only then', async ({ page, context }) => {
  await openServed(page, tag.path);
  await save(page, story.title).click();
  await expectKept(page, ' saved', story.path);
  const cards = page.getByRole('main').getByRole('article');
  const kept = cards.filter({ has: page.getByRole('heading', { name: story.title }) });
  await expect(page.getByText('available offline')).toHaveCount(0);
  await context.setOffline(true);
  await expect(kept.getByText('Available offline', { exact: true })).toBeVisible();
  await expect(page.getByText('Not available offline')).toHaveCount((await cards.count()) - 1);
  await context.setOffline(false);
  await expect(page.getByText('available offline')).toHaveCount(0);
});
