import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { listFiles, root } from '../../fixtures/source-files.ts';
import { open, waitForHydration } from '../support/page.ts';
import { test } from '../support/policy-test.ts';

const site = 'src/content/editions/zh-Hans/site.json';
const edition = listFiles('src/content', ['.json']).includes(site)
  ? JSON.parse(readFileSync(path.join(root, site), 'utf8'))
  : undefined;
const { pathname: home } = new URL(edition?.address ?? 'https://gigawatt.example/zh/');
const links = '#site-languages a';

test.skip(edition === undefined, 'the sample has one edition');

test('each page leads to the other edition, also after a navigation', async ({ page }) => {
  await open(page, '/');
  await waitForHydration(page);
  await expect(page.locator(links)).toHaveAttribute('href', home);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.locator(links)).toHaveAttribute('href', `${home}settings/`);
  await page.locator(links).click();
  await expect(page).toHaveURL(`${home}settings/`);
  await expect(page.locator('html')).toHaveAttribute('lang', edition.language);
  await page.locator(links).click();
  await expect(page).toHaveURL('/settings/');
});

test('the chosen language is offered, and a link opens the page that it names', async ({ page }) => {
  await open(page, '/settings/');
  await waitForHydration(page);
  await expect(page.locator(links)).toHaveCount(1);
  await page.locator(links).click();
  await expect(page).toHaveURL(`${home}settings/`);
  await page.goto('/');
  await expect(page).toHaveURL('/');
  await expect(page.locator('p.message')).toContainText('also available in the language you have chosen');
});

test('stories saved in one edition are not in the other', async ({ page }) => {
  await open(page, '/');
  await waitForHydration(page);
  await page.evaluate(() => localStorage.setItem('gigawatt:saved', JSON.stringify([{ slug: 'x' }])));
  await page.goto(`${home}saved/`);
  await waitForHydration(page);
  await expect(page.locator('main article')).toHaveCount(0);
});
