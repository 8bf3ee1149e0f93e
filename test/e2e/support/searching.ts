import { expect, type Page } from '@playwright/test';

/** Where words to search for are typed. */
export const field = (page: Page) => page.getByRole('searchbox', { name: 'Words to search for' });
/** What the page says of what it has found. */
export const status = (page: Page) => page.getByRole('main').getByRole('status');
export const stories = (page: Page) =>
  page.getByRole('main').getByRole('article').getByRole('heading', { level: 3 });
export const filter = (page: Page, name: string | RegExp) =>
  page.getByRole('main').locator('[data-filter]').filter({ hasText: name });
export const marks = (page: Page) => page.locator('main mark');

/** How many stories the page says that it has found. */
export async function countFound(page: Page): Promise<number> {
  await expect(status(page)).toContainText(/^\d+ stor|^No story/);
  return Number.parseInt((await status(page).textContent()) ?? '', 10) || 0;
}
