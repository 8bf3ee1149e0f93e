import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { browserArguments, findBrowser } from './support/browser.ts';
import { servePaper } from './support/paper.ts';

/**
 * Takes the screenshots in docs/screenshots: `npm run build && npm run screenshots`. Those of the sample are from the built
 * site, those in other languages from papers of test/fixtures/papers.
 */
const pages = { front: '/', tag: '/tags/nvidia/', article: '/articles/nvidia-sk-telecom-gigawatt-ai-cloud/' };
const widths = [390, 768, 1280];
const themes = ['light', 'dark'] as const;
const languages = ['ar', 'de', 'ko'];
const foreignPages = { front: '/', article: '/articles/ggml-llama-cpp-joins-hugging-face/' };
const folder = path.resolve(import.meta.dirname, '../../docs/screenshots');

const executablePath = findBrowser();
const browser = await chromium.launch({ args: browserArguments, ...(executablePath && { executablePath }) });
const open = (width: number, colorScheme: (typeof themes)[number]) =>
  browser.newPage({ viewport: { width, height: 1600 }, colorScheme });

async function take(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address);
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

const server = await preview({ preview: { port: 4185 }, logLevel: 'silent' });
for (const theme of themes) {
  for (const width of widths) {
    const page = await open(width, theme);
    for (const [name, address] of Object.entries(pages))
      await take(page, new URL(address, server.resolvedUrls?.local[0]).href, `${name}-${width}-${theme}`);
    await page.close();
  }
}
await server.close();

for (const language of languages) {
  const paper = await servePaper(language);
  for (const width of [390, 1280]) {
    const page = await open(width, 'light');
    for (const [name, address] of Object.entries(foreignPages))
      await take(page, paper.address + address, `${name}-${language}-${width}`);
    await page.close();
  }
  await paper.close();
}
await browser.close();
