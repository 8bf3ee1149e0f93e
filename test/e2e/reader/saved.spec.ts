import { expect, type Page } from '@playwright/test';
import { message, open, waitForHydration } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { samplePaths, story, tag } from '../support/sample.ts';
import { saveButton } from '../support/saving.ts';

const savedStories = (page: Page) => page.getByRole('region', { name: 'Saved stories' });
const savedTitles = (page: Page) => savedStories(page).getByRole('heading', { level: 3 });

/** The titles of a page's first cards. */
async function titlesOn(page: Page, count: number): Promise<string[]> {
  const names = await page
    .getByRole('main')
    .getByRole('button', { name: /^Save: / })
    .evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute('aria-label')?.slice('Save: '.length) ?? ''),
    );
  return [...new Set(names)].slice(0, count);
}

test('a story saved from its card is on the saved page, also after a reload', async ({ page }) => {
  await open(page, '/');
  const [first = '', second = ''] = await titlesOn(page, 2);
  await saveButton(page, first).click();
  await expect(saveButton(page, first)).toHaveAttribute('aria-pressed', 'true');
  await saveButton(page, second).click();
  await page.getByRole('banner').getByRole('link', { name: 'Saved' }).click();
  await expect(page).toHaveURL('/saved/');
  await expect(savedTitles(page)).toHaveText([second, first]);
  await page.reload();
  await expect(savedTitles(page)).toHaveText([second, first]);
});

test('a story can be saved on its page and unsaved on its card', async ({ page }) => {
  await open(page, story.path);
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  await expect(page.getByRole('button', { name: 'Save', exact: true }).first()).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.goto(tag.path);
  await waitForHydration(page);
  await expect(saveButton(page, story.title)).toHaveAttribute('aria-pressed', 'true');
  await saveButton(page, story.title).press('Enter');
  await expect(saveButton(page, story.title)).toHaveAttribute('aria-pressed', 'false');
  await page.goto('/saved/');
  await expect(page.getByText('No stories are saved in this browser yet.')).toBeVisible();
});

test('saved stories are sorted in the chosen order', async ({ page }) => {
  await open(page, '/');
  const titles = await titlesOn(page, 6);
  // The oldest last, so that the two orders differ.
  for (const title of titles) await saveButton(page, title).click();
  await expect(saveButton(page, titles.at(-1) ?? '')).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/saved/');
  await waitForHydration(page);
  await expect(savedTitles(page)).toHaveText(titles.toReversed());
  await page.getByLabel('Order').selectOption('Newest');
  const dates = await page
    .getByRole('region', { name: 'Saved stories' })
    .locator('time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect(dates).toEqual(dates.toSorted().toReversed());
  expect(new Set(dates).size).toBeGreaterThan(1);
});

test('a removed story stays in its place with the focus until the reader leaves, and can be restored', async ({
  page,
}) => {
  await open(page, '/');
  const titles = (await titlesOn(page, 3)).toReversed();
  for (const title of titles.toReversed()) await saveButton(page, title).click();
  await expect(saveButton(page, titles[0] ?? '')).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/saved/');
  await waitForHydration(page);
  await expect(savedTitles(page)).toHaveText(titles);
  const boxes = () =>
    savedStories(page)
      .getByRole('article')
      .evaluateAll((cards) => cards.map((card) => JSON.stringify(card.getBoundingClientRect())));
  const before = await boxes();
  await page.getByRole('button', { name: `Remove ${titles[1]}` }).press('Enter');
  const undo = page.getByRole('button', { name: `Undo the removal of ${titles[1]}` });
  await expect(undo).toBeFocused();
  await expect(page.getByText('Removed', { exact: true })).toBeVisible();
  expect(await boxes()).toEqual(before);
  await undo.press('Enter');
  await expect(page.getByRole('button', { name: `Remove ${titles[1]}` })).toBeFocused();
  await page.reload();
  await expect(savedTitles(page)).toHaveText(titles);
  await page.getByRole('button', { name: `Remove ${titles[1]}` }).click();
  await expect(undo).toBeVisible();
  await page.reload();
  await expect(savedTitles(page)).toHaveText([titles[0] ?? '', titles[2] ?? '']);
});

test('finished stories are below the others, and a half-read one says so', async ({ page }) => {
  await open(page, '/');
  const [finished = '', halfRead = ''] = await titlesOn(page, 2);
  for (const title of [finished, halfRead]) await saveButton(page, title).click();
  await expect(saveButton(page, halfRead)).toHaveAttribute('aria-pressed', 'true');
  await page.evaluate(() => {
    const [half, whole] = JSON.parse(localStorage.getItem('gigawatt:saved') ?? '[]');
    const visit = { at: '2026-06-08T08:00:00.000Z', fragment: 'questions' };
    const visits = {
      [half.card.slug]: { ...visit, percent: 40 },
      [whole.card.slug]: { ...visit, percent: 100 },
    };
    localStorage.setItem('gigawatt:history', JSON.stringify(visits));
  });
  await page.goto('/saved/');
  await expect(savedTitles(page)).toHaveText([halfRead]);
  await expect(savedStories(page).getByRole('link', { name: 'Continue at 40%' })).toBeVisible();
  const below = page.getByRole('region', { name: 'Finished' });
  await expect(below.getByRole('heading', { level: 3 })).toHaveText([finished]);
});

test('saving and unsaving update other tabs', async ({ page, context }) => {
  await open(page, tag.path);
  const other = await context.newPage();
  await open(other, tag.path);
  await saveButton(page, story.title).click();
  await expect(saveButton(other, story.title)).toHaveAttribute('aria-pressed', 'true');
  await saveButton(other, story.title).click();
  await expect(saveButton(page, story.title)).toHaveAttribute('aria-pressed', 'false');
});

test.describe('without usable storage', () => {
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
    test(`${name}: a story is saved for the visit, with a message`, async ({ page }) => {
      await page.addInitScript(script);
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await open(page, tag.path);
      await saveButton(page, story.title).click();
      await expect(saveButton(page, story.title)).toHaveAttribute('aria-pressed', 'true');
      await expect(message(page)).toContainText('This browser is blocking storage or has no space left');
      await page.getByRole('banner').getByRole('link', { name: 'Saved' }).click();
      await expect(savedTitles(page)).toHaveText([story.title]);
      expect(errors).toEqual([]);
    });
  }

  test('storage has invalid data: every page works, and saving replaces it', async ({ page }) => {
    await page.addInitScript(() => {
      if (sessionStorage.getItem('filled')) return;
      sessionStorage.setItem('filled', 'yes');
      for (const name of ['saved', 'history', 'theme'])
        localStorage.setItem(`gigawatt:${name}`, '{"a":[{"b":');
    });
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    for (const path of Object.values(samplePaths)) await open(page, path);
    await open(page, tag.path);
    await saveButton(page, story.title).click();
    await expect(saveButton(page, story.title)).toHaveAttribute('aria-pressed', 'true');
    await page.goto('/saved/');
    await expect(savedTitles(page)).toHaveText([story.title]);
    expect(errors).toEqual([]);
  });
});

test('a failed load of the code shows a message, and the button works on the next try', async ({ page }) => {
  await open(page, tag.path);
  await page.route('**/assets/library-*.js', (route) => route.abort());
  await saveButton(page, story.title).click();
  await expect(message(page)).toContainText('That could not be loaded.');
  await page.unroute('**/assets/library-*.js');
  await saveButton(page, story.title).click();
  await expect(saveButton(page, story.title)).toHaveAttribute('aria-pressed', 'true');
});

test('a first visit loads no code for saved stories or history', async ({ page }) => {
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

  test('no save button is shown, and the reader’s own pages say what they need', async ({ page }) => {
    await page.goto('/settings/');
    await expect(page.getByText('Settings need JavaScript.')).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.goto('/saved/');
    await expect(page.getByText('Saving needs JavaScript.')).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.goto('/');
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});
