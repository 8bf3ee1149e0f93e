import { expect } from '@playwright/test';
import { test } from '../support/guarded-test.ts';
import { collectMessages, countDocuments, heading, holdBack, open, running } from '../support/reader.ts';
import { story, tag } from '../support/sample.ts';
import { expectTakenOver } from '../support/taken-over.ts';

test('what an extension does to the page before the application takes over leaves the story and the steps', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.dataset.extension = 'on';
      document.body.classList.add('extension');
      document.body.prepend(document.createElement('extension-bar'));
      const main = document.querySelector('main');
      main?.prepend(document.createElement('extension-note'));
      // As translators do: text within elements of their own.
      for (const place of main?.querySelectorAll('h1, p') ?? []) {
        for (const text of [...place.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)) {
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
  const documents = countDocuments(page);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Topics' }).click();
  await expect(heading(page)).toHaveText('Topics');
  await page.goBack();
  await expect(heading(page)).toHaveText(story.title);
  expect(documents()).toBe(0);
  // React tells that it had to render anew (https://react.dev/errors/418), and of nothing else.
  expect(errors.filter((error) => !error.includes('error #418'))).toEqual([]);
});

for (const years of [-30, 30]) {
  test(`a clock that is wrong by ${years} years changes nothing that is shown on any kind of page`, async ({
    page,
  }) => {
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
    await expectTakenOver(page);
  });
}

test('five hundred clicks in a row end where the last one leads, without a document', async ({ page }) => {
  const messages = collectMessages(page);
  await open(page, '/');
  const documents = countDocuments(page);
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
  await running(page);
  expect(documents()).toBe(0);
  expect(messages).toEqual([]);
});

test('a step that takes long is told, and no longer once it is made', async ({ page }) => {
  const release = await holdBack(page, `**${story.path}data.json`);
  await open(page, '/');
  await page.getByRole('link', { name: story.title }).click();
  const told = page.getByText('Loading the page…');
  await expect(told).toBeVisible();
  release();
  await expect(heading(page)).toHaveText(story.title);
  await expect(told).toHaveCount(0);
});
