import { expect } from '@playwright/test';
import { expectCleanHydration } from '../support/hydration.ts';
import {
  collectMessages,
  countDocumentRequests,
  delayRequests,
  heading,
  open,
  waitForHydration,
} from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { story, tag } from '../support/sample.ts';

test('a page changed by an extension before hydration shows its story and can navigate', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.dataset.extension = 'on';
      document.body.classList.add('extension');
      document.body.prepend(document.createElement('extension-bar'));
      const main = document.querySelector('main');
      main?.prepend(document.createElement('extension-note'));
      // Translators wrap text in elements of their own.
      for (const element of main?.querySelectorAll('h1, p') ?? []) {
        for (const text of [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)) {
          const font = document.createElement('font');
          text.replaceWith(font);
          font.append(text);
        }
      }
      main?.querySelector('figure')?.remove();
    });
  });
  await open(page, story.path);
  await expect(heading(page)).toHaveText(story.title);
  for (const { text } of story.sections) await expect(page.getByText(text).first()).toBeAttached();
  const documents = countDocumentRequests(page);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Topics' }).click();
  await expect(heading(page)).toHaveText('Topics');
  await page.goBack();
  await expect(heading(page)).toHaveText(story.title);
  expect(documents()).toBe(0);
  // React reports the hydration mismatch (https://react.dev/errors/418).
  expect(errors.filter((error) => !error.includes('error #418'))).toEqual([]);
});

for (const years of [-30, 30]) {
  test(`a clock that is wrong by ${years} years changes no page`, async ({ page }) => {
    await page.addInitScript(
      (offset) => {
        const { now } = Date;
        Date.now = () => now() + offset;
        const Original = Date;
        globalThis.Date = new Proxy(Original, {
          construct: (target, args) =>
            args.length === 0 ? new target(now() + offset) : Reflect.construct(target, args),
        });
      },
      years * 365.25 * 86_400_000,
    );
    await expectCleanHydration(page);
  });
}

test('five hundred clicks in a row end at the last link’s page, without loading a document', async ({
  page,
}) => {
  const messages = collectMessages(page);
  await open(page, '/');
  const documents = countDocumentRequests(page);
  await page.evaluate(
    async ([story, tag]) => {
      const link = document.querySelector<HTMLAnchorElement>('footer a');
      for (let count = 0; count < 500; count++) {
        if (!link) throw new Error('The page has no footer.');
        link.href = [story, tag, '/tags/', '/'][count % 4] ?? '/';
        link.click();
        if (count % 50 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
      link?.setAttribute('href', tag ?? '');
      link?.click();
    },
    [story.path, tag.path],
  );
  await expect(page).toHaveURL(tag.path);
  await expect(heading(page)).toHaveText(tag.name);
  await waitForHydration(page);
  expect(documents()).toBe(0);
  expect(messages).toEqual([]);
});

test('a slow navigation shows a message until it ends', async ({ page }) => {
  const release = await delayRequests(page, `**${story.path}data.json`);
  await open(page, '/');
  await page.getByRole('link', { name: story.title }).click();
  const notice = page.getByText('Loading the page…');
  await expect(notice).toBeVisible();
  release();
  await expect(heading(page)).toHaveText(story.title);
  await expect(notice).toHaveCount(0);
});

test('an application that fails once, soon after its start, is started again by the reload', async ({
  page,
}) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem('has failed')) return;
    sessionStorage.setItem('has failed', 'yes');
    const { findLast } = Array.prototype;
    Array.prototype.findLast = () => {
      Array.prototype.findLast = findLast;
      throw new Error('An extension has replaced this.');
    };
  });
  const documents = countDocumentRequests(page);
  await page.goto(story.path);
  await expect.poll(documents).toBe(2);
  await expect(page.locator('html[data-hydrated]')).toBeAttached();
  await page.getByRole('banner').getByRole('link', { name: 'Topics' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Topics');
  expect(documents()).toBe(2);
});
