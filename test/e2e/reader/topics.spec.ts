import { expect, type Page } from '@playwright/test';
import { fetchPageData, open, waitForHydration } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { story, tag } from '../support/sample.ts';

const cards = (page: Page) => page.getByRole('main').getByRole('article');
const choice = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true });

/**
 * Stores an earlier visit, before some of the stories were published.
 *
 * @returns the number of new stories
 */
async function storeEarlierVisit(page: Page): Promise<number> {
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

test('a first visit mentions no earlier visit', async ({ page }) => {
  await open(page, '/');
  await page.waitForLoadState('networkidle');
  await expect(page.getByText('since your last visit')).toHaveCount(0);
});

test('a returning reader sees the number of new stories, without a layout shift', async ({ page }) => {
  const fresh = await storeEarlierVisit(page);
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

test('the front page shows what is new in followed topics and their latest stories', async ({
  page,
  request,
}) => {
  await open(page, tag.path);
  await choice(page, 'Follow').click();
  await expect(choice(page, 'Following')).toBeVisible();
  await storeEarlierVisit(page);
  await page.reload();
  const line = page.getByText('since your last visit');
  await expect(line).toContainText('New on topics you follow');
  await expect(line.getByRole('link', { name: tag.name })).toHaveAttribute('href', tag.path);
  await page.getByText('For you', { exact: true }).click();
  const listing = await fetchPageData(request, tag.path);
  if (listing.kind !== 'listing') throw new Error('The tag has no listing.');
  const titles = page.locator('details').filter({ hasText: 'For you' }).getByRole('heading');
  await expect(titles).toHaveText(listing.cards.slice(0, 6).map(({ title }) => title));
});

test('stories of a muted topic are collapsed in lists, and can be shown', async ({ page }) => {
  await open(page, tag.path);
  const count = await cards(page).count();
  await page.getByText('More', { exact: true }).click();
  await choice(page, 'Mute').click();
  const collapsed = cards(page).filter({ hasText: `A story on “${tag.name}”, which you have muted.` });
  await expect(collapsed).toHaveCount(count);
  await collapsed.first().getByRole('button', { name: 'Show it' }).click();
  await expect(collapsed).toHaveCount(count - 1);
  await page.goto('/');
  await expect(cards(page).filter({ hasText: story.title })).toHaveCount(0);
});

test('a muted word collapses the stories that contain it, until it is removed', async ({ page }) => {
  await open(page, '/saved/');
  await page.getByLabel('Word to mute').fill('NVIDIA');
  await page.getByLabel('Word to mute').press('Enter');
  await page.goto(tag.path);
  const collapsed = cards(page).filter({ hasText: 'A story on “NVIDIA”' });
  await expect(collapsed).not.toHaveCount(0);
  await page.goto('/saved/');
  await waitForHydration(page);
  await page.getByRole('button', { name: 'Remove NVIDIA' }).click();
  await page.goto(tag.path);
  await waitForHydration(page);
  await expect(cards(page).filter({ hasText: story.title })).toBeVisible();
  await expect(collapsed).toHaveCount(0);
});

test('followed topics are listed on the saved page, and other tabs follow', async ({ page, context }) => {
  await open(page, '/saved/');
  const other = await context.newPage();
  await open(other, tag.path);
  await choice(other, 'Follow').click();
  await expect(page.getByRole('main').getByRole('link', { name: tag.name })).toHaveAttribute(
    'href',
    tag.path,
  );
  await page.getByRole('button', { name: `Remove ${tag.name}` }).click();
  await expect(choice(other, 'Follow')).toBeVisible();
});
