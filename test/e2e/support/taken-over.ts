import { expect, type Page } from '@playwright/test';
import { collectMessages, open } from './reader.ts';
import { kindsOfPages } from './sample.ts';

/** What they show depends on what the browser keeps and can. */
const readersOwn: string[] = [kindsOfPages['the search'], kindsOfPages['what is saved']];

/** Opens every kind of page, and expects the application to take it over without a message and as it was. */
export async function expectTakenOver(page: Page): Promise<void> {
  const messages = collectMessages(page);
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      Object.assign(window, { before: document.querySelector('main')?.textContent });
    });
  });
  for (const path of Object.values(kindsOfPages)) {
    await open(page, path);
    if (readersOwn.includes(path)) continue;
    const [before, after] = await page.evaluate(() => [
      (window as unknown as { before: string }).before,
      document.querySelector('main')?.textContent,
    ]);
    expect(before?.length).toBeGreaterThan(100);
    expect(after, path).toBe(before);
  }
  expect(messages).toEqual([]);
}
