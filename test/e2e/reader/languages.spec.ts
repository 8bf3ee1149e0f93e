import { expect, type Page } from '@playwright/test';
import { findAxeViolations } from '../support/axe.ts';
import { message, open } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { story } from '../support/sample.ts';

const { path } = story;
const untranslated = '/articles/arc-agi-3-interactive-benchmark/';

const languages = (page: Page) => page.getByRole('navigation', { name: /Languages|语言/ });
const links = (page: Page) => languages(page).getByRole('link');

test('a page leads to its translation and back, also after a navigation', async ({ page }) => {
  await open(page, '/');
  await expect(links(page)).toHaveAttribute('href', '/zh/');
  await page.locator(`main a[href="${path}"]`).first().click();
  await expect(page).toHaveURL(path);
  await expect(links(page)).toHaveAttribute('href', `/zh${path}`);
  await links(page).click();
  await expect(page).toHaveURL(`/zh${path}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await links(page).click();
  await expect(page).toHaveURL(path);
});

test('a page without a translation leads to the nearest one, and says so in its language', async ({
  page,
}) => {
  await open(page, '/tags/samsung/');
  await expect(links(page)).toHaveAttribute('href', '/zh/tags/');
  await expect(languages(page)).toContainText('话题');
  await open(page, untranslated);
  await expect(links(page)).toHaveAttribute('href', encodeURI('/zh/categories/研究/'));
});

test('search engines find all languages of a page', async ({ page }) => {
  await open(page, path);
  const alternates = page.locator('link[rel="alternate"][hreflang]');
  const found = await alternates.evaluateAll((all) =>
    all.map((link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`),
  );
  expect(found.sort()).toEqual([
    `en-GB https://gigawatt.example${path}`,
    `x-default https://gigawatt.example${path}`,
    `zh-Hans https://gigawatt.example/zh${path}`,
  ]);
});

test('a translated story says so, and links to the original', async ({ page }) => {
  await open(page, `/zh${path}`);
  await page.getByRole('article').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(path);
});

test('the chosen language is offered once, and never overrides a link', async ({ page }) => {
  await open(page, '/');
  // The code that remembers the choice loads when the browser is idle.
  await page.waitForLoadState('networkidle');
  await links(page).click();
  await expect(page).toHaveURL('/zh/');
  await open(page, path);
  await expect(page).toHaveURL(path);
  await expect(message(page)).toContainText('language');
  await message(page).getByRole('button', { name: '简体中文' }).click();
  await expect(page).toHaveURL(`/zh${path}`);
  await open(page, path);
  await page.waitForLoadState('networkidle');
  await expect(message(page).filter({ hasText: 'language' })).toHaveCount(0);
});

test('stories saved in one edition are not in the other', async ({ page }) => {
  await open(page, '/');
  await page
    .getByRole('button', { name: /^Save: / })
    .first()
    .click();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('gigawatt:saved'))).toContain('slug');
  await open(page, '/saved/');
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
  await open(page, '/zh/saved/');
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(0);
});

test('axe finds nothing in the links to other languages', async ({ page }) => {
  await open(page, '/tags/samsung/');
  expect(await findAxeViolations(page)).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the link in the header leads to the languages', async ({ page }) => {
    await page.goto(path);
    await page.getByRole('banner').getByRole('link', { name: '简体中文' }).click();
    await links(page).click();
    await expect(page).toHaveURL(`/zh${path}`);
  });
});
