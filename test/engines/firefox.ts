import { existsSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { collectPageMessages, type Engine, takePageMessages } from './engine.ts';

const candidates = [
  ...(process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => path.join(folder, name))),
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Starts the installed Firefox over WebDriver BiDi; undefined if there is none. */
export async function startFirefox(): Promise<Engine | undefined> {
  const executablePath = candidates.find((file) => existsSync(file));
  if (!executablePath) return undefined;
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(collectPageMessages);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`error: ${error}`));
  return {
    name: (await browser.version()).replace('/', ' '),
    open: async (address) => {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
    },
    run: async (script, ...values) => page.evaluate(script as never, ...values) as never,
    click: (selector) => page.click(selector),
    type: (selector, text) => page.type(selector, text),
    messages: async () => [...errors.splice(0), ...(await page.evaluate(takePageMessages))],
    close: () => browser.close(),
  };
}
