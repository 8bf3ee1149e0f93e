import { expect, type Page } from '@playwright/test';
import { findAxeViolations } from '../support/axe.ts';
import { message, open } from '../support/page.ts';
import { servePaper } from '../support/paper.ts';
import { test } from '../support/policy-test.ts';
import type { SiteServer } from '../support/site-server.ts';

/* A paper in German with an edition in Korean. */

const story = '/articles/korea-ai-basic-act-in-force/';

let site: SiteServer;
test.beforeAll(async () => {
  site = await servePaper('de', 'ko');
});
test.afterAll(() => site.close());

const links = (page: Page) => page.getByRole('navigation', { name: /Sprachen|언어/ }).getByRole('link');
const address = (path: string) => `${site.address}${path}`;

test('a page leads to its translation and back, also after a navigation', async ({ page }) => {
  await open(page, address('/'));
  await expect(links(page)).toHaveAttribute('href', '/ko/');
  await page.locator(`main a[href="${story}"]`).first().click();
  await expect(page).toHaveURL(address(story));
  await expect(links(page)).toHaveAttribute('href', `/ko${story}`);
  await links(page).click();
  await expect(page).toHaveURL(address(`/ko${story}`));
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await links(page).click();
  await expect(page).toHaveURL(address(story));
});

test('a page without a translation leads to the nearest one, and says so in its language', async ({
  page,
}) => {
  await open(page, address('/tags/samsung/'));
  await expect(links(page)).toHaveAttribute('href', '/ko/tags/');
  await expect(page.getByRole('navigation', { name: 'Sprachen' })).toContainText('주제');
});

test('search engines find all languages of a page', async ({ page }) => {
  await open(page, address(story));
  const alternates = page.locator('link[rel="alternate"][hreflang]');
  const found = await alternates.evaluateAll((all) =>
    all.map((link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`),
  );
  expect(found.sort()).toEqual([
    `de https://paper.example${story}`,
    `ko https://paper.example/ko${story}`,
    `x-default https://paper.example${story}`,
  ]);
});

test('a translated story says so, and links to the original', async ({ page }) => {
  await open(page, address(`/ko${story}`));
  await page.getByRole('article').getByRole('link', { name: 'Deutsch' }).click();
  await expect(page).toHaveURL(address(story));
});

test('the chosen language is offered once, and never overrides a link', async ({ page }) => {
  await open(page, address('/'));
  await links(page).click();
  await expect(page).toHaveURL(address('/ko/'));
  await open(page, address(story));
  await expect(page).toHaveURL(address(story));
  await expect(message(page)).toContainText('Sprache');
  await message(page).getByRole('button', { name: '한국어' }).click();
  await expect(page).toHaveURL(address(`/ko${story}`));
  await open(page, address(story));
  await page.waitForLoadState('networkidle');
  await expect(message(page).filter({ hasText: 'Sprache' })).toHaveCount(0);
});

test('stories saved in one edition are not in the other', async ({ page }) => {
  await open(page, address('/'));
  await page
    .getByRole('button', { name: /^Merken: / })
    .first()
    .click();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('gigawatt:saved'))).toContain('slug');
  await open(page, address('/saved/'));
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
  await open(page, address('/ko/saved/'));
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(0);
});

test('axe finds nothing in the links to other languages', async ({ page }) => {
  await open(page, address('/tags/samsung/'));
  expect(await findAxeViolations(page)).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the link in the header leads to the languages', async ({ page }) => {
    await page.goto(address(story));
    await page.getByRole('banner').getByRole('link', { name: '한국어' }).click();
    await links(page).click();
    await expect(page).toHaveURL(address(`/ko${story}`));
  });
});
