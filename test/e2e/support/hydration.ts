import { expect, type Page } from '@playwright/test';
import { collectMessages, open } from './page.ts';
import { samplePaths } from './sample.ts';

/** What they show depends on the browser's storage and features. */
const clientRenderedPaths: string[] = [samplePaths['the search'], samplePaths['the saved page']];

/** Expects every kind of page to hydrate without console messages and without changing its text. */
export async function expectCleanHydration(page: Page): Promise<void> {
  const messages = collectMessages(page);
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      Object.assign(window, { before: document.querySelector('main')?.textContent });
    });
  });
  for (const path of Object.values(samplePaths)) {
    await open(page, path);
    if (clientRenderedPaths.includes(path)) continue;
    const [before, after] = await page.evaluate(() => {
      const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
      // The bar of a story loads when the browser is idle.
      main.querySelector('aside')?.remove();
      return [(window as unknown as { before: string }).before, main.textContent];
    });
    expect(before?.length).toBeGreaterThan(100);
    // The settings load their last part after hydration.
    expect(after?.slice(0, before?.length), path).toBe(before);
  }
  expect(messages).toEqual([]);
}
