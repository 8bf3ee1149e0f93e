import { expect, type Page } from '@playwright/test';

export const searchField = (page: Page) => page.getByRole('searchbox', { name: 'Words to search for' });
/** The number of results, announced by the page. */
export const searchStatus = (page: Page) => page.getByRole('main').getByRole('status');
export const resultHeadings = (page: Page) =>
  page.getByRole('main').getByRole('article').getByRole('heading', { level: 3 });
export const filterLink = (page: Page, name: string | RegExp) =>
  page.getByRole('main').locator('[data-filter]').filter({ hasText: name });
export const highlights = (page: Page) => page.locator('main mark');

/** Waits for the results and returns the announced number. */
export async function resultCount(page: Page): Promise<number> {
  await expect(searchStatus(page)).toContainText(/^\d+ stor|^No story/);
  return Number.parseInt((await searchStatus(page).textContent()) ?? '', 10) || 0;
}
