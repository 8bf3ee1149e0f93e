import { expect, type Page } from '@playwright/test';
import { test } from '../support/guarded-test.ts';
import { dataOf, open, running } from '../support/reader.ts';
import { story, tag } from '../support/sample.ts';

const cards = (page: Page) => page.getByRole('main').getByRole('article');
const choice = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true });

/** The reader was here before some of the stories came: all but those of the newest day were there. */
async function wasHereBefore(page: Page): Promise<number> {
  await open(page, '/');
  return page.evaluate(() => {
    const visits = JSON.parse(localStorage.getItem('gigawatt:visits') ?? '{}');
    const fresh = 3;
    visits.now.slugs = visits.now.slugs.slice(fresh);
    visits.now.count -= fresh;
    visits.now.newest = '2020-01-01';
    visits.at = 0;
    localStorage.setItem('gigawatt:visits', JSON.stringify(visits));
    return fresh;
  });
}

test('a first visit says nothing of visits', async ({ page }) => {
  await open(page, '/');
  await page.waitForLoadState('networkidle');
  await expect(page.getByText('since your last visit')).toHaveCount(0);
});

test('a reader who returns is told how many stories are new, and nothing moves for it', async ({ page }) => {
  const fresh = await wasHereBefore(page);
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.reload();
  await expect(page.getByText(`${fresh} new stories since your last visit.`)).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.005);
});

test('followed topics stand on the front page: what is new of them, and their newest stories', async ({
  page,
  request,
}) => {
  await open(page, tag.path);
  await choice(page, 'Follow').click();
  await expect(choice(page, 'Follow')).toHaveAttribute('aria-pressed', 'true');
  await wasHereBefore(page);
  await page.reload();
  const line = page.getByText('since your last visit');
  await expect(line).toContainText('New on topics you follow');
  await expect(line.getByRole('link', { name: tag.name })).toHaveAttribute('href', tag.path);
  await page.getByText('For you', { exact: true }).click();
  const listing = await dataOf(request, tag.path);
  if (listing.kind !== 'listing') throw new Error('The tag has no listing.');
  const titles = page.locator('details').filter({ hasText: 'For you' }).getByRole('heading');
  await expect(titles).toHaveText(listing.cards.slice(0, 6).map(({ title }) => title));
});

test('stories of a muted topic are folded in lists, and can be looked at', async ({ page }) => {
  await open(page, tag.path);
  const count = await cards(page).count();
  await choice(page, 'Mute').click();
  const folded = cards(page).filter({ hasText: `A story on “${tag.name}”, which you have muted.` });
  await expect(folded).toHaveCount(count);
  await folded.first().getByRole('button', { name: 'Show it' }).click();
  await expect(folded).toHaveCount(count - 1);
  await page.goto('/');
  await expect(cards(page).filter({ hasText: story.title })).toHaveCount(0);
});

test('a muted word folds the stories that have it, until it is removed', async ({ page }) => {
  await open(page, '/saved/');
  await page.getByLabel('Word to mute').fill('NVIDIA');
  await page.getByLabel('Word to mute').press('Enter');
  await page.goto(tag.path);
  const folded = cards(page).filter({ hasText: 'A story on “NVIDIA”' });
  await expect(folded).not.toHaveCount(0);
  await page.goto('/saved/');
  await running(page);
  await page.getByRole('button', { name: 'Remove NVIDIA' }).click();
  await page.goto(tag.path);
  await running(page);
  await expect(cards(page).filter({ hasText: story.title })).toBeVisible();
  await expect(folded).toHaveCount(0);
});

test('what is chosen is listed on the saved page, and another tab knows of it', async ({ page, context }) => {
  await open(page, '/saved/');
  const other = await context.newPage();
  await open(other, tag.path);
  await choice(other, 'Follow').click();
  await expect(page.getByRole('main').getByRole('link', { name: tag.name })).toHaveAttribute(
    'href',
    tag.path,
  );
  await page.getByRole('button', { name: `Remove ${tag.name}` }).click();
  await expect(choice(other, 'Follow')).toHaveAttribute('aria-pressed', 'false');
});
