import { expect, type Locator, type Page } from '@playwright/test';
import { addressesIn } from './reader.ts';

/** The button that saves a story from its card. */
export function save(page: Page, title: string): Locator {
  return page
    .getByRole('main')
    .getByRole('button', { name: `Save: ${title}` })
    .first();
}

/** Waits until a page's data is kept in a cache whose name holds a text. */
export async function expectKept(page: Page, part: string, path: string): Promise<void> {
  await expect.poll(() => addressesIn(page, part)).toContain(`${path}data.json`);
}
