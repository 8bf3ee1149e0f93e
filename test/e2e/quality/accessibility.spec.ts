import { expect, type Locator, type Page } from '@playwright/test';
import { findHiddenFocus } from '../support/focus.ts';
import { test } from '../support/guarded-test.ts';
import { open } from '../support/reader.ts';
import { findLosses, setAllOpen, spaceText } from '../support/reflow.ts';
import { kindsOfPages, nowhere, story, tag } from '../support/sample.ts';

test('at 320 pixels and with readers’ text spacing no page loses anything', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [...Object.values(kindsOfPages), nowhere]) {
    await page.goto(path);
    await setAllOpen(page, true);
    expect(await findLosses(page), path).toEqual([]);
    await spaceText(page);
    expect(await findLosses(page), `${path}, spaced`).toEqual([]);
  }
});

test('the spacing of text takes hold, and a loss would be found', async ({ page }) => {
  await page.goto('/');
  await spaceText(page);
  await expect(page.locator('main p').first()).toHaveCSS('word-spacing', /^[1-9]/);
  await page
    .locator('main h2')
    .first()
    .evaluate((heading) => {
      Object.assign(heading.style, { overflow: 'hidden', width: '2rem', whiteSpace: 'nowrap' });
    });
  expect(await findLosses(page)).toContainEqual(expect.stringMatching(/^cut off: /));
});

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

  /** The colours that the browser gives to system colours. */
  const systemColour = (page: Page, name: string) =>
    page.evaluate((colour) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.cssText = `forced-color-adjust: none; color: ${colour}`;
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    }, name);

  async function expectChosen(page: Page, ...marked: Locator[]): Promise<void> {
    const [ground, ink] = [await systemColour(page, 'Highlight'), await systemColour(page, 'HighlightText')];
    for (const element of marked) {
      await expect(element).toHaveCSS('background-color', ground);
      await expect(element).toHaveCSS('color', ink);
    }
  }

  test('what is current or chosen stands out, in colours that belong together', async ({ page }) => {
    await open(page, tag.path);
    const topics = page.getByRole('navigation', { name: 'Topics' });
    await expectChosen(page, topics.locator('[aria-current="page"]'));
    await open(page, `${story.path}#${story.sections[1]?.fragment}`);
    await expectChosen(
      page,
      page.getByRole('navigation', { name: 'In this article' }).locator('[aria-current]'),
      page.locator('label', { has: page.getByRole('radio', { name: /^Full/ }) }),
    );
  });

  test('the focus has a ring, and a message an edge', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.resolve() } }),
    );
    await open(page, story.path);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to content' })).toHaveCSS('outline-style', 'solid');
    await page.getByRole('button', { name: 'Share' }).click();
    const message = page.getByRole('status').filter({ hasText: 'Link copied.' });
    await expect(message).toHaveCSS('outline-color', await systemColour(page, 'CanvasText'));
  });
});

test('assistive technology is told what each control is called and how it stands', async ({ page }) => {
  await open(page, story.path);
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - link "The Gigawatt"
      - link "Brief"
      - link "Topics"
      - link /Search/
      - link "Saved"
      - 'button "Theme: System"'
  `);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - article:
        - link "← Back to list"
        - heading "${story.title}" [level=1]
        - button "Save"
        - button "Share"
        - button "Text"
        - navigation "In this article"
        - group "How much of the story to show":
          - radio /Full/ [checked]
  `);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Save', exact: true, pressed: true })).toBeVisible();
  await page.getByRole('link', { name: 'Saved', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Saved' })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: /^Saved — / })).toBeAttached();
  expect(await skippedLevels(page)).toEqual([]);
});

test('no level of headings is skipped among filters and what a search finds', async ({ page }) => {
  await page.goto('/search/?q=gigawatt');
  await expect(page.getByRole('article').first()).toBeVisible();
  await setAllOpen(page, true);
  expect(await skippedLevels(page)).toEqual([]);
});

test('on a phone the focus is never hidden under the settings', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, story.path);
  await page.getByRole('main').getByRole('button', { name: 'Text' }).click();
  await expect(page.getByRole('region', { name: 'Settings' })).toBeVisible();
  await page.getByRole('region', { name: 'Sources' }).getByRole('link').first().focus();
  expect(await findHiddenFocus(page)).toEqual([]);
});

/** Headings that stand more than one level below the one before them. */
function skippedLevels(page: Page): Promise<string[]> {
  return page
    .getByRole('main')
    .getByRole('heading')
    .evaluateAll((headings) =>
      headings
        .filter(({ tagName }, index) => Number(tagName[1]) > Number(headings[index - 1]?.tagName[1] ?? 0) + 1)
        .map(({ outerHTML }) => outerHTML),
    );
}
