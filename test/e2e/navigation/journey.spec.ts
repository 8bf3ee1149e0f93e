import { expect, type Page } from '@playwright/test';
import { countDocumentRequests, disclosure, expectHead, waitForHydration } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { story, tag } from '../support/sample.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a reader goes from the front page through a tag to a story, to related news, and back', async ({
      page,
      request,
    }) => {
      await page.goto('/');
      if (javaScriptEnabled) await waitForHydration(page);
      await expectHead(page, request, '/');
      const documents = countDocumentRequests(page);
      const heading = page.getByRole('heading', { level: 1 });

      await test.step('filters by tag', async () => {
        await page.getByRole('navigation', { name: 'Topics' }).getByRole('link', { name: tag.name }).click();
        await expect(heading).toHaveText(tag.name);
        await expectHead(page, request, tag.path);
        await expect(page.getByRole('main').locator('[aria-current]')).toContainText(tag.name);
      });

      await test.step('opens a story of the tag', async () => {
        await page.getByRole('link', { name: story.title }).click();
        await expect(heading).toHaveText(story.title);
        await expectHead(page, request, story.path);
      });

      await test.step('folds the takeaways and an answer', async () => {
        await expectFolding(page);
      });

      const related = page.getByRole('region', { name: 'Related news' }).getByRole('heading', { level: 3 });
      const title = (await related.first().textContent()) ?? '';
      await test.step('goes on to a related story', async () => {
        await related.first().getByRole('link').click();
        await expect(heading).toHaveText(title);
        expect(title).not.toBe(story.title);
        await expectHead(page, request, new URL(page.url()).pathname);
      });

      await test.step('goes back to the list', async () => {
        await page.getByRole('link', { name: 'Back to list' }).click();
        const list = javaScriptEnabled ? tag.path : '/';
        await expect(page).toHaveURL(list);
        await expectHead(page, request, list);
      });

      await test.step('finds every page in the history', async () => {
        if (javaScriptEnabled) await page.goForward();
        else for (const path of [/articles/, story.path, tag.path]) await backTo(page, path);
        await expect(heading).toHaveText(javaScriptEnabled ? story.title : tag.name);
      });
      if (javaScriptEnabled) expect(documents()).toBe(0);
      else expect(documents()).toBeGreaterThan(4);
    });
  });
}

/** Expects open takeaways and closed answers, and that both fold and unfold. */
async function expectFolding(page: Page): Promise<void> {
  const takeaways = disclosure(page, 'Key takeaways');
  const point = takeaways.getByText(story.takeaways[0]?.text ?? '');
  await expect(point).toBeVisible();
  await takeaways.locator('summary').click();
  await expect(point).toBeHidden();
  await takeaways.locator('summary').click();
  await expect(point).toBeVisible();

  const { text, answer } = story.questions[0] ?? { text: '', answer: '' };
  const question = disclosure(page, text);
  await expect(question.getByText(answer)).toBeHidden();
  await question.locator('summary').click();
  await expect(question.getByText(answer)).toBeVisible();
  await question.locator('summary').click();
  await expect(question.getByText(answer)).toBeHidden();
}

async function backTo(page: Page, path: string | RegExp): Promise<void> {
  await page.goBack();
  await expect(page).toHaveURL(path);
}
