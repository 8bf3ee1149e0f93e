import { expect, type Page } from '@playwright/test';
import { open, openTextSettings, textSettings } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { longTag, samplePaths, story } from '../support/sample.ts';

const option = (page: Page, name: string) => textSettings(page).getByRole('radio', { name, exact: true });
const size = (page: Page) => textSettings(page).getByRole('group', { name: 'Text size' }).getByRole('status');
const button = (page: Page, name: string) => textSettings(page).getByRole('button', { name, exact: true });
const paragraph = (page: Page) => page.locator('main [data-story] section p').first();
const sizeOf = (page: Page) =>
  paragraph(page).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
const widthOf = (page: Page) => paragraph(page).evaluate((element) => element.clientWidth);
const faceOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).fontFamily);

/** Clicks an option's label, since the input is visually hidden. */
async function choose(page: Page, name: string): Promise<void> {
  await textSettings(page).getByText(name, { exact: true }).click();
  await expect(option(page, name)).toBeChecked();
}

test('there are five text sizes, relative to the browser’s font size', async ({ page }) => {
  await open(page, story.path);
  const usual = await sizeOf(page);
  await openTextSettings(page);
  const ratios: number[] = [];
  await button(page, 'Smaller').click();
  for (const name of ['90%', '100%', '112%', '125%', '140%']) {
    await expect(size(page)).toHaveText(name);
    ratios.push((await sizeOf(page)) / usual);
    await button(page, 'Larger').press('Enter');
  }
  expect(ratios.map((ratio) => Math.round(ratio * 1000) / 1000)).toEqual([0.9, 1, 1.125, 1.25, 1.4]);
  await expect(button(page, 'Larger')).toHaveAttribute('aria-disabled', 'true');
  await expect(button(page, 'Larger')).toBeFocused();
  await expect(size(page)).toHaveText('140%');
});

test('a smaller text size does not shrink labels', async ({ page }) => {
  await open(page, story.path);
  const label = () =>
    page
      .locator('time')
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const usual = await label();
  await openTextSettings(page);
  await button(page, 'Smaller').click();
  await expect(size(page)).toHaveText('90%');
  expect(await label()).toBeCloseTo(usual, 1);
});

test('the sans typeface applies to content but not to the paper’s name', async ({ page }) => {
  await open(page, story.path);
  const brand = await faceOf(page, 'header a');
  await openTextSettings(page);
  await choose(page, 'Sans');
  for (const selector of ['h1', 'main h2:visible', '[data-story] p']) {
    expect(await faceOf(page, selector)).toMatch(/^system-ui/);
  }
  expect(await faceOf(page, 'header a')).toBe(brand);
});

test('the line width is narrow, normal or wide', async ({ page }) => {
  await open(page, story.path);
  await openTextSettings(page);
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
  await openTextSettings(page);
  await button(page, 'Larger').dblclick();
  await expect(size(page)).toHaveText('125%');
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
  await openTextSettings(other);
  await open(page, longTag.path);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Settings' }).click();
  for (let press = 0; press < 3; press++) await page.getByRole('button', { name: 'Larger' }).click();
  await page.getByText('Sans', { exact: true }).click();
  await expect(size(other)).toHaveText('140%');
  await expect(option(other, 'Sans')).toBeChecked();
  await expect(other.locator('html')).toHaveCSS('font-size', '22.4px');
  await page.getByRole('button', { name: 'Reset the text' }).click();
  await expect(size(other)).toHaveText('100%');
  await expect(option(other, 'Serif')).toBeChecked();
  await expect(other.locator('html')).toHaveCSS('font-size', '16px');
});

test('the panel works with the keyboard, and closes with Escape and its button', async ({ page }) => {
  await open(page, story.path);
  const trigger = page.getByRole('banner').getByRole('button', { name: 'Text and theme' });
  await trigger.press('Enter');
  await expect(button(page, 'Smaller')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(size(page)).toHaveText('112%');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(option(page, 'Sans')).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(textSettings(page)).toHaveCount(0);
  await expect(trigger).toBeFocused();
  await trigger.click();
  await expect(textSettings(page)).toBeVisible();
  await trigger.click();
  await expect(textSettings(page)).toHaveCount(0);
});

test('on a phone, the focus returns to the menu from which the panel was opened', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, story.path);
  await openTextSettings(page);
  await page.keyboard.press('Escape');
  await expect(textSettings(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Menu' })).toBeFocused();
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
  await openTextSettings(page);
  for (let press = 0; press < 3; press++) await button(page, 'Larger').click();
  await expect(page.locator('html')).toHaveCSS('font-size', '22.4px');
});

test('invalid stored settings are ignored', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('gigawatt:text', '{"size":9,"face":[],"width":null'));
  await open(page, story.path);
  await expect(page.locator('html')).toHaveCSS('font-size', '16px');
  await openTextSettings(page);
  await expect(size(page)).toHaveText('100%');
  for (const name of ['Serif', 'Normal']) await expect(option(page, name)).toBeChecked();
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
