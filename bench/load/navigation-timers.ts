import type { Page } from '@playwright/test';
import type { Point, Tab } from './browser.ts';

/** How long a reader's pointer rests on a link before the click. */
const hoverMs = 100;

const resultKey = 'benchNavigation';

/**
 * Follows a link as readers do: after a short hover, or by a tap without any.
 *
 * @param point a point on the link
 */
export async function follow({ page }: Tab, input: 'hover' | 'tap', { x, y }: Point): Promise<void> {
  if (input === 'tap') return page.touchscreen.tap(x, y);
  await page.mouse.move(x, y, { steps: 3 });
  await page.waitForTimeout(hoverMs);
  await page.mouse.down();
  await page.mouse.up();
}

/**
 * Records in every document of a page how long navigations take: from the click, or from `benchBack()`, until two frames
 * after another heading is visible at another URL. A heading that is hidden has not arrived.
 */
export async function watchNavigations(page: Page): Promise<void> {
  await page.addInitScript((key) => {
    const now = () => performance.timeOrigin + performance.now();
    const shown = () => [...document.querySelectorAll('h1')].find((heading) => heading.checkVisibility());
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    async function watch(): Promise<void> {
      const started = JSON.parse(sessionStorage.getItem(key) ?? 'null');
      if (!started || started.took !== undefined) return;
      const hasArrived = () =>
        window.location.href !== started.from && shown() && shown()?.textContent !== started.heading;
      do await frame();
      while (!hasArrived());
      await frame();
      await frame();
      sessionStorage.setItem(key, JSON.stringify({ took: now() - started.at }));
    }
    function start(at: number): void {
      const started = { at, from: window.location.href, heading: shown()?.textContent };
      sessionStorage.setItem(key, JSON.stringify(started));
      void watch();
    }
    addEventListener(
      'click',
      ({ target, timeStamp }) => {
        if (target instanceof Element && target.closest('a')) start(performance.timeOrigin + timeStamp);
      },
      true,
    );
    addEventListener('DOMContentLoaded', watch);
    addEventListener('pageshow', ({ persisted }) => persisted && void watch());
    Object.assign(window, {
      benchBack: () => {
        start(now());
        window.history.back();
      },
    });
  }, resultKey);
}

/** Goes back in the history, as the browser's Back button does. */
export async function goBack({ page }: Tab): Promise<void> {
  await page.evaluate(() => (window as unknown as { benchBack(): void }).benchBack());
}

/**
 * Waits for the navigation that is under way.
 *
 * @returns its time in ms
 * @throws if it takes longer than Playwright's timeout
 */
export async function timeOfNavigation({ page }: Tab): Promise<number> {
  const took = await page.waitForFunction(
    (key) => JSON.parse(sessionStorage.getItem(key) ?? 'null')?.took,
    resultKey,
    { polling: 100 },
  );
  return took.jsonValue();
}
