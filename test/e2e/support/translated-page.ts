import { expect, type Locator, type Page } from '@playwright/test';
import { collectMessages, countDocumentRequests, open } from './page.ts';
import { test as base } from './policy-test.ts';

export const main = (page: Page) => page.getByRole('main');
export const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name });
export const cards = (page: Page) => main(page).getByRole('article');

/** Goes to a page of the top strip or the sections, within the application. */
export const follow = (page: Page, name: string) =>
  page.getByRole('banner').getByRole('link', { name }).first().click();

/** A test that fails if the page reports an error or loads another document than its own. */
export const test = base.extend<{ start: string; openOnce: (path: string) => Promise<void> }>({
  start: ['', { option: true }],
  async openOnce({ page, start }, use) {
    await page.addInitScript(start);
    const messages = collectMessages(page);
    const documents = countDocumentRequests(page);
    await use(async (path) => {
      await open(page, path);
      await expect(page.locator('html')).toHaveClass('translated-ltr');
    });
    expect(messages).toEqual([]);
    expect(documents()).toBe(1);
  },
});

/** Waits until a toggle button is pressed, or is not. */
export async function expectPressed(control: Locator, isPressed: boolean): Promise<void> {
  await expect(control).toHaveAttribute('aria-pressed', `${isPressed}`);
}
