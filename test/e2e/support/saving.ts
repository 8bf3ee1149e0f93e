import { expect, type Locator, type Page } from '@playwright/test';
import { cachedPaths } from './page.ts';

/** The button that saves a story from its card. */
export function saveButton(page: Page, title: string): Locator {
  return page
    .getByRole('main')
    .getByRole('button', { name: `Save: ${title}` })
    .first();
}

/** Waits until a page's data is stored in a cache whose name contains a text. */
export async function expectCached(page: Page, part: string, path: string): Promise<void> {
  await expect.poll(() => cachedPaths(page, part)).toContain(`${path}data.json`);
}
