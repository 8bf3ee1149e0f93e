import type { Locator } from '@playwright/test';
import type { Tab } from './browser.ts';

/** Duration of a navigation in ms, from the input. */
export interface NavigationTime {
  /** until the next heading is in the document; undefined for document loads */
  rendered?: number;
  /** until it is painted */
  painted: number;
}

interface BenchWindow extends Window {
  benchNavigation?: Promise<NavigationTime>;
}

export interface Point {
  x: number;
  y: number;
}

/** Scrolls an element into view and returns a point on it to click. */
export async function pointOf(target: Locator): Promise<Point> {
  await target.scrollIntoViewIfNeeded();
  // The middle of a link that wraps may be beside its text.
  return target.evaluate((element) => {
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    return { x: box.x + Math.min(box.width / 2, 20), y: box.y + box.height / 2 };
  });
}

/** Presses without hovering first, like a finger. */
async function press({ devtools }: Tab, { x, y }: Point): Promise<void> {
  const button = { x, y, button: 'left', clickCount: 1 } as const;
  await devtools.send('Input.dispatchMouseEvent', { ...button, type: 'mousePressed' });
  await devtools.send('Input.dispatchMouseEvent', { ...button, type: 'mouseReleased' });
}

/** Times a click, or going back without a point, until two frames after the next heading is in the document. */
export async function timeNavigation(tab: Tab, point?: Point): Promise<NavigationTime> {
  await tab.page.evaluate((goBack) => {
    const heading = () => document.querySelector('h1')?.textContent;
    (window as BenchWindow).benchNavigation = new Promise((resolve) => {
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
        const rendered = performance.now() - start;
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve({ rendered, painted: performance.now() - start })),
        );
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true });
      if (goBack) history.back();
    });
  }, point === undefined);
  if (point) await press(tab, point);
  return tab.page.evaluate(() => (window as BenchWindow).benchNavigation ?? { painted: Number.NaN });
}

/** Times a click, or going back without a point, until the first contentful paint of the next document. */
export async function timeDocument(tab: Tab, point?: Point): Promise<NavigationTime> {
  const { page } = tab;
  const from = page.url();
  await page.evaluate((goBack) => {
    const recordStart = (time: number) =>
      sessionStorage.setItem('benchClick', `${performance.timeOrigin + time}`);
    sessionStorage.removeItem('benchRestored');
    addEventListener('click', ({ timeStamp }) => recordStart(timeStamp), { capture: true, once: true });
    if (!goBack) return;
    recordStart(performance.now());
    history.back();
  }, point === undefined);
  if (point) await press(tab, point);
  // A page from the back/forward cache does not load again, so it has no first paint.
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

/** Times the click on a question until two frames after its answer opens. */
export async function timeAnswer(tab: Tab): Promise<NavigationTime> {
  const point = await pointOf(tab.page.locator('section[aria-labelledby="questions"] summary').first());
  await tab.page.evaluate(() => {
    (window as BenchWindow).benchNavigation = new Promise((resolve) => {
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
  return tab.page.evaluate(() => (window as BenchWindow).benchNavigation ?? { painted: Number.NaN });
}
