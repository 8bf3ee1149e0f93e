import { expect } from '@playwright/test';
import { open } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { filterLink, highlights, resultCount, resultHeadings, searchField } from '../support/search-page.ts';

test('a single letter marks only words of that letter', async ({ page }) => {
  await open(page, '/search/?q=a');
  await resultCount(page);
  await expect(highlights(page)).not.toHaveCount(0);
  for (const text of await highlights(page).allTextContents()) expect(text).toMatch(/^a$/i);
});

test('the title of the document and of history entries names the search', async ({ page }) => {
  await open(page, '/search/');
  await searchField(page).pressSequentially('pricing');
  await expect(page).toHaveTitle(/^pricing — Search — /);
  const entries = await page.evaluate(() => history.length);
  await searchField(page).pressSequentially('s');
  await expect(page).toHaveTitle(/^pricings — Search — /);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.goto('/search/?tag=ai-infrastructure');
  await expect(page).toHaveTitle(/^AI Infrastructure — Search — /);
  await page.getByRole('banner').getByRole('link', { name: 'Topics' }).click();
  await expect(page).toHaveTitle(/^Topics — /);
  await page.goBack();
  await expect(page).toHaveTitle(/^AI Infrastructure — Search — /);
  await expect(page.locator('head > title')).toHaveCount(1);
});

test('Escape clears the field, then leaves it to the single-key shortcuts', async ({ page }) => {
  await open(page, '/search/?q=nvidia');
  await searchField(page).click();
  await page.keyboard.press('Escape');
  await expect(searchField(page)).toHaveValue('');
  await expect(page).toHaveURL('/search/');
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(searchField(page)).not.toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog').getByText('Clear the search field')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goBack();
  await expect(searchField(page)).toHaveValue('nvidia');
});

test('with the keyboard, the results follow the field, and the filters can be reached at once', async ({
  page,
}) => {
  await open(page, '/search/?q=nvidia');
  await resultCount(page);
  await searchField(page).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('button', { name: 'Skip to filters' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(filterLink(page, /./).first()).toBeFocused();
  const [results, filters] = [
    page.getByRole('region', { name: /stor(y|ies) match/ }),
    page.getByRole('region', { name: 'Filters' }),
  ];
  const isFirst = await results.evaluate(
    (one, other) => Boolean(one.compareDocumentPosition(other as Node) & Node.DOCUMENT_POSITION_FOLLOWING),
    await filters.elementHandle(),
  );
  expect(isFirst).toBe(true);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

  test('the filters are closed above the results, and stay open while they are used', async ({ page }) => {
    await open(page, '/search/?q=nvidia');
    await resultCount(page);
    await expect(filterLink(page, /./).first()).toBeHidden();
    await expect(resultHeadings(page).first()).toBeInViewport();
    await page.getByText('Filters', { exact: true }).tap();
    await filterLink(page, /./).first().tap();
    await expect(page.getByText('Filters, 1 chosen')).toBeVisible();
    await expect(page.locator('[data-filter][aria-current]')).toBeVisible();
  });

  test('the button searches and puts the keyboard away', async ({ page }) => {
    await open(page, '/search/');
    const button = page.getByRole('button', { name: 'Search', exact: true });
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await searchField(page).fill('nvidia');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/search/?q=nvidia');
    await expect(searchField(page)).not.toBeFocused();
  });
});
