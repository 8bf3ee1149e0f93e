import { expect } from '@playwright/test';
import { cachedPaths, heading, openControlled, waitForHydration } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { longTag, story, tag } from '../support/sample.ts';
import { expectCached, saveButton } from '../support/saving.ts';

test.use({ serviceWorkers: 'allow' });

test('a visited page opens offline, as a document and by a navigation', async ({ page, context }) => {
  await openControlled(page, story.path);
  await expectCached(page, 'visited', story.path);
  await page.getByRole('banner').getByRole('link', { name: 'Topics' }).click();
  await expect(heading(page)).toHaveText('Topics');
  await expectCached(page, 'visited', '/tags/');
  await context.setOffline(true);
  await page.goto(story.path);
  await waitForHydration(page);
  await expect(heading(page)).toHaveText(story.title);
  await expect(page).toHaveTitle(new RegExp(story.title.slice(0, 20)));
  await expect(page.locator('head > title')).toHaveCount(1);
  await expect(page.locator('head > meta[name="description"]')).toHaveCount(1);
  await page.getByRole('banner').getByRole('link', { name: 'Topics' }).click();
  await expect(heading(page)).toHaveText('Topics');
  await page.reload();
  await expect(heading(page)).toHaveText('Topics');
});

test('a story saved from a list opens offline without a visit', async ({ page, context }) => {
  await openControlled(page, tag.path);
  await saveButton(page, story.title).click();
  await expectCached(page, ' saved', story.path);
  await context.setOffline(true);
  await page.goto('/saved/');
  await waitForHydration(page);
  await page.getByRole('region', { name: 'Saved stories' }).getByRole('link', { name: story.title }).click();
  await expect(heading(page)).toHaveText(story.title);
  await page.reload();
  await expect(heading(page)).toHaveText(story.title);
  await expect(page.getByText(story.questions[0]?.text ?? '').first()).toBeVisible();
});

test('unsaving a story removes it from the cache', async ({ page }) => {
  await openControlled(page, tag.path);
  await saveButton(page, story.title).click();
  await expectCached(page, ' saved', story.path);
  await saveButton(page, story.title).click();
  await expect.poll(() => cachedPaths(page, ' saved')).toEqual([]);
});

test('a page that is not cached says so offline, and opens when the connection is back', async ({
  page,
  context,
}) => {
  await openControlled(page, '/');
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

test('lists show which stories are available only while the reader is offline', async ({ page, context }) => {
  await openControlled(page, tag.path);
  await saveButton(page, story.title).click();
  await expectCached(page, ' saved', story.path);
  const cards = page.getByRole('main').getByRole('article');
  const savedCard = cards.filter({ has: page.getByRole('heading', { name: story.title }) });
  await expect(page.getByText('available offline')).toHaveCount(0);
  await context.setOffline(true);
  await expect(savedCard.getByText('Available offline', { exact: true })).toBeVisible();
  await expect(page.getByText('Not available offline')).toHaveCount((await cards.count()) - 1);
  await context.setOffline(false);
  await expect(page.getByText('available offline')).toHaveCount(0);
});
