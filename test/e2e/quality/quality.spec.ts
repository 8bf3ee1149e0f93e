import { expect, type Page } from '@playwright/test';
import { findAxeViolations } from '../support/axe.ts';
import { expectCleanHydration } from '../support/hydration.ts';
import { collectMessages, disclosure, open } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { setAllDisclosures } from '../support/reflow.ts';
import { missingPath, samplePaths, story } from '../support/sample.ts';

/** Numbered pages, categories and sources look like other listings, so they are left out. */
const {
  'a numbered page': _numbered,
  'a category': _category,
  'a source': _source,
  'an article in another language': translated,
  ...distinctPaths
} = samplePaths;
const everyPage = { ...distinctPaths, 'a translated article': translated, 'an unknown URL': missingPath };

test.describe('no console messages and no third-party requests:', () => {
  for (const [name, path] of Object.entries(distinctPaths)) {
    test(name, async ({ page, baseURL }) => {
      const messages = collectMessages(page);
      const origins = new Set<string>();
      page.on('request', (request) => origins.add(new URL(request.url()).origin));
      await open(page, path);
      await page.keyboard.press('End');
      await setAllDisclosures(page, true);
      const other = path === '/tags/' ? { name: 'Latest', path: '/' } : { name: 'Topics', path: '/tags/' };
      await page.getByRole('contentinfo').getByRole('link', { name: other.name }).click();
      await expect(page).toHaveURL(other.path);
      await page.goBack();
      await expect(page).toHaveURL(path);
      await page.reload();
      await expect(page.locator('html[data-hydrated]')).toBeAttached();
      expect(messages).toEqual([]);
      expect([...origins]).toEqual([new URL(baseURL ?? '').origin]);
    });
  }
});

for (const region of [
  { locale: 'ko-KR', timezoneId: 'Asia/Seoul' },
  { locale: 'ar-EG', timezoneId: 'Pacific/Kiritimati' },
  { locale: 'en-US', timezoneId: 'America/Los_Angeles' },
]) {
  test.describe(`in ${region.timezoneId} with ${region.locale}`, () => {
    test.use(region);

    test('every kind of page hydrates without changes or console messages', async ({ page }) => {
      await expectCleanHydration(page);
    });
  });
}

test.describe('axe finds nothing:', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  async function expectAccessible(page: Page): Promise<void> {
    // `npm run audit:accessibility` checks every URL in every theme and width.
    for (const [width, colorScheme] of [
      [390, 'light'],
      [1280, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect(await findAxeViolations(page), `${width} px, ${colorScheme}`).toEqual([]);
    }
  }

  for (const [name, path] of Object.entries(everyPage)) {
    test(name, async ({ page }) => {
      await open(page, path);
      await setAllDisclosures(page, true);
      await expectAccessible(page);
    });
  }

  test('an article with everything closed', async ({ page }) => {
    await open(page, story.path);
    await setAllDisclosures(page, false);
    await expectAccessible(page);
  });
});

test.describe('the keyboard', () => {
  for (const [name, path] of Object.entries({ 'the front page': '/', 'an article': story.path })) {
    test(`reaches everything on ${name}, in order, with visible focus`, async ({ page }) => {
      await open(page, path);
      if (path === story.path) {
        // The bar of a story loads when the browser is idle; its buttons are hidden on the first screen.
        await expect(page.getByRole('complementary', { name: 'Story' })).toBeAttached();
        await page.evaluate(() => scrollTo(0, innerHeight));
        await expect(page.getByRole('complementary').getByRole('button', { name: 'Save' })).toBeVisible();
      }
      const count = await page.evaluate(() => {
        const reachable = [
          ...document.querySelectorAll<HTMLElement>(
            'a[href], button, summary, input:not([type="radio"]:not(:checked)), [tabindex="0"]',
          ),
        ];
        const all = reachable.filter((element) => element.checkVisibility({ visibilityProperty: true }));
        const seen: HTMLElement[] = [];
        const unmarked: string[] = [];
        addEventListener('focusin', ({ target }) => {
          const element = target as HTMLElement;
          seen.push(element);
          // Radio buttons are visually replaced by their labels.
          const shown = element.closest('label') ?? element;
          // A card's link covers the card with its ::after, which carries the outline.
          const outlines = [null, '::after'].map((part) => getComputedStyle(shown, part).outlineStyle);
          const { clipPath } = getComputedStyle(shown);
          if (outlines.every((style) => style === 'none') || clipPath !== 'none') {
            unmarked.push(element.outerHTML.slice(0, 90));
          }
        });
        Object.assign(window, {
          report: () => ({
            missed: all.filter((element, index) => seen[index] !== element).map(({ outerHTML }) => outerHTML),
            unmarked,
          }),
        });
        return all.length;
      });
      for (let press = 0; press < count; press++) await page.keyboard.press('Tab');
      const report = await page.evaluate(() => (window as unknown as { report(): object }).report());
      expect(report).toEqual({ missed: [], unmarked: [] });
    });
  }

  test('operates the front page', async ({ page }) => {
    await open(page, '/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('main a').first()).toBeFocused();
    await page.getByRole('button', { name: 'Text and theme' }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Smaller' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Text and theme' })).toBeFocused();
    await page.getByRole('link', { name: story.title }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: story.title })).toBeFocused();
  });

  test('operates an article', async ({ page }) => {
    await open(page, story.path);
    for (const [key, text] of [
      ['Enter', story.questions[0]?.text ?? ''],
      ['Space', story.questions[1]?.text ?? ''],
    ] as const) {
      await disclosure(page, text).locator('summary').focus();
      await page.keyboard.press(key);
      await expect(disclosure(page, text)).toHaveAttribute('open');
      await page.keyboard.press(key);
      await expect(disclosure(page, text)).not.toHaveAttribute('open');
    }
    await page.getByRole('button', { name: 'Expand all' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(story.questions[2]?.answer ?? '')).toBeVisible();
    await page.getByRole('navigation', { name: 'In this article' }).getByRole('link').nth(2).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('main h3:focus')).toHaveCount(1);
    await page.getByRole('link', { name: 'Back to list' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/');
  });
});

test('no page is wider than the window', async ({ page }) => {
  for (const path of Object.values(everyPage)) {
    await page.goto(path);
    await setAllDisclosures(page, true);
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(excess, `${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});
