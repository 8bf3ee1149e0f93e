import { expect } from '@playwright/test';
import { countDocumentRequests, open, useMeteredConnection, waitForHydration } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { longTag } from '../support/sample.ts';

test('offline the page says so, even if its code is loaded', async ({ page, context }) => {
  await useMeteredConnection(page);
  await open(page, '/categories/policy-safety/');
  const heading = page.getByRole('heading', { level: 1 });
  await context.setOffline(true);
  const other = page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Research' });
  const address = await other.getAttribute('href');
  await other.click();
  await expect(heading).toHaveText('This page has not been saved for offline reading');
  // It loads by itself when the connection returns.
  await context.setOffline(false);
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page).toHaveURL(address ?? '');
});

test('offline the page says so, and the reader can go back and try again', async ({ page, context }) => {
  await useMeteredConnection(page);
  await open(page, longTag.path);
  const documents = countDocumentRequests(page);
  const heading = page.getByRole('heading', { level: 1 });
  const topics = page.getByRole('banner').getByRole('link', { name: 'Topics' });
  await context.setOffline(true);
  await topics.click();
  await expect(heading).toHaveText('This page has not been saved for offline reading');
  await expect(page).toHaveTitle(/^This page has not been saved for offline reading/);
  await expect(heading).toBeFocused();

  await page.goBack();
  await expect(heading).toHaveText(longTag.name);
  await page.goForward();
  await expect(heading).toHaveText('This page has not been saved for offline reading');

  // The page shows the same text again; only the HEAD request shows that it was tried.
  const triedAgain = page.waitForEvent('requestfailed', (request) => request.method() === 'HEAD');
  await page.getByRole('link', { name: 'Try again' }).click();
  await triedAgain;
  await expect(heading).toHaveText('This page has not been saved for offline reading');
  expect(documents()).toBe(0);
  await context.setOffline(false);
  await expect(heading).toHaveText('Topics');
  await expect(page).toHaveURL('/tags/');
  await waitForHydration(page);
  await page.goBack();
  await expect(heading).toHaveText(longTag.name);
  expect(documents()).toBe(1);
});

test('a page that could not be loaded loads by itself, even if the connection was lost within the first second', async ({
  page,
  context,
}) => {
  await useMeteredConnection(page);
  await page.route('**/assets/background-features-*.js', (route) => route.abort(), { times: 1 });
  const failed = page.waitForEvent('requestfailed', (request) =>
    request.url().includes('background-features'),
  );
  await open(page, longTag.path);
  await failed;
  await context.setOffline(true);
  await page.getByRole('banner').getByRole('link', { name: 'Topics' }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('This page has not been saved for offline reading');
  await context.setOffline(false);
  await expect(heading).toHaveText('Topics');
});
