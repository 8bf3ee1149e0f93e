import { expect, type Locator } from '@playwright/test';
import { findAxeViolations } from '../support/axe.ts';
import { open } from '../support/page.ts';
import { servePaper } from '../support/paper.ts';
import { test } from '../support/policy-test.ts';
import { findContentLoss, setAllDisclosures } from '../support/reflow.ts';
import type { SiteServer } from '../support/site-server.ts';

/* A paper in Arabic, test/fixtures/papers/ar. */

const story = '/articles/ggml-llama-cpp-joins-hugging-face/';
const topic = '/tags/%D9%83%D9%88%D8%B1%D9%8A%D8%A7-%D8%A7%D9%84%D8%AC%D9%86%D9%88%D8%A8%D9%8A%D8%A9/';
const paths = [
  '/',
  story,
  topic,
  '/tags/',
  '/brief/',
  '/glossary/',
  '/search/',
  '/saved/',
  '/settings/',
  '/404.html',
];

let site: SiteServer;
test.beforeAll(async () => {
  site = await servePaper('ar');
});
test.afterAll(() => site.close());

/** The horizontal middle of an element, in pixels. */
async function middleOf(element: Locator): Promise<number> {
  const box = await element.boundingBox();
  if (!box) throw new Error('not visible');
  return box.x + box.width / 2;
}

for (const path of paths) {
  test(`axe finds nothing, and nothing is lost at 320 pixels: ${decodeURI(path)}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, site.address + path);
    expect(await findAxeViolations(page)).toEqual([]);
    await setAllDisclosures(page, true);
    expect(await findContentLoss(page)).toEqual([]);
  });
}

test('the page reads from right to left, its code from left to right', async ({ page }) => {
  await open(page, site.address + story);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const banner = page.getByRole('banner');
  expect(await middleOf(banner.getByRole('link', { name: 'الأفق الرقمي' }))).toBeGreaterThan(
    await middleOf(banner.getByRole('link', { name: 'الموجز' })),
  );
  for (const code of await page.locator('main code').all()) await expect(code).toHaveCSS('direction', 'ltr');
  // The first character of the line is the leftmost.
  const [first, last] = await page.locator('main pre code').evaluate((code) => {
    const text = code.firstChild as Text;
    return [0, text.data.trimEnd().length - 1].map((index) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      return range.getBoundingClientRect().left;
    });
  });
  expect(first).toBeLessThan(last ?? 0);
});

test('arrows point in the direction of reading', async ({ page }) => {
  await open(page, `${site.address}${topic}`);
  const pages = page.getByRole('navigation', { name: 'الصفحات' }).getByRole('link');
  const [first, second, next] = [pages.nth(0), pages.nth(1), pages.nth(2)];
  expect(await middleOf(first)).toBeGreaterThan(await middleOf(second));
  expect(await middleOf(second)).toBeGreaterThan(await middleOf(next));
  await expect(next).toHaveCSS('scale', '-1 1');
  await next.click();
  await expect(page).toHaveURL(`${site.address}${topic}page/2/`);
});

test('letters that join are neither spaced nor slanted', async ({ page }) => {
  await open(page, site.address + story);
  for (const heading of await page.getByRole('heading').all())
    await expect(heading).toHaveCSS('letter-spacing', /^(?:normal|0px)$/);
  await expect(page.locator('main blockquote').first()).toHaveCSS('font-style', 'normal');
});

test('a search finds stories, and says how many', async ({ page }) => {
  await open(page, `${site.address}/search/?q=${encodeURIComponent('سامسونغ')}`);
  await expect(page.getByRole('main').getByRole('status')).toContainText('سامسونغ');
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
});

test('the keyboard moves through stories and opens one', async ({ page }) => {
  await open(page, `${site.address}/`);
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(page.locator('main article a:focus')).toBeVisible({ timeout: 500 });
  }).toPass();
  const href = await page.locator('main article a:focus').getAttribute('href');
  await page.keyboard.press('o');
  await expect(page).toHaveURL(site.address + href);
});

test('a story prints from right to left, without loss', async ({ page }) => {
  await open(page, site.address + story);
  await page.emulateMedia({ media: 'print' });
  const takeaways = page.locator('details:has(#key-takeaways)');
  await expect(takeaways).toHaveCSS('border-right-width', '3px');
  await expect(takeaways).toHaveCSS('border-left-width', '0px');
  for (const code of await page.locator('main code').all()) await expect(code).toHaveCSS('direction', 'ltr');
  expect(await findContentLoss(page)).toEqual([]);
});
