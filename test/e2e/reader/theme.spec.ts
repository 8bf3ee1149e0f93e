import { expect, type Page } from '@playwright/test';
import { chooseTheme, open } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { story, tag } from '../support/sample.ts';

const light = 'rgb(251, 250, 246)';
const dark = 'rgb(19, 19, 18)';

const root = (page: Page) => page.locator('html');
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** Records the theme of every frame from the first on. */
async function watchFrames(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const frames: string[] = [];
    const recordFrame = () => {
      if (document.body) {
        const { backgroundColor } = getComputedStyle(document.body);
        frames.push(`${document.documentElement.dataset.theme} ${backgroundColor}`);
      }
      requestAnimationFrame(recordFrame);
    };
    requestAnimationFrame(recordFrame);
    Object.assign(window, { frames });
    new MutationObserver((_changes, observer) => {
      if (!document.documentElement?.dataset.theme) return;
      observer.disconnect();
      Object.assign(window, { themedAt: performance.now() });
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  return () => page.evaluate(() => [...new Set((window as unknown as { frames: string[] }).frames)]);
}

async function expectThemedBeforePaint(page: Page): Promise<void> {
  const paints = await page.evaluate(async () => {
    const first = await new Promise<number>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries()[0]?.startTime ?? 0)).observe({
        type: 'paint',
        buffered: true,
      });
    });
    return { first, themed: (window as unknown as { themedAt: number }).themedAt };
  });
  expect(paints.themed).toBeLessThan(paints.first);
}

test('the panel for text and theme offers the theme of the device, light and dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, '/');
  for (const [name, colour] of [
    ['Light', light],
    ['Dark', dark],
    ['Device', dark],
  ] as const) {
    await chooseTheme(page, name);
    expect(await background(page)).toBe(colour);
  }
});

test('the page follows changes of the system’s theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, '/');
  expect(await background(page)).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await background(page)).toBe(dark);
});

test('a choice persists across navigations, reloads and tabs', async ({ page, context }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, '/');
  const other = await context.newPage();
  await other.emulateMedia({ colorScheme: 'light' });
  await open(other, tag.path);
  await chooseTheme(page, 'Dark');
  await expect(root(other)).toHaveAttribute('data-theme', 'dark');
  expect(await background(other)).toBe(dark);
  await page.getByRole('link', { name: story.title }).click();
  await expect(page).toHaveURL(story.path);
  await expect(root(page)).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(root(page)).toHaveAttribute('data-theme', 'dark');
  expect(await background(page)).toBe(dark);
});

for (const [name, stored, expected] of [
  ['nothing', null, `system ${light}`],
  ['dark', 'dark', `dark ${dark}`],
  ['light', 'light', `light ${light}`],
  ['nonsense', '<b>', `system ${light}`],
] as const) {
  test(`the theme is set before the first paint, with ${name} stored`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    const frames = await watchFrames(page);
    if (stored) await page.addInitScript((value) => localStorage.setItem('gigawatt:theme', value), stored);
    await open(page, story.path);
    expect(await frames()).toEqual([expected]);
    await expectThemedBeforePaint(page);
  });
}

test('with blocked storage the theme is set before the first paint, and a choice holds for the page', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const frames = await watchFrames(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await open(page, story.path);
  expect(await frames()).toEqual([`system ${dark}`]);
  await expectThemedBeforePaint(page);
  await chooseTheme(page, 'Light');
  expect(await background(page)).toBe(light);
  expect(errors).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page uses the system’s theme', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/');
    await expect(page.locator('body')).toHaveCSS('background-color', dark);
  });
});
