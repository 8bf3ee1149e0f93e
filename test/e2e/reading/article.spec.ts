import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../support/guarded-test.ts';
import { disclosure, expectInSight, followFrom, open, running, scrollOf } from '../support/reader.ts';
import { longTag, story } from '../support/sample.ts';

interface Place {
  fragment: string;
  /** what the reader has to see */
  target(page: Page): Locator;
  /** what has the focus */
  focused(page: Page): Locator;
}

const byId = (fragment: string) => (page: Page) => page.locator(`[id="${fragment}"]`);
const question = story.questions[2] ?? { text: '', answer: '', fragment: '' };
const places: Record<string, Place> = {
  'a heading': place(story.sections[2]?.fragment),
  'a part’s heading': place('terms-explained'),
  'a takeaway': place(story.takeaways[2]?.fragment),
  'a question': {
    fragment: question.fragment,
    target: (page) => disclosure(page, question.text).locator('summary'),
    focused: (page) => disclosure(page, question.text).locator('summary'),
  },
  'a term': place(story.terms[1]?.fragment),
};

function place(fragment = ''): Place {
  return { fragment, target: byId(fragment), focused: byId(fragment) };
}

async function expectReached(page: Page, { fragment, target, focused }: Place): Promise<void> {
  await expect(page).toHaveURL(`${story.path}#${fragment}`);
  await expectInSight(target(page));
  await expect(focused(page)).toBeFocused();
  if (fragment !== question.fragment) return;
  await expect(disclosure(page, question.text)).toHaveAttribute('open');
  await expectInSight(page.getByText(question.answer));
}

/** Points the link to the story at a place inside it: no page of the sample edition has such a link. */
async function pointAt(link: Locator, fragment: string): Promise<Locator> {
  await link.evaluate((element: HTMLAnchorElement, hash) => {
    element.hash = hash;
  }, fragment);
  return link;
}

test.describe('the fragment of', () => {
  for (const [name, aim] of Object.entries(places)) {
    test(`${name} is reached from outside, and by going back to it`, async ({ page }) => {
      await open(page, `${story.path}#${aim.fragment}`);
      await expectReached(page, aim);
      await followFrom(page.getByRole('banner').getByRole('link', { name: 'Topics' }));
      await expect(page).toHaveURL('/tags/');
      await page.goBack();
      await expectReached(page, aim);
    });

    test(`${name} is reached by a link of another page, and of its own`, async ({ page }) => {
      await open(page, '/');
      await (await pointAt(page.getByRole('link', { name: story.title }), aim.fragment)).click();
      await expectReached(page, aim);
      await page.goto(story.path);
      await running(page);
      const contents = page.getByRole('navigation', { name: 'In this article' });
      const link = await pointAt(contents.getByRole('link').first(), aim.fragment);
      await link.click();
      await expectReached(page, aim);
      await page.evaluate(() => window.scrollTo(0, 0));
      await followFrom(link);
      await expectReached(page, aim);
    });
  }

  test('a takeaway opens the takeaways that the reader has folded away', async ({ page }) => {
    await open(page, story.path);
    await disclosure(page, 'Key takeaways').locator('summary').click();
    await expect(disclosure(page, 'Key takeaways')).not.toHaveAttribute('open');
    const link = page.getByRole('navigation', { name: 'In this article' }).getByRole('link').first();
    await (await pointAt(link, story.takeaways[1]?.fragment ?? '')).click();
    await expect(disclosure(page, 'Key takeaways')).toHaveAttribute('open');
    await expectInSight(byId(story.takeaways[1]?.fragment ?? '')(page));
  });

  test.describe('a closed answer', () => {
    test.use({ javaScriptEnabled: false });

    test('opens without script for a link from outside', async ({ page }) => {
      await page.goto(`${story.path}#${question.fragment}`);
      await expect(page.getByText(question.answer)).toBeInViewport();
      await expect(page.getByRole('main').locator('details[open]')).toHaveCount(2);
    });

    test('opens without script for a step within the page', async ({ page }) => {
      await page.goto(story.path);
      await page.goto(`${story.path}#${question.fragment}`);
      await expect(page.getByText(question.answer)).toBeInViewport();
      await expect(page.getByRole('main').locator('details[open]')).toHaveCount(2);
    });
  });
});

test('the contents mark the part that is read', async ({ page }) => {
  await open(page, story.path);
  const contents = page.getByRole('navigation', { name: 'In this article' });
  const marked = contents.locator('[aria-current="location"]');
  await expect(marked).toHaveCount(0);
  for (const { text } of story.sections) {
    await contents.getByRole('link', { name: text }).click();
    await expect(marked).toHaveText(text);
  }
  await contents.getByRole('link', { name: 'Key takeaways' }).click();
  await expect(marked).toHaveText('Key takeaways');
});

test('the contents keep up with a jump over everything', async ({ page }) => {
  await open(page, story.path);
  const contents = page.getByRole('navigation', { name: 'In this article' });
  const marked = contents.locator('[aria-current="location"]');
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(marked).toHaveText('Sources');
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(marked).toHaveCount(0);
});

test.describe('back to the list', () => {
  test('leads to the tag at the place where it was left, also after further stories', async ({ page }) => {
    await open(page, longTag.path);
    const card = page.getByRole('main').getByRole('article').last().getByRole('heading').getByRole('link');
    await card.scrollIntoViewIfNeeded();
    const left = await scrollOf(page);
    expect(left).toBeGreaterThan(200);
    await card.click();
    const related = page.getByRole('region', { name: 'Related news' }).getByRole('heading', { level: 3 });
    await related.first().getByRole('link').click();
    await expect(page).not.toHaveURL(longTag.path);
    await page.getByRole('link', { name: 'Back to list' }).click();
    await expect(page).toHaveURL(longTag.path);
    await expect.poll(() => scrollOf(page)).toBe(left);
  });

  test('leads to the front page for a reader who comes from elsewhere', async ({ page }) => {
    await open(page, story.path);
    await page.getByRole('link', { name: 'Back to list' }).click();
    await expect(page).toHaveURL('/');
    await expect.poll(() => scrollOf(page)).toBe(0);
  });

  test('knows the list again after a reload', async ({ page }) => {
    await open(page, longTag.path);
    await page.getByRole('main').getByRole('article').first().getByRole('heading').getByRole('link').click();
    await expect(page).toHaveURL(/articles/);
    await page.reload();
    await running(page);
    await page.getByRole('link', { name: 'Back to list' }).click();
    await expect(page).toHaveURL(longTag.path);
  });
});
