import { expect, type Page } from '@playwright/test';
import { clickFromScript, heading, open, scrollPosition } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { longTag, story } from '../support/sample.ts';

const sources = (page: Page) => page.getByRole('region', { name: 'Sources' });

/** Holds back the rest of pages: idle callbacks run once the returned function has been called. */
async function holdIdleWork(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const waiting: IdleRequestCallback[] = [];
    const idle = window.requestIdleCallback;
    window.requestIdleCallback = (work) => waiting.push(work);
    Object.assign(window, {
      release: () => {
        window.requestIdleCallback = idle;
        for (const work of waiting) idle(work);
      },
    });
  });
  return () => page.evaluate(() => (window as unknown as { release(): void }).release());
}

test('a navigation paints the first screen of a story, and then the rest below the window', async ({
  page,
}) => {
  await open(page, '/');
  const link = page.getByRole('link', { name: story.title });
  await link.hover();
  const release = await holdIdleWork(page);
  await link.click();
  await expect(heading(page)).toHaveText(story.title);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText(story.takeaways[0]?.text ?? '')).toBeVisible();
  await expect(sources(page)).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).not.toBeInViewport();
  await release();
  await expect(sources(page)).toBeVisible();
  await expect(page.getByRole('contentinfo')).not.toBeInViewport();
});

/** The boxes of everything in the window, by tag and text. */
function boxesInView(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')].flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const isInside = height > 0 && y >= 0 && y + height <= window.innerHeight;
      return isInside ? `${element.localName} ${element.textContent}: ${[x, y, width, height]}` : [];
    }),
  );
}

for (const width of [390, 1280]) {
  for (const [name, target] of Object.entries({
    'the front page': '/',
    'a list': longTag.path,
    'a story': story.path,
  })) {
    test(`${name} fills a window of ${width} px at once, and nothing in it moves when the rest follows`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await open(page, '/tags/');
      const release = await holdIdleWork(page);
      await page.evaluate((path) => {
        const link = document.querySelector<HTMLAnchorElement>('footer a');
        if (link) link.href = path;
        link?.click();
      }, target);
      await expect(page).toHaveURL(target);
      await expect(heading(page)).toBeFocused();
      const content = await page.locator('main > :first-child').boundingBox();
      expect((content?.y ?? 0) + (content?.height ?? 0)).toBeGreaterThan(900);
      const before = await boxesInView(page);
      expect(before.length).toBeGreaterThan(10);
      await release();
      await page.waitForTimeout(300);
      expect(await boxesInView(page)).toEqual(before);
    });
  }
}

test('a key acts on the whole page, even before the rest has been painted', async ({ page }) => {
  await open(page, story.path);
  await page.keyboard.press('?');
  await page.getByRole('dialog').press('Escape');
  await holdIdleWork(page);
  await page.keyboard.press('j');
  await expect(heading(page)).not.toHaveText(story.title);
  await page.keyboard.press('k');
  await expect(heading(page)).toHaveText(story.title);
  await expect(sources(page)).toHaveCount(0);
  await page.keyboard.press('End');
  await expect(page.getByRole('contentinfo')).toBeInViewport();
  await expect(sources(page)).toBeVisible();
});

test('the table of contents leads to any part, even before the rest has been painted', async ({ page }) => {
  await open(page, '/');
  await holdIdleWork(page);
  await page.getByRole('link', { name: story.title }).click();
  await expect(heading(page)).toHaveText(story.title);
  await expect(sources(page)).toHaveCount(0);
  await clickFromScript(
    page.getByRole('navigation', { name: 'In this article' }).getByRole('link', { name: 'Sources' }),
  );
  await expect(sources(page)).toBeInViewport();
});

test('going back shows the whole list at once, at its scroll position', async ({ page }) => {
  await open(page, longTag.path);
  const card = page.getByRole('main').getByRole('article').last();
  await card.scrollIntoViewIfNeeded();
  const before = await scrollPosition(page);
  expect(before).toBeGreaterThan(0);
  await card.getByRole('heading').getByRole('link').click();
  await expect(heading(page)).not.toHaveText(longTag.name);
  await holdIdleWork(page);
  await page.goBack();
  await expect(heading(page)).toHaveText(longTag.name);
  expect(await scrollPosition(page)).toBe(before);
  await expect(card).toBeInViewport();
});

test('going back to the top of a page shows its first screen first', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 400 });
  await open(page, longTag.path);
  const link = page.getByRole('main').getByRole('article').first().getByRole('heading').getByRole('link');
  // A click would scroll to it.
  await clickFromScript(link);
  await expect(heading(page)).not.toHaveText(longTag.name);
  const release = await holdIdleWork(page);
  await page.goBack();
  await expect(heading(page)).toHaveText(longTag.name);
  const cards = page.getByRole('main').getByRole('article');
  const first = await cards.count();
  await release();
  await expect.poll(() => cards.count()).toBeGreaterThan(first);
});

test('a link to a part of another story leads to it at once', async ({ page }) => {
  await open(page, '/');
  await holdIdleWork(page);
  await page.evaluate((path) => {
    const link = document.querySelector<HTMLAnchorElement>('footer a');
    if (link) link.href = `${path}#questions`;
    link?.click();
  }, story.path);
  await expect(page.getByRole('heading', { name: 'Frequently asked questions' })).toBeInViewport();
});

test('the footer of a short page is in place at once', async ({ page }) => {
  await open(page, '/');
  const release = await holdIdleWork(page);
  await clickFromScript(page.getByRole('contentinfo').getByRole('link', { name: 'Topics' }));
  await expect(heading(page)).toHaveText('Topics');
  const footer = page.getByRole('contentinfo');
  const before = await footer.boundingBox();
  await release();
  await page.waitForTimeout(300);
  expect(await footer.boundingBox()).toEqual(before);
});
