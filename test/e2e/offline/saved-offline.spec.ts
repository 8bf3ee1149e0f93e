import { expect } from '@playwright/test';
import { test } from '../support/guarded-test.ts';
import { addressesIn, holdBack, open } from '../support/reader.ts';
import { story, tag } from '../support/sample.ts';
import { expectKept, save } from '../support/saving.ts';

test('a story that is saved before all code is there is kept for reading offline', async ({ page }) => {
  const releaseSaving = await holdBack(page, '**/assets/library-*.js');
  const releaseKeeping = await holdBack(page, '**/assets/background-features-*.js');
  await open(page, tag.path);
  await save(page, story.title).click();
  releaseKeeping();
  await expectKept(page, 'visited', tag.path);
  releaseSaving();
  await expectKept(page, ' saved', story.path);
});

test('where the code that keeps saved stories cannot be had, it is tried again with the connection', async ({
  page,
}) => {
  const code = '**/assets/saved-pages-*.js';
  await page.route(code, (route) => route.abort());
  await open(page, tag.path);
  const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('saved-pages'));
  await save(page, story.title).click();
  await failed;
  await page.unroute(code);
  const keptWithConnection = async () => {
    // More than once: the page may still be learning that the code cannot be had.
    await page.evaluate(() => dispatchEvent(new Event('online')));
    return addressesIn(page, ' saved');
  };
  await expect.poll(keptWithConnection).toContain(`${story.path}data.json`);
});
