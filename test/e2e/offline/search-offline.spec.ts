import { expect } from '@playwright/test';
import { heading, openControlled, waitForHydration } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { story, tag } from '../support/sample.ts';
import { expectCached, saveButton } from '../support/saving.ts';
import {
  highlights,
  resultCount,
  resultHeadings,
  searchField,
  searchStatus,
} from '../support/search-page.ts';

test.use({ serviceWorkers: 'allow' });

test('offline, the stories on this device can be searched and opened', async ({ page, context }) => {
  await openControlled(page, tag.path);
  await saveButton(page, story.title).click();
  await expectCached(page, ' saved', story.path);
  await expectCached(page, ' saved', '/search/');
  await context.setOffline(true);
  await page.goto('/search/?q=gigawatt');
  await waitForHydration(page);
  await expect(resultHeadings(page).filter({ hasText: story.title })).toBeVisible();
  const device = page.getByText('The full search needs a connection');
  await expect(device).toContainText('Only the 1 story on this device');
  for (const text of await highlights(page).allTextContents()) expect(text).toMatch(/gigawatt/i);
  await searchField(page).fill('zzyzx');
  await expect(searchStatus(page)).toHaveText('No story matches “zzyzx”');
  await page.goBack();
  await resultHeadings(page).getByRole('link').click();
  await expect(heading(page)).toHaveText(story.title);
  await page.goBack();
  await context.setOffline(false);
  await expect(device).toBeHidden();
  await expect.poll(() => resultCount(page)).toBeGreaterThan(1);
});
