import { expect, type Page } from '@playwright/test';
import { open, waitForHydration } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { tag } from '../support/sample.ts';

const chips = (page: Page) => page.getByRole('navigation', { name: 'Topics' }).getByRole('link');
const cards = (page: Page) => page.getByRole('main').getByRole('article');
const countOf = async (page: Page, index: number) =>
  Number(/\d+/.exec(await chips(page).nth(index).innerText())?.[0]);

for (const path of [tag.path, '/categories/models/']) {
  test(`a chip narrows the list it stands on, and the URL holds the choice: ${path}`, async ({ page }) => {
    await open(page, path);
    const all = await cards(page).count();
    const first = path === tag.path ? 1 : 0;
    const count = await countOf(page, first);
    const name = (await chips(page).nth(first).innerText()).replace(/\s*\d+$/, '').trim();
    await chips(page).nth(first).click();
    await expect(page).toHaveURL(new RegExp(`${path}\\?tag=`));
    await expect(cards(page)).toHaveCount(count);
    await expect(page.getByRole('status').filter({ hasText: `${count} of ${all}` })).toBeVisible();
    // The chip keeps the focus, so that the keyboard stays in its place.
    await expect(chips(page).nth(first)).toBeFocused();

    await page.reload();
    await waitForHydration(page);
    await expect(cards(page)).toHaveCount(count);
    await page.getByRole('link', { name: new RegExp(`^${name} .*remove the filter`) }).click();
    await expect(cards(page)).toHaveCount(all);
    await page.goBack();
    await expect(cards(page)).toHaveCount(count);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a chip on a section leads to the topic’s page and promises no count', async ({ page }) => {
    await page.goto('/categories/models/');
    const chip = chips(page).first();
    const name = (await chip.innerText()).trim();
    expect(name).not.toMatch(/\d$/);
    await chip.click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  });
});
