import { expect, type Locator, type Page } from '@playwright/test';
import {
  clickFromScript,
  disclosure,
  expectInView,
  open,
  scrollPosition,
  waitForHydration,
} from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { longTag, story } from '../support/sample.ts';

interface Target {
  fragment: string;
  /** what is scrolled into view */
  target(page: Page): Locator;
  /** what is focused */
  focused(page: Page): Locator;
}

const byId = (fragment: string) => (page: Page) => page.locator(`[id="${fragment}"]`);
const question = story.questions[2] ?? { text: '', answer: '', fragment: '' };
const targets: Record<string, Target> = {
  'a heading': targetOf(story.sections[2]?.fragment),
  'a part’s heading': targetOf('terms-explained'),
  'a takeaway': targetOf(story.takeaways[2]?.fragment),
  'a question': {
    fragment: question.fragment,
    target: (page) => disclosure(page, question.text).locator('summary'),
    focused: (page) => disclosure(page, question.text).locator('summary'),
  },
  'a term': targetOf(story.terms[1]?.fragment),
};

function targetOf(fragment = ''): Target {
  return { fragment, target: byId(fragment), focused: byId(fragment) };
}

async function expectReached(page: Page, { fragment, target, focused }: Target): Promise<void> {
  await expect(page).toHaveURL(`${story.path}#${fragment}`);
  await expectInView(target(page));
  await expect(focused(page)).toBeFocused();
  if (fragment !== question.fragment) return;
  await expect(disclosure(page, question.text)).toHaveAttribute('open');
  await expectInView(page.getByText(question.answer));
}

/** Adds a fragment to a link, since no page of the sample has such a link. */
async function setFragment(link: Locator, fragment: string): Promise<Locator> {
  await link.evaluate((element: HTMLAnchorElement, hash) => {
    element.hash = hash;
  }, fragment);
  return link;
}

test.describe('the fragment of', () => {
  for (const [name, target] of Object.entries(targets)) {
    test(`${name} is reached from outside, and by going back to it`, async ({ page }) => {
      await open(page, `${story.path}#${target.fragment}`);
      await expectReached(page, target);
      await clickFromScript(page.getByRole('banner').getByRole('link', { name: 'Topics' }));
      await expect(page).toHaveURL('/tags/');
      await page.goBack();
      await expectReached(page, target);
    });

    test(`${name} is reached by a link from another page, and from its own`, async ({ page }) => {
      await open(page, '/');
      await (await setFragment(page.getByRole('link', { name: story.title }), target.fragment)).click();
      await expectReached(page, target);
      await page.goto(story.path);
      await waitForHydration(page);
      const contents = page.getByRole('navigation', { name: 'In this article' });
      const link = await setFragment(contents.getByRole('link').first(), target.fragment);
      await link.click();
      await expectReached(page, target);
      await page.evaluate(() => window.scrollTo(0, 0));
      await clickFromScript(link);
      await expectReached(page, target);
    });
  }

  test('a takeaway opens the takeaways if they are closed', async ({ page }) => {
    await open(page, story.path);
    await disclosure(page, 'Key takeaways').locator('summary').click();
    await expect(disclosure(page, 'Key takeaways')).not.toHaveAttribute('open');
    const link = page.getByRole('navigation', { name: 'In this article' }).getByRole('link').first();
    await (await setFragment(link, story.takeaways[1]?.fragment ?? '')).click();
    await expect(disclosure(page, 'Key takeaways')).toHaveAttribute('open');
    await expectInView(byId(story.takeaways[1]?.fragment ?? '')(page));
  });

  test.describe('a closed answer', () => {
    test.use({ javaScriptEnabled: false });

    test('opens without script for a link from outside', async ({ page }) => {
      await page.goto(`${story.path}#${question.fragment}`);
      await expect(page.getByText(question.answer)).toBeInViewport();
      await expect(page.getByRole('main').locator('details[open]')).toHaveCount(2);
    });

    test('opens without script for a link within the page', async ({ page }) => {
      await page.goto(story.path);
      await page.goto(`${story.path}#${question.fragment}`);
      await expect(page.getByText(question.answer)).toBeInViewport();
      await expect(page.getByRole('main').locator('details[open]')).toHaveCount(2);
    });
  });
});

test('the contents mark the current section', async ({ page }) => {
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

test('the contents follow a jump to the end and back', async ({ page }) => {
  await open(page, story.path);
  const contents = page.getByRole('navigation', { name: 'In this article' });
  const marked = contents.locator('[aria-current="location"]');
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(marked).toHaveText('Sources');
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(marked).toHaveCount(0);
});

test.describe('back to the list', () => {
  test('leads to the tag at its scroll position, also after further stories', async ({ page }) => {
    await open(page, longTag.path);
    const card = page.getByRole('main').getByRole('article').last().getByRole('heading').getByRole('link');
    await card.scrollIntoViewIfNeeded();
    const left = await scrollPosition(page);
    expect(left).toBeGreaterThan(200);
    await card.click();
    const related = page.getByRole('region', { name: 'Related news' }).getByRole('heading', { level: 3 });
    await related.first().getByRole('link').click();
    await expect(page).not.toHaveURL(longTag.path);
    await page.getByRole('link', { name: 'Back to list' }).click();
    await expect(page).toHaveURL(longTag.path);
    await expect.poll(() => scrollPosition(page)).toBe(left);
  });

  test('leads to the front page for a reader who comes from another site', async ({ page }) => {
    await open(page, story.path);
    await page.getByRole('link', { name: 'Back to list' }).click();
    await expect(page).toHaveURL('/');
    await expect.poll(() => scrollPosition(page)).toBe(0);
  });

  test('leads to the list after a reload', async ({ page }) => {
    await open(page, longTag.path);
    await page.getByRole('main').getByRole('article').first().getByRole('heading').getByRole('link').click();
    await expect(page).toHaveURL(/articles/);
    await page.reload();
    await waitForHydration(page);
    await page.getByRole('link', { name: 'Back to list' }).click();
    await expect(page).toHaveURL(longTag.path);
  });
});

test('the byline leads to the author’s page, which lists the story, and Back returns to it', async ({
  page,
}) => {
  await open(page, story.path);
  await waitForHydration(page);
  await page.getByRole('link', { name: 'The Gigawatt desk' }).click();
  await expect(page).toHaveURL('/authors/desk/');
  await expect(page.getByRole('heading', { level: 1, name: 'The Gigawatt desk' })).toBeFocused();
  await expect(page.getByText('The desk drafts its stories with AI')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: story.title })).toBeVisible();
});
