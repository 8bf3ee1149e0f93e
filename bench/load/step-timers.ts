import type { Locator } from '@playwright/test';
import type { Tab } from './browser.ts';

/** ms from the input */
export interface Step {
  /** until the next heading stands in the document; undefined where the browser opens a document */
  placed?: number;
  /** until it is painted */
  painted: number;
}

interface Watched extends Window {
  benchStep?: Promise<Step>;
}

export interface Point {
  x: number;
  y: number;
}

export async function pointOf(target: Locator): Promise<Point> {
  await target.scrollIntoViewIfNeeded();
  // A link over two lines has its middle beside its text.
  const point = await target.evaluate((element) => {
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    return { x: box.x + Math.min(box.width / 2, 20), y: box.y + box.height / 2 };
  });
  return point;
}

/** Presses without moving there first, as a finger does: the first sign of intent is the press itself. */
async function press({ devtools }: Tab, { x, y }: Point): Promise<void> {
  const button = { x, y, button: 'left', clickCount: 1 } as const;
  await devtools.send('Input.dispatchMouseEvent', { ...button, type: 'mousePressed' });
  await devtools.send('Input.dispatchMouseEvent', { ...button, type: 'mouseReleased' });
}

/** From the click, or without a point from the step back, to two frames after another heading stands there. */
export async function pageAfter(tab: Tab, point?: Point): Promise<Step> {
  await tab.page.evaluate((goBack) => {
    const heading = () => document.querySelector('h1')?.textContent;
    (window as Watched).benchStep = new Promise((resolve) => {
      const before = heading();
      let start = performance.now();
      addEventListener(
        'click',
        ({ timeStamp }) => {
          start = timeStamp;
        },
        { capture: true, once: true },
      );
      const observer = new MutationObserver(() => {
        if (heading() === before) return;
        observer.disconnect();
        const placed = performance.now() - start;
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve({ placed, painted: performance.now() - start })),
        );
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true });
      if (goBack) history.back();
    });
  }, point === undefined);
  if (point) await press(tab, point);
  return tab.page.evaluate(() => (window as Watched).benchStep ?? { painted: Number.NaN });
}

/** From the click, or from the step back, to the first contentful paint of the next document. */
export async function documentAfter(tab: Tab, point?: Point): Promise<Step> {
  const { page } = tab;
  const from = page.url();
  await page.evaluate((goBack) => {
    const note = (time: number) => sessionStorage.setItem('benchClick', `${performance.timeOrigin + time}`);
    sessionStorage.removeItem('benchRestored');
    addEventListener('click', ({ timeStamp }) => note(timeStamp), { capture: true, once: true });
    if (!goBack) return;
    note(performance.now());
    history.back();
  }, point === undefined);
  if (point) await press(tab, point);
  // A page that the browser had kept whole does not load again, and paints nothing for the first time.
  await page.waitForURL((url) => url.href !== from, { waitUntil: 'commit' });
  const painted = await page.waitForFunction(
    () => {
      const start = Number(sessionStorage.getItem('benchClick'));
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      const times = [
        Number(sessionStorage.getItem('benchRestored')),
        performance.timeOrigin + (paint?.startTime ?? Number.NaN),
      ];
      return times.map((time) => time - start).find((took) => took > 0);
    },
    undefined,
    { polling: 100 },
  );
  return { painted: (await painted.jsonValue()) ?? Number.NaN };
}

/** From the click on a question to two frames after its answer has opened. */
export async function answerAfter(tab: Tab): Promise<Step> {
  const point = await pointOf(tab.page.locator('section[aria-labelledby="questions"] summary').first());
  await tab.page.evaluate(() => {
    (window as Watched).benchStep = new Promise((resolve) => {
      let start = 0;
      addEventListener(
        'click',
        ({ timeStamp }) => {
          start = timeStamp;
        },
        { capture: true, once: true },
      );
      const toggled = () =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve({ painted: performance.now() - start })),
        );
      addEventListener('toggle', toggled, { capture: true, once: true });
    });
  });
  await press(tab, point);
  return tab.page.evaluate(() => (window as Watched).benchStep ?? { painted: Number.NaN });
}
