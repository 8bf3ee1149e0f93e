import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../support/browser.ts';
import { test as plain } from '../support/guarded-test.ts';
import { collectMessages, countDocuments, heading, open, openServed } from '../support/reader.ts';
import { story, tag } from '../support/sample.ts';
import { save } from '../support/saving.ts';

/** Another origin, to which the reader goes. */
const test = plain.extend<{ elsewhere: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that one needs from its pattern
  elsewhere: async ({}, use) => {
    const server = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Elsewhere</title>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    server.closeAllConnections();
    server.close();
  },
});

// The shell without windows puts no pages aside.
const executablePath = findBrowser();
test.skip(!executablePath, 'needs Chromium or Chrome with its windows');
test.use({
  serviceWorkers: 'allow',
  launchOptions: {
    args: browserArguments,
    ...(executablePath && { executablePath }),
    // Readers go back through the browser's own cache of pages, which Playwright switches off.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

/** Opens a page and waits until all that it does on its own is done, the service worker's start among it. */
async function openAtRest(page: Page, path: string): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
  });
  await openServed(page, path);
}

/** Goes to another origin and back, by the page that the browser has put aside. */
async function leaveAndReturn(page: Page, elsewhere: string, meanwhile = async () => {}): Promise<void> {
  await page.goto(elsewhere);
  await meanwhile();
  // A page that was put aside does not load again.
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction(() => 'persisted' in window && window.persisted === true);
}

test('a page to which the reader comes back from elsewhere is as it was left, and takes steps', async ({
  page,
  elsewhere,
}) => {
  const messages = collectMessages(page);
  await openAtRest(page, story.path);
  const answer = page.getByText(story.questions[1]?.text ?? '').last();
  await answer.click();
  await expect(page.getByText(story.questions[1]?.answer ?? '')).toBeVisible();
  const place = await page.evaluate(() => window.scrollY);
  expect(place).toBeGreaterThan(300);
  await leaveAndReturn(page, elsewhere);
  await expect(page.getByText(story.questions[1]?.answer ?? '')).toBeVisible();
  expect(await page.evaluate(() => window.scrollY)).toBe(place);
  const documents = countDocuments(page);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Topics' }).click();
  await expect(heading(page)).toHaveText('Topics');
  await page.evaluate(() => history.back());
  await expect(heading(page)).toHaveText(story.title);
  expect(documents()).toBe(0);
  await leaveAndReturn(page, elsewhere);
  await expect(heading(page)).toHaveText(story.title);
  expect(messages).toEqual([]);
});

for (const [name, before] of Object.entries({
  'where nothing was kept before': [],
  'beside what was kept before': ['gigawatt:followed', 'gigawatt:saved'],
})) {
  test(`a page put aside shows what another tab has kept meanwhile, ${name}`, async ({
    page,
    context,
    elsewhere,
  }) => {
    await context.addInitScript((names) => {
      for (const name of names) if (!localStorage.getItem(name)) localStorage.setItem(name, '[]');
    }, before);
    // Firefox tells a page that is put aside nothing of other tabs, also not afterwards.
    await page.addInitScript(() => {
      addEventListener('storage', (event) => event.isTrusted && event.stopImmediatePropagation());
    });
    await openAtRest(page, tag.path);
    const titles = await page
      .getByRole('main')
      .getByRole('button', { name: /^Save: / })
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')?.slice(6) ?? ''));
    const [, second = ''] = titles.filter((title) => title !== story.title);
    const other = await context.newPage();
    await open(other, tag.path);
    await leaveAndReturn(page, elsewhere, async () => {
      await save(other, story.title).click();
      await expect(save(other, story.title)).toHaveAttribute('aria-pressed', 'true');
      await other.getByRole('button', { name: /theme/i }).first().click();
    });
    await expect(save(page, story.title)).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    // What is kept next is put beside it, not in its place.
    await save(page, second).click();
    await expect(save(other, second)).toHaveAttribute('aria-pressed', 'true');
    await expect(save(other, story.title)).toHaveAttribute('aria-pressed', 'true');
  });
}
