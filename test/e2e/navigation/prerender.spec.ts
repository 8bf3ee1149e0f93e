import { expect, type Page } from '@playwright/test';
import { disclosure, expectHead, expectInView, heading, open, scrollPosition } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { story, tag } from '../support/sample.ts';

/** All pages in the document, the shown one first. */
const pages = (page: Page) => page.locator('main');
const related = (page: Page) =>
  page.getByRole('region', { name: 'Related news' }).getByRole('heading').getByRole('link').first();

/** Waits until a page with this heading is prerendered. */
async function expectPrerendered(page: Page, title: string): Promise<void> {
  await expect(pages(page)).toHaveCount(2);
  await expect(page.locator('h1').last()).toHaveText(title);
}

test('pointing at a link prerenders its page, invisible to readers and assistive technology', async ({
  page,
  request,
}) => {
  await open(page, '/');
  const extent = () => page.evaluate(() => [document.documentElement.scrollHeight, document.body.innerText]);
  const before = [await extent(), await page.locator('body').ariaSnapshot()];
  await page.getByRole('link', { name: story.title }).hover();
  await expectPrerendered(page, story.title);
  expect([await extent(), await page.locator('body').ariaSnapshot()]).toEqual(before);
  await expectHead(page, request, '/');
  const words = story.takeaways[0]?.text ?? '';
  await expect(page.locator('main').last()).toContainText(words);
  const found = await page.evaluate(
    (text) => 'find' in window && (window.find as (t: string) => boolean)(text),
    words,
  );
  expect(found).toBe(false);
});

test('the navigation shows the prerendered page', async ({ page, request }) => {
  await open(page, '/');
  const link = page.getByRole('link', { name: story.title });
  await link.hover();
  await expectPrerendered(page, story.title);
  const rendered = await pages(page).last().elementHandle();
  await link.click();
  await expect(heading(page)).toHaveText(story.title);
  await expect(heading(page)).toBeFocused();
  await expectHead(page, request, story.path);
  await expect(page.getByRole('status')).toContainText(story.title);
  expect(await rendered?.isVisible()).toBe(true);
  expect(await scrollPosition(page)).toBe(0);
});

test('focusing a link prerenders its page', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('link', { name: story.title }).focus();
  await expectPrerendered(page, story.title);
});

test('pointing at another link replaces the prerendered page', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('link', { name: story.title }).hover();
  await expectPrerendered(page, story.title);
  await page.getByRole('navigation', { name: 'Topics' }).getByRole('link', { name: tag.name }).hover();
  await expectPrerendered(page, tag.name);
});

test('fragments and the skip link lead into the shown story while another one is prerendered', async ({
  page,
}) => {
  await open(page, story.path);
  const other = (await related(page).textContent()) ?? '';
  // Clicking from script leaves the focus on the related story's link.
  await related(page).focus();
  await expectPrerendered(page, other);
  const clickLinkTo = (href: string) =>
    page.evaluate((address) => document.querySelector<HTMLElement>(`a[href="${address}"]`)?.click(), href);
  await clickLinkTo('#questions');
  const questions = page.getByRole('region', { name: 'Frequently asked questions' });
  await expectInView(questions.getByRole('heading').first());
  await related(page).focus();
  await expectPrerendered(page, other);
  await page.getByRole('link', { name: 'Skip to content' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('a prerendered story restores its disclosures, and the list its scroll position', async ({ page }) => {
  await open(page, '/');
  await page.evaluate(() => window.scrollTo(0, 60));
  const link = page.getByRole('link', { name: story.title });
  await link.hover();
  await expectPrerendered(page, story.title);
  const scrolled = await scrollPosition(page);
  expect(scrolled).toBeGreaterThan(0);
  await link.click();
  await expect(heading(page)).toHaveText(story.title);
  await disclosure(page, 'Key takeaways').locator('summary').click();
  await expect(disclosure(page, 'Key takeaways')).not.toHaveAttribute('open');

  const back = page.getByRole('link', { name: 'Back to list' });
  await back.hover();
  await expect(pages(page)).toHaveCount(2);
  await back.click();
  await expect(page).toHaveURL('/');
  await expect.poll(() => scrollPosition(page)).toBe(scrolled);
  await page.goForward();
  await expect(heading(page)).toHaveText(story.title);
  await expect(disclosure(page, 'Key takeaways')).not.toHaveAttribute('open');

  await page.goBack();
  await expect(page).toHaveURL('/');
  await page.mouse.move(1, 1);
  await link.hover();
  await expectPrerendered(page, story.title);
  await link.click();
  await expect(disclosure(page, 'Key takeaways')).toHaveAttribute('open');
});

test('a navigation to another page discards the prerendered one', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('link', { name: story.title }).focus();
  await expectPrerendered(page, story.title);
  await page.evaluate(() => document.querySelector<HTMLElement>('footer a[href="/tags/"]')?.click());
  await expect(heading(page)).toHaveText('Topics');
  await expect(pages(page)).toHaveCount(1);
});
