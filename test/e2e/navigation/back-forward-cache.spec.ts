import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../support/browser.ts';
import {
  chooseTheme,
  collectMessages,
  countDocumentRequests,
  heading,
  open,
  openControlled,
} from '../support/page.ts';
import { test as plain } from '../support/policy-test.ts';
import { story, tag } from '../support/sample.ts';
import { saveButton } from '../support/saving.ts';

/** The URL of a page on another origin. */
const test = plain.extend<{ otherOrigin: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the required fixtures from the pattern
  otherOrigin: async ({}, use) => {
    const server = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Elsewhere</title>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    server.closeAllConnections();
    server.close();
  },
});

// The headless shell has no back/forward cache.
const executablePath = findBrowser();
test.skip(!executablePath, 'needs full Chromium or Chrome');
test.use({
  serviceWorkers: 'allow',
  launchOptions: {
    args: browserArguments,
    ...(executablePath && { executablePath }),
    // Playwright disables the back/forward cache by default.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

/** Opens a controlled page that records whether it was restored from the back/forward cache. */
async function openRestorable(page: Page, path: string): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
  });
  await openControlled(page, path);
}

/** Goes to another origin and back through the back/forward cache. */
async function leaveAndReturn(page: Page, otherOrigin: string, meanwhile = async () => {}): Promise<void> {
  await page.goto(otherOrigin);
  await meanwhile();
  // A restored page fires no load event.
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction(() => 'persisted' in window && window.persisted === true);
}

test('a restored page is as it was left, and can navigate', async ({ page, otherOrigin }) => {
  const messages = collectMessages(page);
  await openRestorable(page, story.path);
  const answer = page.getByText(story.questions[1]?.text ?? '').last();
  await answer.click();
  await expect(page.getByText(story.questions[1]?.answer ?? '')).toBeVisible();
  const scrolled = await page.evaluate(() => window.scrollY);
  expect(scrolled).toBeGreaterThan(300);
  await leaveAndReturn(page, otherOrigin);
  await expect(page.getByText(story.questions[1]?.answer ?? '')).toBeVisible();
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
  const documents = countDocumentRequests(page);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Topics' }).click();
  await expect(heading(page)).toHaveText('Topics');
  await page.evaluate(() => history.back());
  await expect(heading(page)).toHaveText(story.title);
  expect(documents()).toBe(0);
  await leaveAndReturn(page, otherOrigin);
  await expect(heading(page)).toHaveText(story.title);
  expect(messages).toEqual([]);
});

for (const [name, before] of Object.entries({
  'when storage was empty': [],
  'when storage had entries': ['gigawatt:followed', 'gigawatt:saved'],
})) {
  test(`a restored page shows what another tab has stored meanwhile, ${name}`, async ({
    page,
    context,
    otherOrigin,
  }) => {
    await context.addInitScript((names) => {
      for (const name of names) if (!localStorage.getItem(name)) localStorage.setItem(name, '[]');
    }, before);
    // Firefox fires no storage events for changes made while a page was in the cache.
    await page.addInitScript(() => {
      addEventListener('storage', (event) => event.isTrusted && event.stopImmediatePropagation());
    });
    await openRestorable(page, tag.path);
    const titles = await page
      .getByRole('main')
      .getByRole('button', { name: /^Save: / })
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')?.slice(6) ?? ''));
    const [, second = ''] = titles.filter((title) => title !== story.title);
    const other = await context.newPage();
    await open(other, tag.path);
    await leaveAndReturn(page, otherOrigin, async () => {
      await saveButton(other, story.title).click();
      await expect(saveButton(other, story.title)).toHaveAttribute('aria-pressed', 'true');
      await chooseTheme(other, 'Light');
      // Browsers take a moment to pass on what is stored; the events that would tell of it are held back here.
      await expect(other.locator('html')).toHaveAttribute('data-theme', 'light');
      await other.waitForTimeout(500);
    });
    await expect(saveButton(page, story.title)).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    // The next change is added to the other tab's, not written over it.
    await saveButton(page, second).click();
    await expect(saveButton(other, second)).toHaveAttribute('aria-pressed', 'true');
    await expect(saveButton(other, story.title)).toHaveAttribute('aria-pressed', 'true');
  });
}
