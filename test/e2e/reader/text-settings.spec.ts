import { expect, type Page } from '@playwright/test';
import { open } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { longTag, samplePaths, story } from '../support/sample.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Settings' });
const option = (page: Page, name: string) => panel(page).getByRole('radio', { name, exact: true });
const paragraph = (page: Page) => page.locator('main [data-story] section p').first();
const sizeOf = (page: Page) =>
  paragraph(page).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
const widthOf = (page: Page) => paragraph(page).evaluate((element) => element.clientWidth);
const faceOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).fontFamily);

async function openPanel(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Text' }).click();
  await expect(panel(page).getByRole('radio', { checked: true }).first()).toBeFocused();
}

/** Clicks an option's label, since the input is visually hidden. */
async function choose(page: Page, name: string): Promise<void> {
  await panel(page).getByText(name, { exact: true }).click();
  await expect(option(page, name)).toBeChecked();
}

test('there are five text sizes, relative to the browser’s font size', async ({ page }) => {
  await open(page, story.path);
  const usual = await sizeOf(page);
  await openPanel(page);
  const ratios: number[] = [];
  for (const name of ['90%', '100%', '112%', '125%', '140%']) {
    await choose(page, name);
    ratios.push((await sizeOf(page)) / usual);
  }
  expect(ratios.map((ratio) => Math.round(ratio * 1000) / 1000)).toEqual([0.9, 1, 1.125, 1.25, 1.4]);
});

test('a smaller text size does not shrink labels', async ({ page }) => {
  await open(page, story.path);
  const label = () =>
    page
      .locator('time')
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const usual = await label();
  await openPanel(page);
  await choose(page, '90%');
  expect(await label()).toBeCloseTo(usual, 1);
});

test('the sans typeface applies to content but not to the paper’s name', async ({ page }) => {
  await open(page, story.path);
  const brand = await faceOf(page, 'header a');
  await openPanel(page);
  await choose(page, 'Sans');
  for (const selector of ['h1', 'main h2:visible', '[data-story] p']) {
    expect(await faceOf(page, selector)).toMatch(/^system-ui/);
  }
  expect(await faceOf(page, 'header a')).toBe(brand);
});

test('the line width is narrow, normal or wide', async ({ page }) => {
  await open(page, story.path);
  await openPanel(page);
  const widths: number[] = [];
  for (const name of ['Narrow', 'Normal', 'Wide']) {
    await choose(page, name);
    widths.push(await widthOf(page));
  }
  expect([...new Set(widths)].sort((one, other) => one - other)).toEqual(widths);
});

test('a choice applies before the first paint of the next page, without the application', async ({
  page,
}) => {
  await open(page, story.path);
  const usual = await sizeOf(page);
  await openPanel(page);
  await choose(page, '125%');
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.body) return;
      observer.disconnect();
      Object.assign(window, { firstSize: getComputedStyle(document.documentElement).fontSize });
    }).observe(document, { subtree: true, childList: true });
  });
  await page.goto(story.path);
  expect(await page.evaluate(() => (window as unknown as { firstSize: string }).firstSize)).toBe('20px');
  expect(await sizeOf(page)).toBe(usual * 1.25);
});

test('other tabs and their panels follow a choice and a reset', async ({ page, context }) => {
  const other = await context.newPage();
  await open(other, story.path);
  await openPanel(other);
  await open(page, longTag.path);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Settings' }).click();
  for (const name of ['140%', 'Sans']) await page.getByRole('radio', { name }).check();
  await expect(option(other, '140%')).toBeChecked();
  await expect(other.locator('html')).toHaveCSS('font-size', '22.4px');
  await page.getByRole('button', { name: 'Reset the text' }).click();
  await expect(option(other, '100%')).toBeChecked();
  await expect(option(other, 'Serif')).toBeChecked();
  await expect(other.locator('html')).toHaveCSS('font-size', '16px');
});

test('the panel works with the keyboard, and closes with Escape and its button', async ({ page }) => {
  await open(page, story.path);
  const button = page.getByRole('main').getByRole('button', { name: 'Text' });
  await openPanel(page);
  await page.keyboard.press('ArrowRight');
  await expect(option(page, '112%')).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(option(page, 'Sans')).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(button).toBeFocused();
  await button.click();
  await expect(panel(page)).toBeVisible();
  await button.click();
  await expect(panel(page)).toHaveCount(0);
});

test('a choice applies to the page when storage is blocked', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Storage is blocked.', 'SecurityError');
      },
    });
  });
  await open(page, story.path);
  await openPanel(page);
  await choose(page, '140%');
  await expect(page.locator('html')).toHaveCSS('font-size', '22.4px');
});

test('invalid stored settings are ignored', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('gigawatt:text', '{"size":9,"face":[],"width":null'));
  await open(page, story.path);
  await expect(page.locator('html')).toHaveCSS('font-size', '16px');
  await openPanel(page);
  for (const name of ['100%', 'Serif', 'Normal']) await expect(option(page, name)).toBeChecked();
});

test('no page is wider than the window at the largest size and width', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('gigawatt:text', '{"size":5,"face":"sans","width":"wide"}'),
  );
  for (const path of Object.values(samplePaths)) {
    await page.goto(path);
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(excess, `${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

test('the progress bar follows the scroll position and is full at the story’s end', async ({ page }) => {
  await open(page, story.path);
  const progress = () =>
    page.evaluate(() => {
      const [bar] = document.querySelectorAll('article > div');
      return bar ? new DOMMatrix(getComputedStyle(bar).transform).a : Number.NaN;
    });
  const scrollTo = (share: number) =>
    page.evaluate((part) => {
      const { top, height } = (document.querySelector('article') as Element).getBoundingClientRect();
      const end = top + window.scrollY + height - window.innerHeight;
      window.scrollTo({ top: end * part, behavior: 'instant' });
    }, share);
  await expect.poll(progress).toBe(0);
  await scrollTo(0.5);
  await expect.poll(progress).toBeGreaterThan(0.3);
  await expect.poll(progress).toBeLessThan(0.7);
  await scrollTo(1);
  await expect.poll(progress).toBeCloseTo(1, 1);
});
