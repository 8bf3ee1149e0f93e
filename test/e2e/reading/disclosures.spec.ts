import { expect, type Page } from '@playwright/test';
import { disclosure, open, waitForHydration } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { story } from '../support/sample.ts';

const [first = '', second = '', third = ''] = story.questions.map(({ text }) => text);
const all = story.questions.length;

const faq = (page: Page) => page.getByRole('region', { name: 'Frequently asked questions' });
const openAnswers = (page: Page) => faq(page).locator('details[open]');

async function openAnswer(page: Page, question: string): Promise<void> {
  await disclosure(page, question).locator('summary').click();
  await expect(disclosure(page, question)).toHaveAttribute('open');
}

async function closeTakeaways(page: Page): Promise<void> {
  await disclosure(page, 'Key takeaways').locator('summary').click();
  await expect(disclosure(page, 'Key takeaways')).not.toHaveAttribute('open');
}

async function expectAsLeft(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
  await expect(openAnswers(page)).toHaveCount(2);
  await expect(disclosure(page, first)).toHaveAttribute('open');
  await expect(disclosure(page, third)).toHaveAttribute('open');
  await expect(disclosure(page, 'Key takeaways')).not.toHaveAttribute('open');
}

async function goToRelated(page: Page): Promise<void> {
  const related = page.getByRole('region', { name: 'Related news' }).getByRole('heading', { level: 3 });
  await related.first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(story.title);
}

for (const [visit, arrive] of Object.entries({
  'opened from outside': (page: Page) => open(page, story.path),
  'reached in the application': async (page: Page) => {
    await open(page, '/');
    await page.getByRole('link', { name: story.title }).click();
    await expect(page).toHaveURL(story.path);
  },
})) {
  test(`a story ${visit} is as it was left when the reader returns`, async ({ page }) => {
    await arrive(page);
    await closeTakeaways(page);
    await openAnswer(page, first);
    await openAnswer(page, third);

    await goToRelated(page);
    await expect(openAnswers(page)).toHaveCount(0);
    await page.goBack();
    await expectAsLeft(page);

    await page.reload();
    await waitForHydration(page);
    await expectAsLeft(page);

    await page.goForward();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(story.title);
    await page.goBack();
    await expectAsLeft(page);
  });
}

test('each history entry has its own open disclosures', async ({ page }) => {
  await open(page, story.path);
  await openAnswer(page, first);
  await goToRelated(page);
  await openAnswersOfOther(page);
  await page.goBack();
  await expect(disclosure(page, first)).toHaveAttribute('open');
  await expect(openAnswers(page)).toHaveCount(1);
  await page.goForward();
  await expect(openAnswers(page)).toHaveCount(2);
});

/** Opens two answers of the shown story, and waits until they are stored in the history entry. */
async function openAnswersOfOther(page: Page): Promise<void> {
  for (const index of [0, 1]) await faq(page).locator('summary').nth(index).click();
  await expect(openAnswers(page)).toHaveCount(2);
  // Chromium fires `toggle` after the next paint, and a test navigates sooner than a reader can.
  const countStored = () =>
    page.evaluate(() => JSON.stringify(window.history.state.usr?.disclosures).split(':true').length);
  await expect.poll(countStored, 'the takeaways and two answers').toBe(1 + 3);
}

test('a new visit starts with closed answers and open takeaways', async ({ page }) => {
  await open(page, story.path);
  await closeTakeaways(page);
  await openAnswer(page, first);
  await page.getByRole('link', { name: 'Back to list' }).click();
  await expect(page).toHaveURL('/');
  await page.getByRole('link', { name: story.title }).click();
  await expect(page).toHaveURL(story.path);
  await expect(openAnswers(page)).toHaveCount(0);
  await expect(disclosure(page, 'Key takeaways')).toHaveAttribute('open');
});

test('open disclosures are stored in the history only', async ({ page, context }) => {
  await open(page, story.path);
  await openAnswer(page, first);
  await goToRelated(page);
  // The reading history contains fragments of the story as well.
  const stored = await page.evaluate(() => ({ ...localStorage, ...sessionStorage }));
  const { 'gigawatt:history': _, ...others } = stored;
  expect(JSON.stringify(others)).not.toContain(story.questions[0]?.fragment);
  expect(await context.cookies()).toEqual([]);
});

test('all answers open and close at once', async ({ page }) => {
  await open(page, story.path);
  const button = faq(page).getByRole('button');
  await expect(button).toHaveText('Expand all');
  await button.click();
  await expect(openAnswers(page)).toHaveCount(all);
  await expect(button).toHaveText('Collapse all');
  await button.click();
  await expect(openAnswers(page)).toHaveCount(0);
  await expect(button).toHaveText('Expand all');
  await openAnswer(page, second);
  await expect(button).toHaveText('Expand all');
  await button.click();
  await expect(openAnswers(page)).toHaveCount(all);
});

test('the button changes to “Collapse all” once every answer is open', async ({ page }) => {
  await open(page, story.path);
  for (const { text } of story.questions) await openAnswer(page, text);
  await expect(faq(page).getByRole('button')).toHaveText('Collapse all');
});

test.describe('for the browser’s own search', () => {
  test.use({ javaScriptEnabled: false });

  test('every answer is in the HTML, in a closed disclosure', async ({ page }) => {
    await page.goto(story.path);
    await expect(faq(page).locator('details:not([open])')).toHaveCount(all);
    for (const { text, answer } of story.questions) {
      await expect(disclosure(page, text)).toContainText(answer);
      await expect(page.getByText(answer)).toBeHidden();
    }
    await expect(page.locator('main [hidden]')).toHaveCount(0);
  });

  test('a text fragment inside a closed answer opens it', async ({ page }) => {
    const { text, answer } = story.questions[2] ?? { text: '', answer: '' };
    const words = encodeURIComponent(answer.split(/[,.]/, 2)[1]?.trim() ?? '');
    await page.goto(`${story.path}#:~:text=${words}`);
    await expect(disclosure(page, text)).toHaveAttribute('open');
    await expect(page.getByText(answer)).toBeInViewport();
  });
});
