import { devices, expect, type Page } from '@playwright/test';
import { delayRequests, open } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { longTag, story } from '../support/sample.ts';

const cards = (page: Page) => page.getByRole('main').getByRole('article');
const titleOf = (page: Page, index: number) => cards(page).nth(index).getByRole('heading').getByRole('link');
const list = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });

/** Opens the list from the settings. */
async function openListFromSettings(page: Page): Promise<void> {
  await page.getByRole('contentinfo').getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Show the shortcuts' }).click();
  await expect(list(page)).toBeVisible();
}

test('j and k move through the stories of a list, o opens the focused one', async ({ page }) => {
  await open(page, longTag.path);
  await page.keyboard.press('j');
  await expect(titleOf(page, 0)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(titleOf(page, 2)).toBeFocused();
  await expect(cards(page).nth(2)).toBeInViewport();
  await page.keyboard.press('k');
  await expect(titleOf(page, 1)).toBeFocused();
  const address = await titleOf(page, 1).getAttribute('href');
  await page.keyboard.press('o');
  await expect(page).toHaveURL(address ?? '');
});

test('j starts at the scroll position and stops at the end of the list', async ({ page }) => {
  await open(page, longTag.path);
  await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await page.keyboard.press('k');
  const last = await cards(page).count();
  for (let press = 0; press <= last; press++) await page.keyboard.press('j');
  await expect(titleOf(page, last - 1)).toBeFocused();
});

test('on a story j and k go to the next one and back', async ({ page }) => {
  await open(page, story.path);
  const next = page.getByRole('navigation', { name: 'More stories' }).locator('[rel="next"]');
  const address = (await next.getAttribute('href')) ?? '';
  await page.keyboard.press('j');
  await expect(page).toHaveURL(address);
  await page.keyboard.press('k');
  await expect(page).toHaveURL(story.path);
});

test('s saves the open story, or the focused card', async ({ page }) => {
  await open(page, story.path);
  const save = page.getByRole('main').getByRole('button', { name: 'Save', exact: true });
  await page.keyboard.press('s');
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('s');
  await expect(save).toHaveAttribute('aria-pressed', 'false');
  await open(page, longTag.path);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect(page.locator('[data-save][aria-pressed="true"]')).toHaveCount(1);
  await expect(cards(page).nth(1).locator('[data-save]')).toHaveAttribute('aria-pressed', 'true');
});

test('keys pressed before their code has loaded are handled in order', async ({ page }) => {
  const release = await delayRequests(page, '**/toolbox-*.js');
  await open(page, longTag.path);
  for (const key of ['j', 'j', 's']) await page.keyboard.press(key);
  release();
  await expect(titleOf(page, 1)).toBeFocused();
  await expect(cards(page).nth(1).locator('[data-save]')).toHaveAttribute('aria-pressed', 'true');
});

test('e opens all answers and closes them', async ({ page }) => {
  await open(page, story.path);
  const answers = page.getByRole('region', { name: 'Frequently asked questions' });
  await page.keyboard.press('e');
  await expect(answers.locator('details[open]')).toHaveCount(story.questions.length);
  await expect(answers.getByRole('button', { name: 'Collapse all' })).toBeVisible();
  await page.keyboard.press('e');
  await expect(answers.locator('details[open]')).toHaveCount(0);
});

test('e leaves answers alone that the reading depth hides', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem(
      'gigawatt:text',
      JSON.stringify({ size: 2, face: 'serif', width: 'normal', depth: 'takeaways' }),
    ),
  );
  await open(page, story.path);
  const hidden = page.locator('[data-disclosure]').filter({ visible: false });
  await expect(hidden).not.toHaveCount(0);
  await page.keyboard.press('e');
  // A later shortcut is handled after it.
  await page.keyboard.press('?');
  await expect(list(page)).toBeVisible();
  await expect(page.locator('[data-disclosure][open]').filter({ visible: false })).toHaveCount(0);
});

test('e opens nothing in a list', async ({ page }) => {
  await open(page, longTag.path);
  await page.keyboard.press('e');
  await page.keyboard.press('?');
  await expect(list(page)).toBeVisible();
  await expect(page.locator('main details[open]')).toHaveCount(0);
});

test('? shows the list of shortcuts, Escape closes it, and no shortcut works meanwhile', async ({ page }) => {
  await open(page, longTag.path);
  await titleOf(page, 1).focus();
  await page.keyboard.press('?');
  await expect(list(page)).toBeVisible();
  for (const key of ['j', 'k', 'o', 's', 'e', '?']) {
    await expect(list(page).getByText(key, { exact: true })).toBeVisible();
  }
  await page.keyboard.press('o');
  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(0);
  await expect(page).toHaveURL(longTag.path);
  await expect(titleOf(page, 1)).toBeFocused();
  await page.keyboard.press('?');
  await expect(list(page)).toBeVisible();
});

test('Space after ? leaves the shortcuts on', async ({ page }) => {
  await open(page, longTag.path);
  await page.keyboard.press('?');
  await expect(list(page).getByRole('heading')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'Single-key shortcuts' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(0);
  await page.keyboard.press('j');
  await expect(titleOf(page, 0)).toBeFocused();
});

test('the keys can be turned off and on, for all pages and tabs', async ({ page, context }) => {
  await open(page, longTag.path);
  const other = await context.newPage();
  await open(other, longTag.path);
  await other.keyboard.press('j');
  await expect(titleOf(other, 0)).toBeFocused();
  await openListFromSettings(page);
  await list(page).getByRole('checkbox').uncheck();
  await list(page).getByRole('button', { name: 'Close' }).click();
  await expect(list(page)).toHaveCount(0);
  await page.goBack();
  for (const tab of [page, other]) {
    await titleOf(tab, 2).focus();
    for (const key of ['j', 'o', 's', '?']) await tab.keyboard.press(key);
    await expect(titleOf(tab, 2)).toBeFocused();
    await expect(tab.locator('[data-save][aria-pressed="true"]').filter({ visible: true })).toHaveCount(0);
    await expect(list(tab)).toHaveCount(0);
  }
  await page.reload();
  await openListFromSettings(page);
  await expect(list(page).getByRole('checkbox')).not.toBeChecked();
  await list(page).getByRole('checkbox').check();
  await page.keyboard.press('Escape');
  await page.goBack();
  await titleOf(page, 2).focus();
  await page.keyboard.press('j');
  await expect(titleOf(page, 3)).toBeFocused();
});

test('keys with a modifier, in text fields and during composition are ignored', async ({ page }) => {
  await open(page, longTag.path);
  await titleOf(page, 0).focus();
  await page.keyboard.press('j');
  await expect(titleOf(page, 1)).toBeFocused();
  for (const modifier of ['Control', 'Alt', 'Meta']) {
    await page.evaluate((name) => {
      const init = {
        key: 'j',
        bubbles: true,
        [`${name === 'Control' ? 'ctrl' : name.toLowerCase()}Key`]: true,
      };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
    }, modifier);
  }
  await page.evaluate(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'j', bubbles: true, isComposing: true }),
    );
  });
  for (const html of ['input', 'textarea', 'select', 'div']) {
    await page.evaluate((name) => {
      const field = document.createElement(name);
      if (name === 'div') field.contentEditable = 'true';
      document.querySelector('main')?.append(field);
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
      field.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, shiftKey: true }));
      field.remove();
    }, html);
  }
  // One more j moves by one: the keys above had no effect.
  await page.keyboard.press('j');
  await expect(titleOf(page, 2)).toBeFocused();
  await expect(list(page)).toHaveCount(0);
});

test('letters of another script count as the keys that they are on', async ({ page }) => {
  await open(page, longTag.path);
  const press = (init: Pick<KeyboardEventInit, 'key' | 'code' | 'ctrlKey'>) =>
    page.evaluate(
      (values) =>
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...values })),
      init,
    );
  await press({ key: 'о', code: 'KeyJ' });
  await expect(titleOf(page, 0)).toBeFocused();
  await press({ key: 'J', code: 'KeyJ' });
  await expect(titleOf(page, 1)).toBeFocused();
  await press({ key: 'л', code: 'KeyK', ctrlKey: true });
  await expect(page).toHaveURL('/search/');
});

test.describe('on a touch screen', () => {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7'];
  test.use(phone);

  test('nothing mentions keyboard shortcuts, unless they are turned off', async ({ page }) => {
    const openSettings = async () => {
      await page.getByRole('button', { name: 'Menu' }).tap();
      await page.getByRole('button', { name: 'Text and theme' }).tap();
    };
    await open(page, longTag.path);
    await expect(page.locator('kbd').filter({ visible: true })).toHaveCount(0);
    await openSettings();
    const entry = page.getByRole('button', { name: 'Keyboard shortcuts' });
    await expect(page.getByRole('region', { name: 'Settings' })).toBeVisible();
    await expect(entry).toHaveCount(0);
    await page.evaluate(() => localStorage.setItem('gigawatt:single-keys', 'false'));
    await page.reload();
    await openSettings();
    await expect(entry).toBeVisible();
  });
});
