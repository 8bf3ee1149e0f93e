import { expect, type Locator, type Page } from '@playwright/test';
import { findHiddenFocus } from '../support/focus.ts';
import { open, openTextSettings } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { applyTextSpacing, findContentLoss, setAllDisclosures } from '../support/reflow.ts';
import { missingPath, samplePaths, story, tag } from '../support/sample.ts';

test('no page loses content at 320 pixels or with text spacing', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [...Object.values(samplePaths), missingPath]) {
    await page.goto(path);
    await setAllDisclosures(page, true);
    expect(await findContentLoss(page), path).toEqual([]);
    await applyTextSpacing(page);
    expect(await findContentLoss(page), `${path}, spaced`).toEqual([]);
  }
});

test('text spacing is applied, and lost content is detected', async ({ page }) => {
  await page.goto('/');
  await applyTextSpacing(page);
  await expect(page.locator('main p').first()).toHaveCSS('word-spacing', /^[1-9]/);
  await page
    .locator('main h2')
    .first()
    .evaluate((heading) => {
      Object.assign(heading.style, { overflow: 'hidden', width: '2rem', whiteSpace: 'nowrap' });
    });
  expect(await findContentLoss(page)).toContainEqual(expect.stringMatching(/^cut off: /));
});

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

  /** The computed value of a system colour. */
  const systemColour = (page: Page, name: string) =>
    page.evaluate((colour) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.cssText = `forced-color-adjust: none; color: ${colour}`;
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    }, name);

  async function expectHighlighted(page: Page, ...elements: Locator[]): Promise<void> {
    const [background, text] = [
      await systemColour(page, 'Highlight'),
      await systemColour(page, 'HighlightText'),
    ];
    for (const element of elements) {
      await expect(element).toHaveCSS('background-color', background);
      await expect(element).toHaveCSS('color', text);
    }
  }

  test('current and selected items use the system’s highlight colours', async ({ page }) => {
    await open(page, tag.path);
    const topics = page.getByRole('navigation', { name: 'Topics' });
    await expectHighlighted(page, topics.locator('[aria-current]'));
    await open(page, `${story.path}#${story.sections[1]?.fragment}`);
    await expectHighlighted(
      page,
      page.getByRole('navigation', { name: 'In this article' }).locator('[aria-current]'),
      page.locator('label', { has: page.getByRole('radio', { name: /^Full story/ }) }),
    );
  });

  test('focus and toasts have an outline', async ({ page }) => {
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

test('controls expose their names and states to assistive technology', async ({ page }) => {
  await open(page, story.path);
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - link "The Gigawatt"
      - navigation "Site":
        - link "Brief"
        - link "Topics"
        - link /Search/
        - link "Saved"
        - button "Text and theme"
  `);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - article:
        - link "Back to list"
        - group "Topics":
          - list:
            - listitem:
              - button "Follow"
        - heading "${story.title}" [level=1]
        - button "Save"
        - button "Share"
        - navigation "In this article"
        - group "How much of the story to show":
          - radio /Full story/ [checked]
  `);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Save', exact: true, pressed: true })).toBeVisible();
  await page.getByRole('link', { name: 'Saved', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Saved' })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: /^Saved — / })).toBeAttached();
  expect(await skippedLevels(page)).toEqual([]);
});

test('search filters and results skip no heading level', async ({ page }) => {
  await page.goto('/search/?q=gigawatt');
  await expect(page.getByRole('article').first()).toBeVisible();
  await setAllDisclosures(page, true);
  expect(await skippedLevels(page)).toEqual([]);
});

test('on a phone the settings never hide the focus', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, story.path);
  await openTextSettings(page);
  await page.getByRole('region', { name: 'Sources' }).getByRole('link').first().focus();
  expect(await findHiddenFocus(page)).toEqual([]);
});

/** Headings more than one level below the previous one. */
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
