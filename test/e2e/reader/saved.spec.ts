import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/guarded-test.ts';
import { message, open, running } from '../support/reader.ts';
import { kindsOfPages, story, tag } from '../support/sample.ts';
import { expectKept, save } from '../support/saving.ts';

const savedTitles = (page: Page) => page.getByRole('region', { name: 'Saved stories' }).getByRole('heading');

/** The titles of some cards of a page. */
async function titlesOn(page: Page, count: number): Promise<string[]> {
  const names = await page
    .getByRole('main')
    .getByRole('button', { name: /^Save: / })
    .evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute('aria-label')?.slice('Save: '.length) ?? ''),
    );
  return [...new Set(names)].slice(0, count);
}

test('a story that is saved from its card stands on the saved page, and on the next visit', async ({
  page,
}) => {
  await open(page, '/');
  const [first = '', second = ''] = await titlesOn(page, 2);
  await save(page, first).click();
  await expect(save(page, first)).toHaveAttribute('aria-pressed', 'true');
  await save(page, second).click();
  await page.getByRole('banner').getByRole('link', { name: 'Saved' }).click();
  await expect(page).toHaveURL('/saved/');
  await expect(savedTitles(page)).toHaveText([second, first]);
  await page.reload();
  await expect(savedTitles(page)).toHaveText([second, first]);
});

test('the story itself can be saved, and taken back from its card', async ({ page }) => {
  await open(page, story.path);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.goto(tag.path);
  await running(page);
  await expect(save(page, story.title)).toHaveAttribute('aria-pressed', 'true');
  await save(page, story.title).press('Enter');
  await expect(save(page, story.title)).toHaveAttribute('aria-pressed', 'false');
  await page.goto('/saved/');
  await expect(page.getByText('No stories are saved in this browser yet.')).toBeVisible();
});

test('saved stories stand in the order that the reader chooses', async ({ page }) => {
  await open(page, '/');
  const titles = await titlesOn(page, 6);
  // The oldest last, so that the two orders differ.
  for (const title of titles) await save(page, title).click();
  await expect(save(page, titles.at(-1) ?? '')).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/saved/');
  await running(page);
  await expect(savedTitles(page)).toHaveText(titles.toReversed());
  await page.getByLabel('Order').selectOption('Newest');
  const dates = await page
    .getByRole('region', { name: 'Saved stories' })
    .locator('time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect(dates).toEqual(dates.toSorted().toReversed());
  expect(new Set(dates).size).toBeGreaterThan(1);
});

test('two tabs agree', async ({ page, context }) => {
  await open(page, tag.path);
  const other = await context.newPage();
  await open(other, tag.path);
  await save(page, story.title).click();
  await expect(save(other, story.title)).toHaveAttribute('aria-pressed', 'true');
  await save(other, story.title).click();
  await expect(save(page, story.title)).toHaveAttribute('aria-pressed', 'false');
});

test('what is kept can be exported, erased, brought back and imported', async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page, tag.path);
  await save(page, story.title).click();
  await expect(save(page, story.title)).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/saved/');
  await running(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const file = await (await downloading).path();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    saved: [{ card: { title: story.title } }],
  });

  await page.getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.getByText('No stories are saved in this browser yet.')).toBeVisible();
  await message(page).getByRole('button', { name: 'Undo' }).click();
  await expect(savedTitles(page)).toHaveText([story.title]);

  const elsewhere = await browser.newContext(baseURL ? { baseURL } : {});
  const there = await elsewhere.newPage();
  await open(there, '/saved/');
  await there.getByLabel('Import').setInputFiles(file);
  await expect(message(there)).toContainText('Imported: 1 new saved');
  await expect(savedTitles(there)).toHaveText([story.title]);
  await expectKept(there, ' saved', story.path);
  await elsewhere.close();
});

test('a file that is broken changes nothing and says why', async ({ page }) => {
  await open(page, tag.path);
  await save(page, story.title).click();
  await expect(save(page, story.title)).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/saved/');
  await running(page);
  for (const [text, told] of [
    ['{"format":', 'incomplete'],
    ['{"format":"gigawatt-reader","version":1,"saved":[{"savedAt":1}]}', 'saved.0.'],
  ] as const) {
    await page
      .getByLabel('Import')
      .setInputFiles({ name: 'saved.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(message(page)).toContainText('Nothing was imported.');
    await expect(message(page)).toContainText(told);
  }
  await expect(savedTitles(page)).toHaveText([story.title]);
});

test.describe('where the browser keeps nothing', () => {
  for (const [name, script] of Object.entries({
    'storage is blocked': () => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    },
    'storage is full': () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    },
  })) {
    test(`${name}: a story is saved for the visit, and the reader is told once`, async ({ page }) => {
      await page.addInitScript(script);
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await open(page, tag.path);
      await save(page, story.title).click();
      await expect(save(page, story.title)).toHaveAttribute('aria-pressed', 'true');
      await expect(message(page)).toContainText('This browser is blocking storage or has no space left');
      await page.getByRole('banner').getByRole('link', { name: 'Saved' }).click();
      await expect(savedTitles(page)).toHaveText([story.title]);
      expect(errors).toEqual([]);
    });
  }

  test('storage is filled with garbage: every page works, and what is saved replaces it', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      if (sessionStorage.getItem('filled')) return;
      sessionStorage.setItem('filled', 'yes');
      for (const name of ['saved', 'history', 'theme'])
        localStorage.setItem(`gigawatt:${name}`, '{"a":[{"b":');
    });
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    for (const path of Object.values(kindsOfPages)) await open(page, path);
    await open(page, tag.path);
    await save(page, story.title).click();
    await expect(save(page, story.title)).toHaveAttribute('aria-pressed', 'true');
    await page.goto('/saved/');
    await expect(savedTitles(page)).toHaveText([story.title]);
    expect(errors).toEqual([]);
  });
});

test('code that cannot be had is told, and the button works once it can', async ({ page }) => {
  await open(page, tag.path);
  await page.route('**/assets/library-*.js', (route) => route.abort());
  await save(page, story.title).click();
  await expect(message(page)).toContainText('That could not be loaded.');
  await page.unroute('**/assets/library-*.js');
  await save(page, story.title).click();
  await expect(save(page, story.title)).toHaveAttribute('aria-pressed', 'true');
});

test('a first visit loads nothing of what readers keep', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await open(page, tag.path);
  await page.waitForLoadState('networkidle');
  expect(scripts.length).toBeGreaterThan(3);
  const optional = /library|history|saved-(?!page)|kept|offline-(?:lists|panel|storage)|track-reading/;
  expect(scripts.filter((path) => optional.test(path))).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('no button stands that does nothing, and the saved page says what it needs', async ({ page }) => {
    await page.goto('/saved/');
    await expect(page.getByText('Saving needs JavaScript.')).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.goto('/');
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});
