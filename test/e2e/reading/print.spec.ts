import { expect, type Locator, type Page } from '@playwright/test';
import { fetchPageData, open } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { story } from '../support/sample.ts';

/** Switches to the print layout, with everything closed and the dark theme chosen. */
async function print(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
    for (const details of document.querySelectorAll('details')) details.open = false;
  });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
}

/** The content of an element's ::after. */
const contentAfter = (locator: Locator) =>
  locator.evaluate((element) => getComputedStyle(element, '::after').content);

const textColourOf = (page: Page) => page.locator('body').evaluate((body) => getComputedStyle(body).color);

test.describe('an article on paper', () => {
  test('has every answer and takeaway, even if all were closed', async ({ page }) => {
    await open(page, story.path);
    await print(page);
    await expect(page.locator('details[open]')).toHaveCount(0);
    for (const { answer } of story.questions) await expect(page.getByText(answer)).toBeVisible();
    for (const { text } of story.takeaways) {
      await expect(page.getByRole('listitem').getByText(text)).toBeVisible();
    }
    await page.emulateMedia({ media: 'screen' });
    await expect(page.getByText(story.questions[0]?.answer ?? '')).toBeHidden();
  });

  test('has the paper’s name and the story with its sources, but no controls', async ({ page }) => {
    await open(page, story.path);
    await print(page);
    for (const name of [story.title, 'Industry impact', 'Terms explained', 'Sources']) {
      await expect(page.getByRole('heading', { name, exact: true }).first()).toBeVisible();
    }
    await expect(page.getByRole('link', { name: 'The Gigawatt', exact: true })).toBeVisible();
    await expect(page.getByRole('contentinfo')).toContainText('Every story names its source.');
    const shown = page.locator('nav, button, fieldset, [role="status"], svg').filter({ visible: true });
    await expect(shown).toHaveCount(0);
    await expect(page.getByText('min read').filter({ visible: true })).toHaveCount(0);
    for (const name of ['Back to list', 'Topics', 'Glossary of all terms', 'More from']) {
      await expect(page.locator('a', { hasText: name }).filter({ visible: true })).toHaveCount(0);
    }
    await expect(page.getByRole('heading', { name: 'Related news' })).toBeHidden();
  });

  test('is dark on light, whatever the theme', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open(page, story.path);
    const light = await textColourOf(page);
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'dark';
    });
    expect(await textColourOf(page)).not.toBe(light);
    await print(page);
    expect(await textColourOf(page)).toBe(light);
  });

  test('shows the URLs of external links once, and none of internal links', async ({ page }) => {
    await open(page, story.path);
    await print(page);
    const sources = page.getByRole('region', { name: 'Sources' }).locator('a[href^="http"]');
    expect(await sources.count()).toBeGreaterThan(1);
    for (const source of await sources.all())
      expect(await contentAfter(source)).toContain(`(${await source.getAttribute('href')})`);
    const inside = await page.locator('main a[data-term], main header a[href^="/"]').all();
    expect(inside.length).toBeGreaterThan(1);
    for (const link of inside) expect(await contentAfter(link)).toBe('none');
    await page.emulateMedia({ media: 'screen' });
    for (const source of await sources.all()) expect(await contentAfter(source)).toBe('none');
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('the printed brief has every key point of every story under its heading', async ({
      page,
      request,
    }) => {
      if (javaScriptEnabled) await open(page, '/brief/');
      else await page.goto('/brief/');
      if (javaScriptEnabled) await print(page);
      else await page.emulateMedia({ media: 'print' });
      const data = await fetchPageData(request, '/brief/');
      if (data.kind !== 'brief') throw new Error('The data is not of a brief.');
      for (const { category, stories } of data.sections) {
        await expect(page.getByRole('heading', { level: 2, name: category?.name ?? 'Latest' })).toBeVisible();
        for (const { title, takeaways } of stories) {
          await expect(page.getByRole('heading', { level: 3, name: title })).toBeVisible();
          for (const { text } of takeaways) await expect(page.getByText(text)).toBeVisible();
        }
      }
      await expect(page.locator('nav, button').filter({ visible: true })).toHaveCount(0);
      await expect(page.getByText('min read')).toBeHidden();
      await expect(page.getByText('Read the story').first()).toBeHidden();
    });
  });
}
