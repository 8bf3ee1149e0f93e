import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../support/guarded-test.ts';
import { disclosure, open, running } from '../support/reader.ts';
import { story } from '../support/sample.ts';

const section = story.sections[1] ?? { text: '', fragment: '' };
const question = story.questions[1] ?? { text: '', answer: '', fragment: '' };
const share = (page: Page) => page.getByRole('button', { name: 'Share' });
const told = (page: Page) => page.getByRole('status').filter({ hasText: 'Link copied.' });
const offer = (page: Page) => page.getByRole('button', { name: 'Copy link to this sentence' });

/** A clipboard that the test can read, or that is closed; Chromium without a window has no share sheet. */
async function giveClipboard(page: Page, closed = false): Promise<() => Promise<string | undefined>> {
  await page.addInitScript((refuse) => {
    const clipboard = {
      async writeText(text: string) {
        if (refuse) throw new DOMException('Write permission denied.', 'NotAllowedError');
        Object.assign(window, { copied: text });
      },
    };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard });
  }, closed);
  return () => page.evaluate(() => (window as unknown as { copied?: string }).copied);
}

/** A share sheet that the reader uses, or closes. */
async function giveShareSheet(page: Page, closed = false): Promise<() => Promise<ShareData[]>> {
  await page.addInitScript((abort) => {
    const shared: ShareData[] = [];
    Object.assign(window, { shared });
    Object.defineProperty(navigator, 'share', {
      async value(data: ShareData) {
        shared.push(data);
        if (abort) throw new DOMException('Share canceled.', 'AbortError');
      },
    });
  }, closed);
  return () => page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);
}

const addressOf = (page: Page, path: string) => new URL(path, page.url()).href;

/** Selects words inside an element, as dragging over them does. */
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
    throw new Error(`“${text}” is not there.`);
  }, words);
}

test('a story is shared by the platform’s sheet, without what was behind its address', async ({ page }) => {
  const shared = await giveShareSheet(page);
  await open(page, `${story.path}?utm_source=elsewhere#sources`);
  await share(page).click();
  await expect.poll(shared).toEqual([{ title: await page.title(), url: addressOf(page, story.path) }]);
  await expect(told(page)).toHaveCount(0);
});

test('a sheet that is closed again copies nothing', async ({ page }) => {
  const copied = await giveClipboard(page);
  const shared = await giveShareSheet(page, true);
  await open(page, story.path);
  await share(page).click();
  await expect.poll(async () => (await shared()).length).toBe(1);
  await share(page).click();
  await expect.poll(async () => (await shared()).length).toBe(2);
  expect(await copied()).toBeUndefined();
});

test('without a sheet the link is copied, and that is told', async ({ page }) => {
  const copied = await giveClipboard(page);
  await open(page, story.path);
  await share(page).click();
  await expect(told(page)).toBeVisible();
  expect(await copied()).toBe(addressOf(page, story.path));
});

test('where the clipboard is closed the link is shown, ready to be copied by hand', async ({ page }) => {
  await giveClipboard(page, true);
  await open(page, story.path);
  await share(page).click();
  const field = page.getByRole('textbox', { name: 'Copy this link by hand' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(addressOf(page, story.path));
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(addressOf(page, story.path));
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(field).toHaveCount(0);
});

test('the link of a heading is copied, and the address follows', async ({ page }) => {
  const copied = await giveClipboard(page);
  await open(page, story.path);
  const heading = page.getByRole('heading', { name: section.text });
  await heading.hover();
  const link = page.locator(`a[href="#${section.fragment}"][data-tool]`);
  await expect(link).toHaveCSS('opacity', '1');
  await link.click();
  await expect(told(page)).toBeVisible();
  expect(await copied()).toBe(addressOf(page, `${story.path}#${section.fragment}`));
  await expect(page).toHaveURL(`${story.path}#${section.fragment}`);
});

test('the link of a question stands below its answer', async ({ page }) => {
  const copied = await giveClipboard(page);
  await open(page, story.path);
  await disclosure(page, question.text).locator('summary').click();
  await disclosure(page, question.text).getByRole('link', { name: 'Link to this answer' }).click();
  await expect(told(page)).toBeVisible();
  expect(await copied()).toBe(addressOf(page, `${story.path}#${question.fragment}`));
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
  test(`selected words get a link that leads to them, at ${width} px`, async ({ page, context }) => {
    await page.setViewportSize({ width, height: 800 });
    const copied = await giveClipboard(page);
    await open(page, story.path);
    const last = page.getByRole('region', { name: 'Terms explained' }).locator('dd').last();
    const text = (await last.textContent()) ?? '';
    const words = text.split(' ').slice(1, 6).join(' ');
    await last.scrollIntoViewIfNeeded();
    await select(last, words);
    await expect(offer(page)).toBeInViewport({ ratio: 1 });
    await offer(page).click();
    await expect(told(page)).toBeVisible();
    const address = (await copied()) ?? '';
    expect(address).toContain(`${addressOf(page, story.path)}#:~:text=`);

    const other = await context.newPage();
    await other.goto(address);
    await running(other);
    const target = other.getByText(text);
    await expect(target).toBeInViewport();
    // What the application does on taking over leaves the page where the browser has scrolled it to.
    await other.evaluate(() => new Promise(requestAnimationFrame));
    await expect(target).toBeInViewport();
  });
}

test('words that stand in the contents too are found in the story', async ({ page, context }) => {
  const copied = await giveClipboard(page);
  await open(page, story.path);
  const heading = page.getByRole('heading', { name: story.sections[3]?.text ?? '' });
  await select(heading, story.sections[3]?.text ?? '');
  await offer(page).click();
  await expect.poll(copied).toMatch(/#:~:text=.+-,/);
  const other = await context.newPage();
  await other.goto((await copied()) ?? '');
  await expect(other.getByRole('heading', { name: story.sections[3]?.text ?? '' })).toBeInViewport();
});

test('nothing is offered for words outside of a story, nor once the selection is gone', async ({ page }) => {
  await open(page, story.path);
  await select(page.getByRole('region', { name: 'Sources' }), 'Sources');
  const summary = page.locator('header [data-story] p');
  await select(summary, 'AI');
  await expect(offer(page)).toBeVisible();
  await select(page.getByRole('region', { name: 'Sources' }), 'Sources');
  await expect(offer(page)).toHaveCount(0);
  await select(summary, 'AI');
  await expect(offer(page)).toBeVisible();
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  await expect(offer(page)).toHaveCount(0);
});
