import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import sharp from 'sharp';
import { open } from '../support/page.ts';
import { servePaper } from '../support/paper.ts';
import { test } from '../support/policy-test.ts';
import type { SiteServer } from '../support/site-server.ts';

/* A paper with a photograph and a transparent chart in one story. */

const slug = 'samsung-hbm4-first-shipments';
const caption = 'Die erste Lieferung.';

let site: SiteServer;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await servePaper('de', async (content) => {
    const size = { width: 900, height: 600, channels: 4 } as const;
    await mkdir(path.join(content, 'public'));
    await sharp({ create: { ...size, background: '#557799' } })
      .jpeg()
      .toFile(path.join(content, 'public/photo.jpg'));
    await sharp({ create: { ...size, background: '#00000000' } })
      .composite([
        {
          input: { create: { width: 90, height: 300, channels: 3, background: '#222222' } },
          left: 100,
          top: 300,
        },
      ])
      .png()
      .toFile(path.join(content, 'public/chart.png'));
    const file = path.join(content, `articles/${slug}.json`);
    const story = JSON.parse(await readFile(file, 'utf8'));
    story.image = { src: '/photo.jpg', alt: 'Ein Werk' };
    story.body = `Text.\n\n![Ein Balken](/chart.png "${caption}")`;
    await writeFile(file, JSON.stringify(story));
  });
});
test.afterAll(() => site?.close());

test('photographs and figures are printed with their captions', async ({ page }) => {
  await open(page, `${site.address}/articles/${slug}/`);
  await page.emulateMedia({ media: 'print' });
  for (const alt of ['Ein Werk', 'Ein Balken']) await expect(page.getByAltText(alt)).toBeVisible();
  await expect(page.getByText(caption)).toBeVisible();
});

test('a transparent picture is on white in the dark theme, on the page and opened', async ({ page }) => {
  const backgroundOf = (selector: string) =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, `${site.address}/articles/${slug}/`);
  const chart = 'a[href="/chart.png"]';
  expect(await backgroundOf(chart)).toBe('rgb(255, 255, 255)');
  expect(await backgroundOf('a[href="/photo.jpg"]')).toBe('rgba(0, 0, 0, 0)');
  await page.locator(chart).click();
  await expect(page.getByRole('dialog', { name: 'Ein Balken' })).toBeVisible();
  expect(await backgroundOf('dialog img')).toBe('rgb(255, 255, 255)');
  await page.keyboard.press('Escape');
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await backgroundOf(chart)).toBe('rgba(0, 0, 0, 0)');
});

test('the card of a search result has the story’s photograph', async ({ page }) => {
  await open(page, `${site.address}/search/?q=Samsung`);
  const result = page.getByRole('main').locator(`article:has(a[href$="/${slug}/"])`);
  await expect(result.locator('img')).toHaveAttribute('src', /\/assets\/pictures\/\w+\.jpg$/);
});

test.describe('on a phone with three pixels for each', () => {
  test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 });

  test('a photograph is loaded with two', async ({ page }) => {
    await open(page, `${site.address}/articles/${slug}/`);
    const file = await page.getByAltText('Ein Werk').evaluate((image: HTMLImageElement) => image.currentSrc);
    expect(file).toMatch(/-800\.avif$/);
  });
});
