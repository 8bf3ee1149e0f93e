import { expect } from '@playwright/test';
import {
  cachedPaths,
  heading,
  open,
  openControlled,
  scrollPosition,
  useMeteredConnection,
  waitForHydration,
} from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { longTag, nonAsciiPath, story, tag } from '../support/sample.ts';
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

test('reloading offline keeps the reader’s place, and a link to a part leads there', async ({
  page,
  context,
}) => {
  await openControlled(page, story.path);
  await expectCached(page, 'visited', story.path);
  await context.setOffline(true);
  const section = page.getByRole('heading', { name: story.sections[2]?.text ?? '' });
  await section.scrollIntoViewIfNeeded();
  const before = await scrollPosition(page);
  expect(before).toBeGreaterThan(500);
  // The first reload replaces the document of the host, the second that of the worker.
  for (let count = 0; count < 2; count++) {
    await page.reload();
    await waitForHydration(page);
    await expect.poll(() => scrollPosition(page)).toBe(before);
  }
  await page.goto('about:blank');
  await page.goto(`${story.path}#${story.sections[2]?.fragment}`);
  await expect(section).toBeInViewport();
});

test('a cached page opens offline at its address in lower-case percent-encoding and with its file', async ({
  page,
  context,
}) => {
  await openControlled(page, nonAsciiPath);
  await expectCached(page, 'visited', nonAsciiPath);
  const name = (await heading(page).textContent()) ?? '';
  await context.setOffline(true);
  for (const address of [nonAsciiPath.toLowerCase(), `${nonAsciiPath}index.html`]) {
    await page.goto(address);
    await expect(page).toHaveURL(nonAsciiPath);
    await expect(heading(page)).toHaveText(name);
  }
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
  await expect(page.getByRole('link', { name: 'Try again' })).toHaveJSProperty('pathname', longTag.path);
  await context.setOffline(false);
  await expect(heading(page)).toHaveText(longTag.name);
});

test('a navigation that failed offline is completed when the connection is back', async ({
  page,
  context,
}) => {
  await useMeteredConnection(page);
  await open(page, '/tags/');
  await context.setOffline(true);
  await page.locator(`a[href="${longTag.path}"]`).first().click();
  await expect(heading(page)).toHaveText('This page has not been saved for offline reading');
  await context.setOffline(false);
  await expect(heading(page)).toHaveText(longTag.name);
  await expect(page).toHaveURL(longTag.path);
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
