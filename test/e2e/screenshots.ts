import path from 'node:path';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { browserArguments, findBrowser } from './support/browser.ts';

/** Takes the screenshots in docs/screenshots from the built site: `npm run build && npm run screenshots`. */
const pages = { front: '/', tag: '/tags/nvidia/', article: '/articles/nvidia-sk-telecom-gigawatt-ai-cloud/' };
const widths = [390, 768, 1280];
const themes = ['light', 'dark'] as const;
const folder = path.resolve(import.meta.dirname, '../../docs/screenshots');

const server = await preview({ preview: { port: 4185 }, logLevel: 'silent' });
const executablePath = findBrowser();
const browser = await chromium.launch({ args: browserArguments, ...(executablePath && { executablePath }) });
for (const colorScheme of themes) {
  for (const width of widths) {
    const page = await browser.newPage({ viewport: { width, height: 1600 }, colorScheme });
    for (const [name, address] of Object.entries(pages)) {
      await page.goto(new URL(address, server.resolvedUrls?.local[0]).href);
      await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: path.join(folder, `${name}-${width}-${colorScheme}.png`) });
    }
    await page.close();
  }
}
await browser.close();
await server.close();
