import { expect, type Page } from '@playwright/test';
import { expectInView, open, waitForHydration } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { story } from '../support/sample.ts';

const choice = (page: Page, name: RegExp) => page.getByRole('radio', { name });
const choose = (page: Page, name: RegExp) => page.locator('label').filter({ hasText: name }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

/** A section shown at full depth only, and one shown at standard depth too. */
const deep = { name: 'Counting tokens per megawatt', fragment: 'counting-tokens-per-megawatt' };
const plain = 'What has been announced';

test('a story is shown as brief, standard or full, and the choice persists', async ({ page }) => {
  await open(page, story.path);
  await expect(choice(page, /^Full/)).toBeChecked();
  await expect(heading(page, deep.name)).toBeVisible();

  await choose(page, /^Standard/);
  await expect(heading(page, deep.name)).toBeHidden();
  await expect(heading(page, plain)).toBeVisible();

  await choose(page, /^Brief/);
  await expect(heading(page, plain)).toBeHidden();
  await expect(heading(page, 'Frequently asked questions')).toBeHidden();
  await expect(page.getByText(story.takeaways[0]?.text ?? '').first()).toBeVisible();
  await expect(heading(page, 'Sources')).toBeVisible();

  await page.reload();
  await waitForHydration(page);
  await expect(choice(page, /^Brief/)).toBeChecked();
  await expect(heading(page, plain)).toBeHidden();
  const next = page.getByRole('link', { name: /^Next/ }).or(page.locator('a[rel="next"]')).first();
  await next.click();
  await expect(page).not.toHaveURL(story.path);
  await expect(heading(page, 'In-depth analysis')).toBeHidden();
});

test('sections beyond the chosen depth are hidden from the first paint on', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('gigawatt:text', '{"depth":"brief"}'));
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto(story.path);
  await expect(heading(page, plain)).toBeHidden();
});

test('a fragment shows its section despite the chosen depth', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('gigawatt:text', '{"depth":"brief"}'));
  await page.goto(`${story.path}#${deep.fragment}`);
  await waitForHydration(page);
  await expectInView(heading(page, deep.name));
  await expect(choice(page, /^Brief/)).toBeChecked();

  await page.goto('/');
  await page.goto(story.path);
  await waitForHydration(page);
  await expect(heading(page, deep.name)).toBeHidden();
  await page
    .getByRole('navigation', { name: 'In this article' })
    .getByRole('link', { name: deep.name })
    .click();
  await expectInView(heading(page, deep.name));

  await page.goto(story.path);
  await waitForHydration(page);
  const question = story.questions[1];
  await page
    .getByRole('navigation', { name: 'In this article' })
    .getByRole('link', { name: 'Questions' })
    .click();
  await expect(page.locator('summary').getByText(question?.text ?? '')).toBeVisible();
});

test('another tab follows the choice', async ({ page, context }) => {
  await open(page, story.path);
  const other = await context.newPage();
  await open(other, story.path);
  await choose(page, /^Brief/);
  await expect(choice(other, /^Brief/)).toBeChecked();
  await expect(heading(other, plain)).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole story is shown, without the choice', async ({ page }) => {
    await page.goto(story.path);
    await expect(heading(page, deep.name)).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(0);
  });
});
