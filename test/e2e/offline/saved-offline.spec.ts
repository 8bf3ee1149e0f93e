import { expect } from '@playwright/test';
import { cachedPaths, delayRequests, open } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { story, tag } from '../support/sample.ts';
import { expectCached, saveButton } from '../support/saving.ts';

test('a story saved before all code is loaded is available offline', async ({ page }) => {
  const releaseLibrary = await delayRequests(page, '**/assets/library-*.js');
  const releaseCaching = await delayRequests(page, '**/assets/background-features-*.js');
  await open(page, tag.path);
  await saveButton(page, story.title).click();
  releaseCaching();
  await expectCached(page, 'visited', tag.path);
  releaseLibrary();
  await expectCached(page, ' saved', story.path);
});

test('code for offline saving that failed to load is retried when the connection is back', async ({
  page,
}) => {
  const code = '**/assets/saved-pages-*.js';
  await page.route(code, (route) => route.abort());
  await open(page, tag.path);
  const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('saved-pages'));
  await saveButton(page, story.title).click();
  await failed;
  await page.unroute(code);
  const cachedAfterReconnecting = async () => {
    // The page may not have handled the failure yet, so this runs more than once.
    await page.evaluate(() => dispatchEvent(new Event('online')));
    return cachedPaths(page, ' saved');
  };
  await expect.poll(cachedAfterReconnecting).toContain(`${story.path}data.json`);
});
