import { expect, type Page } from '@playwright/test';
import { expectInView, open, waitForHydration } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { story } from '../support/sample.ts';

const choice = (page: Page, name: RegExp) => page.getByRole('radio', { name });
const choose = (page: Page, name: RegExp) => page.locator('label').filter({ hasText: name }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

const contents = (page: Page) => page.getByRole('navigation', { name: 'In this article' });

const section = { name: 'Counting tokens per megawatt', fragment: 'counting-tokens-per-megawatt' };

test('a story is shown as key takeaways or in full, and the choice persists', async ({ page }) => {
  await open(page, story.path);
  await expect(choice(page, /^Full story/)).toBeChecked();
  await expect(heading(page, section.name)).toBeVisible();

  await choose(page, /^Key takeaways/);
  await expect(heading(page, section.name)).toBeHidden();
  await expect(heading(page, 'Frequently asked questions')).toBeHidden();
  await expect(page.getByText(story.takeaways[0]?.text ?? '').first()).toBeVisible();
  await expect(heading(page, 'Sources')).toBeVisible();

  await page.reload();
  await waitForHydration(page);
  await expect(choice(page, /^Key takeaways/)).toBeChecked();
  await expect(heading(page, section.name)).toBeHidden();
  await page.locator('a[rel="next"]').click();
  await expect(page).not.toHaveURL(story.path);
  await expect(heading(page, 'In-depth analysis')).toBeHidden();
});

test('the contents list only what the chosen depth shows, and mark what is being read', async ({ page }) => {
  await takeawaysOnly(page);
  await open(page, story.path);
  await expect(contents(page).getByRole('link')).toHaveText(['Key takeaways', 'Sources']);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(contents(page).locator('[aria-current]')).toHaveText(/Key takeaways|Sources/);
  await choose(page, /^Full story/);
  await expect(contents(page).getByRole('link', { name: section.name })).toBeVisible();
});

test('sections beyond the chosen depth are hidden from the first paint on', async ({ page }) => {
  await takeawaysOnly(page);
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto(story.path);
  await expect(heading(page, section.name)).toBeHidden();
});

test('a link to a section shows the full story, and the takeaways can be chosen again', async ({ page }) => {
  await takeawaysOnly(page);
  await page.goto(`${story.path}#${section.fragment}`);
  await expectInView(heading(page, section.name));
  await waitForHydration(page);
  await expect(choice(page, /^Full story/)).toBeChecked();
  await expectInView(heading(page, section.name));
  await expect(heading(page, 'Frequently asked questions')).toBeVisible();

  await choose(page, /^Key takeaways/);
  await expect(choice(page, /^Key takeaways/)).toBeChecked();
  await expect(heading(page, section.name)).toBeHidden();
});

test('following such a link does not change the choice for other stories', async ({ page }) => {
  await takeawaysOnly(page);
  await page.goto(`${story.path}#${section.fragment}`);
  await waitForHydration(page);
  await page.locator('a[rel="next"]').click();
  await expect(page).not.toHaveURL(story.path);
  await expect(choice(page, /^Key takeaways/)).toBeChecked();
  await expect(heading(page, 'In-depth analysis')).toBeHidden();
});

test('another tab follows the choice', async ({ page, context }) => {
  await open(page, story.path);
  const other = await context.newPage();
  await open(other, story.path);
  await choose(page, /^Key takeaways/);
  await expect(choice(other, /^Key takeaways/)).toBeChecked();
  await expect(heading(other, section.name)).toBeHidden();
});

/** Opens the site as a reader who has chosen the key takeaways. */
function takeawaysOnly(page: Page): Promise<unknown> {
  return page.addInitScript(() => localStorage.setItem('gigawatt:text', '{"depth":"takeaways"}'));
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole story is shown, without the choice', async ({ page }) => {
    await page.goto(story.path);
    await expect(heading(page, section.name)).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(0);
  });
});
