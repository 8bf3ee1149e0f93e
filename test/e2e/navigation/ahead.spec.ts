import { expect, type Page } from '@playwright/test';
import { test } from '../support/guarded-test.ts';
import { disclosure, expectHead, expectInSight, heading, open, scrollOf } from '../support/reader.ts';
import { story, tag } from '../support/sample.ts';

/** All pages of the document, the one that is shown first. */
const pages = (page: Page) => page.locator('main');
const related = (page: Page) =>
  page.getByRole('region', { name: 'Related news' }).getByRole('heading').getByRole('link').first();

/** Waits until a page with a heading of this text stands behind the one that is shown. */
async function expectAhead(page: Page, title: string): Promise<void> {
  await expect(pages(page)).toHaveCount(2);
  await expect(page.locator('h1').last()).toHaveText(title);
}

test('a page is rendered when the reader points at its link, and nobody has it before the step', async ({
  page,
  request,
}) => {
  await open(page, '/');
  const extent = () => page.evaluate(() => [document.documentElement.scrollHeight, document.body.innerText]);
  const before = [await extent(), await page.locator('body').ariaSnapshot()];
  await page.getByRole('link', { name: story.title }).hover();
  await expectAhead(page, story.title);
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

test('the step shows the page that was rendered ahead', async ({ page, request }) => {
  await open(page, '/');
  const link = page.getByRole('link', { name: story.title });
  await link.hover();
  await expectAhead(page, story.title);
  const rendered = await pages(page).last().elementHandle();
  await link.click();
  await expect(heading(page)).toHaveText(story.title);
  await expect(heading(page)).toBeFocused();
  await expectHead(page, request, story.path);
  await expect(page.getByRole('status')).toContainText(story.title);
  expect(await rendered?.isVisible()).toBe(true);
  expect(await scrollOf(page)).toBe(0);
});

test('the focus on a link is a sign as well', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('link', { name: story.title }).focus();
  await expectAhead(page, story.title);
});

test('a page ahead gives way to the one that is pointed at next', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('link', { name: story.title }).hover();
  await expectAhead(page, story.title);
  await page.getByRole('navigation', { name: 'Topics' }).getByRole('link', { name: tag.name }).hover();
  await expectAhead(page, tag.name);
});

test('fragments and the skip link lead into the story that is shown while another one is ahead', async ({
  page,
}) => {
  await open(page, story.path);
  const other = (await related(page).textContent()) ?? '';
  // The focus stays on the related story's link until the contents are clicked from script.
  await related(page).focus();
  await expectAhead(page, other);
  const step = (href: string) =>
    page.evaluate((address) => document.querySelector<HTMLElement>(`a[href="${address}"]`)?.click(), href);
  await step('#questions');
  const questions = page.getByRole('region', { name: 'Frequently asked questions' });
  await expectInSight(questions.getByRole('heading').first());
  await related(page).focus();
  await expectAhead(page, other);
  await page.getByRole('link', { name: 'Skip to content' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('a story that was rendered ahead keeps its disclosures, and the list its place', async ({ page }) => {
  await open(page, '/');
  await page.evaluate(() => window.scrollTo(0, 60));
  const link = page.getByRole('link', { name: story.title });
  await link.hover();
  await expectAhead(page, story.title);
  const place = await scrollOf(page);
  expect(place).toBeGreaterThan(0);
  await link.click();
  await expect(heading(page)).toHaveText(story.title);
  await disclosure(page, 'Key takeaways').locator('summary').click();
  await expect(disclosure(page, 'Key takeaways')).not.toHaveAttribute('open');

  const back = page.getByRole('link', { name: 'Back to list' });
  await back.hover();
  await expect(pages(page)).toHaveCount(2);
  await back.click();
  await expect(page).toHaveURL('/');
  await expect.poll(() => scrollOf(page)).toBe(place);
  await page.goForward();
  await expect(heading(page)).toHaveText(story.title);
  await expect(disclosure(page, 'Key takeaways')).not.toHaveAttribute('open');

  await page.goBack();
  await expect(page).toHaveURL('/');
  await page.mouse.move(1, 1);
  await link.hover();
  await expectAhead(page, story.title);
  await link.click();
  await expect(disclosure(page, 'Key takeaways')).toHaveAttribute('open');
});

test('a step to a page that nobody has pointed at leaves the one ahead behind', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('link', { name: story.title }).focus();
  await expectAhead(page, story.title);
  await page.evaluate(() => document.querySelector<HTMLElement>('footer a[href="/tags/"]')?.click());
  await expect(heading(page)).toHaveText('Topics');
  await expect(pages(page)).toHaveCount(1);
});
