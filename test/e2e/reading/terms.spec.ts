import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import {
  clickFromScript,
  delayRequests,
  expectHead,
  expectInView,
  fetchPageData,
  open,
  scrollPosition,
} from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { story } from '../support/sample.ts';

/** A term that the story uses in its text and explains. */
const term = 'AI factory';
const { definition = '', fragment = '' } = story.terms.find(({ text }) => text === term) ?? {};

const linkTo = (page: Page): Locator => page.locator('#article-body a[data-term]', { hasText: term });
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: term });

async function expectDefinition(page: Page): Promise<void> {
  await expect(dialog(page)).toBeVisible();
  await expect(dialog(page)).toContainText(definition);
  await expect(linkTo(page)).toHaveAttribute('aria-expanded', 'true');
}

/** Expects that the link led to "Terms explained", as it does without a popover. */
async function expectAtDefinition(page: Page): Promise<void> {
  await expect(page).toHaveURL(`${story.path}#${fragment}`);
  await expectInView(page.locator('dd', { hasText: definition }));
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('a term is linked once, and a click shows its definition next to it, without scrolling', async ({
  page,
}) => {
  await open(page, story.path);
  await expect(linkTo(page)).toHaveCount(1);
  await linkTo(page).scrollIntoViewIfNeeded();
  const scrolled = await scrollPosition(page);
  await linkTo(page).click();
  await expectDefinition(page);
  const [link, box] = [await linkTo(page).boundingBox(), await dialog(page).boundingBox()];
  const [top = 0, bottom = 0] = link ? [link.y, link.y + link.height] : [];
  const gap = box && (box.y >= bottom ? box.y - bottom : top - box.y - box.height);
  expect(gap).toBeGreaterThanOrEqual(0);
  expect(gap).toBeLessThan(40);
  expect(await scrollPosition(page)).toBe(scrolled);
  await expect(page).toHaveURL(story.path);
  await page.mouse.click(5, 5);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(linkTo(page)).not.toHaveAttribute('aria-expanded');
});

test('a click on another term replaces the definition', async ({ page }) => {
  await open(page, story.path);
  const links = page.locator('#article-body a[data-term]');
  expect(await links.count()).toBeGreaterThan(1);
  for (const link of await links.all()) {
    await link.click();
    await expect(link).toHaveAttribute('aria-expanded', 'true');
    await expect(page.getByRole('dialog')).toHaveCount(1);
  }
});

test('of two terms clicked before the code has loaded, the later is shown', async ({ page }) => {
  const release = await delayRequests(page, '**/definition-*.js');
  await open(page, story.path);
  const links = page.locator('#article-body a[data-term]');
  await clickFromScript(links.first());
  await clickFromScript(links.last());
  release();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(links.last()).toHaveAttribute('aria-expanded', 'true');
  await expect(links.first()).not.toHaveAttribute('aria-expanded');
});

test('the keyboard opens a definition, and closing it restores the focus', async ({ page }) => {
  await open(page, story.path);
  await linkTo(page).focus();
  await page.keyboard.press('Enter');
  await expectDefinition(page);
  await expect(dialog(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(linkTo(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog(page).getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(linkTo(page)).toBeFocused();
});

test('a definition is accessible, in both themes', async ({ page }) => {
  await open(page, story.path);
  await linkTo(page).click();
  await expectDefinition(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .include('[role="dialog"]')
      .analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a tap shows the definition at the bottom of the window', async ({ page }) => {
    await open(page, story.path);
    await linkTo(page).tap();
    await expectDefinition(page);
    const box = await dialog(page).boundingBox();
    expect(box && box.y + box.height).toBeGreaterThan(800);
    expect(box && box.y + box.height).toBeLessThanOrEqual(844);
    await dialog(page).getByRole('button', { name: 'Close' }).tap();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test('copied text contains the term but not its definition', async ({ page }) => {
  await open(page, story.path);
  await linkTo(page).click();
  await expectDefinition(page);
  const [copied, text] = await linkTo(page).evaluate((link) => {
    const paragraph = link.closest('p');
    if (paragraph) getSelection()?.selectAllChildren(paragraph);
    return [String(getSelection()), paragraph?.textContent];
  });
  expect(copied).toContain(term);
  expect(copied.replace(/\s+/g, ' ').trim()).toBe(text?.replace(/\s+/g, ' ').trim());
  await page.emulateMedia({ media: 'print' });
  await expect(dialog(page)).toBeHidden();
});

test('if the code for definitions fails to load, the term links to its definition', async ({ page }) => {
  await open(page, story.path);
  await page.route('**/definition-*.js', (route) => route.abort());
  await linkTo(page).click();
  await expectAtDefinition(page);
});

test('in a browser without popovers the term links to its definition', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(HTMLElement.prototype, 'showPopover'));
  await open(page, story.path);
  await linkTo(page).click();
  await expectAtDefinition(page);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the term links to its definition, and going back returns to the text', async ({ page, request }) => {
    const data = await fetchPageData(request, story.path);
    expect(JSON.stringify(data)).toContain('"type":"term"');
    await page.goto(story.path);
    await linkTo(page).click();
    await expectAtDefinition(page);
    await page.goBack();
    await expectInView(linkTo(page));
  });
});

test('a reader goes from a story to the glossary, by letter to a term, and to its story', async ({
  page,
  request,
}) => {
  await open(page, story.path);
  await page.getByRole('link', { name: 'Glossary of all terms' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeFocused();
  await expectHead(page, request, '/glossary/');
  await page
    .getByRole('navigation', { name: 'Letters' })
    .getByRole('link', { name: 'T', exact: true })
    .click();
  await expect(page).toHaveURL('/glossary/#letter-t');
  const letter = page.getByRole('region', { name: 'T', exact: true });
  await expectInView(letter.getByRole('heading'));
  await expect(letter.getByRole('heading')).toBeFocused();
  const own = page.getByRole('region', { name: 'A', exact: true }).getByRole('link', { name: story.title });
  await own.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Glossary' }).click();
  await expect(page).toHaveURL('/glossary/');
});
