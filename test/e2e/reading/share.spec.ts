import { expect, type Locator, type Page } from '@playwright/test';
import { disclosure, open, waitForHydration } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { story } from '../support/sample.ts';

const section = story.sections[1] ?? { text: '', fragment: '' };
const question = story.questions[1] ?? { text: '', answer: '', fragment: '' };
const share = (page: Page) => page.getByRole('button', { name: 'Share' });
const copiedMessage = (page: Page) => page.getByRole('status').filter({ hasText: 'Link copied.' });
const copyButton = (page: Page) => page.getByRole('button', { name: 'Copy link to this sentence' });

/** Stubs the clipboard, readable by the test or denied. */
async function stubClipboard(page: Page, isDenied = false): Promise<() => Promise<string | undefined>> {
  await page.addInitScript((denied) => {
    const clipboard = {
      async writeText(text: string) {
        if (denied) throw new DOMException('Write permission denied.', 'NotAllowedError');
        Object.assign(window, { copied: text });
      },
    };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard });
  }, isDenied);
  return () => page.evaluate(() => (window as unknown as { copied?: string }).copied);
}

/** Stubs the share sheet, which headless Chromium lacks; the reader uses or cancels it. */
async function stubShareSheet(page: Page, isCancelled = false): Promise<() => Promise<ShareData[]>> {
  await page.addInitScript((cancelled) => {
    const shared: ShareData[] = [];
    Object.assign(window, { shared });
    Object.defineProperty(navigator, 'share', {
      async value(data: ShareData) {
        shared.push(data);
        if (cancelled) throw new DOMException('Share canceled.', 'AbortError');
      },
    });
  }, isCancelled);
  return () => page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);
}

const addressOf = (page: Page, path: string) => new URL(path, page.url()).href;

/** Where the reader is in the page and in the tab's history. */
function positionOf(page: Page): Promise<{ url: string; entries: number; scrollY: number }> {
  return page.evaluate(() => ({ url: location.href, entries: history.length, scrollY: window.scrollY }));
}

/** Selects a text inside an element. */
async function select(element: Locator, words: string): Promise<void> {
  await element.evaluate((root, text) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const start = node.data.indexOf(text);
      if (start < 0) continue;
      document.getSelection()?.setBaseAndExtent(node, start, node, start + text.length);
      return;
    }
    throw new Error(`The element does not contain “${text}”.`);
  }, words);
}

test('a story is shared through the share sheet, without query and fragment', async ({ page }) => {
  const shared = await stubShareSheet(page);
  await open(page, `${story.path}?utm_source=elsewhere#sources`);
  await share(page).click();
  await expect.poll(shared).toEqual([{ title: await page.title(), url: addressOf(page, story.path) }]);
  await expect(copiedMessage(page)).toHaveCount(0);
});

test('a cancelled share sheet copies nothing', async ({ page }) => {
  const copied = await stubClipboard(page);
  const shared = await stubShareSheet(page, true);
  await open(page, story.path);
  await share(page).click();
  await expect.poll(async () => (await shared()).length).toBe(1);
  await share(page).click();
  await expect.poll(async () => (await shared()).length).toBe(2);
  expect(await copied()).toBeUndefined();
});

test('without a share sheet the link is copied, with a message', async ({ page }) => {
  const copied = await stubClipboard(page);
  await open(page, story.path);
  await share(page).click();
  await expect(copiedMessage(page)).toBeVisible();
  expect(await copied()).toBe(addressOf(page, story.path));
});

test('without clipboard access the link is shown, selected for copying', async ({ page }) => {
  await stubClipboard(page, true);
  await open(page, story.path);
  await share(page).click();
  const field = page.getByRole('textbox', { name: 'Copy this link by hand' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(addressOf(page, story.path));
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(addressOf(page, story.path));
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(field).toHaveCount(0);
});

test('the link of a heading is copied without tracking parameters, and nothing else changes', async ({
  page,
}) => {
  const copied = await stubClipboard(page);
  await open(page, `${story.path}?utm_source=elsewhere`);
  const heading = page.getByRole('heading', { name: section.text });
  await heading.hover();
  const link = page.locator(`a[href="#${section.fragment}"][data-tool]`);
  await expect(link).toHaveCSS('opacity', '1');
  const before = await positionOf(page);
  await link.click();
  await expect(copiedMessage(page)).toBeVisible();
  expect(await copied()).toBe(addressOf(page, `${story.path}#${section.fragment}`));
  expect(await positionOf(page)).toEqual(before);
});

test('the link of a question is below its answer', async ({ page }) => {
  const copied = await stubClipboard(page);
  await open(page, story.path);
  await disclosure(page, question.text).locator('summary').click();
  const link = disclosure(page, question.text).getByRole('link', { name: 'Link to this answer' });
  await link.scrollIntoViewIfNeeded();
  const before = await positionOf(page);
  await link.click();
  await expect(copiedMessage(page)).toBeVisible();
  expect(await copied()).toBe(addressOf(page, `${story.path}#${question.fragment}`));
  expect(await positionOf(page)).toEqual(before);
  await expect(disclosure(page, question.text)).toHaveAttribute('open');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the link of a heading leads to it', async ({ page }) => {
    await page.goto(story.path);
    const link = page.locator(`a[href="#${section.fragment}"][data-tool]`);
    await link.focus();
    await expect(link).toHaveCSS('opacity', '1');
    await link.press('Enter');
    await expect(page).toHaveURL(`${story.path}#${section.fragment}`);
    await expect(page.getByRole('heading', { name: section.text })).toBeInViewport();
    await expect(share(page)).toBeHidden();
  });
});

for (const width of [390, 1280]) {
  test(`a link to selected text can be copied, at ${width} px`, async ({ page, context }) => {
    await page.setViewportSize({ width, height: 800 });
    const copied = await stubClipboard(page);
    await open(page, story.path);
    const last = page.getByRole('region', { name: 'Terms explained' }).locator('dd').last();
    const text = (await last.textContent()) ?? '';
    const words = text.split(' ').slice(1, 6).join(' ');
    await last.scrollIntoViewIfNeeded();
    await select(last, words);
    await expect(copyButton(page)).toBeInViewport({ ratio: 1 });
    await copyButton(page).click();
    await expect(copiedMessage(page)).toBeVisible();
    const address = (await copied()) ?? '';
    expect(address).toContain(`${addressOf(page, story.path)}#:~:text=`);

    const other = await context.newPage();
    await other.goto(address);
    await waitForHydration(other);
    const target = other.getByText(text);
    await expect(target).toBeInViewport();
    // Hydration does not change the scroll position.
    await other.evaluate(() => new Promise(requestAnimationFrame));
    await expect(target).toBeInViewport();
  });
}

test('a link to text that also occurs in the contents leads to the story', async ({ page, context }) => {
  const copied = await stubClipboard(page);
  await open(page, story.path);
  const heading = page.getByRole('heading', { name: story.sections[3]?.text ?? '' });
  await select(heading, story.sections[3]?.text ?? '');
  await copyButton(page).click();
  await expect.poll(copied).toMatch(/#:~:text=.+-,/);
  const other = await context.newPage();
  await other.goto((await copied()) ?? '');
  await expect(other.getByRole('heading', { name: story.sections[3]?.text ?? '' })).toBeInViewport();
});

test('no link is offered for text outside of a story or without a selection', async ({ page }) => {
  await open(page, story.path);
  await select(page.getByRole('region', { name: 'Sources' }), 'Sources');
  const summary = page.locator('main [data-story] > p');
  await select(summary, 'AI');
  await expect(copyButton(page)).toBeVisible();
  await select(page.getByRole('region', { name: 'Sources' }), 'Sources');
  await expect(copyButton(page)).toHaveCount(0);
  await select(summary, 'AI');
  await expect(copyButton(page)).toBeVisible();
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  await expect(copyButton(page)).toHaveCount(0);
});
