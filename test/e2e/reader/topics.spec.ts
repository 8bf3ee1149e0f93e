import { expect, type Page } from '@playwright/test';
import { fetchPageData, open } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { tag } from '../support/sample.ts';

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
  const line = page.locator('p', { hasText: 'since your last visit' });
  await expect(line).toContainText('New on topics you follow');
  await expect(line.getByRole('link', { name: tag.name })).toHaveAttribute('href', tag.path);
  await page.getByText('For you', { exact: true }).click();
  const listing = await fetchPageData(request, tag.path);
  if (listing.kind !== 'listing') throw new Error('The tag has no listing.');
  const titles = page.locator('details').filter({ hasText: 'For you' }).getByRole('heading');
  await expect(titles).toHaveText(listing.cards.slice(0, 6).map(({ title }) => title));
});

const muteWord = (page: Page, word: string) =>
  page.addInitScript(
    (stored) => localStorage.setItem('gigawatt:muted-words', stored),
    JSON.stringify([word]),
  );
const note = (page: Page) => page.getByRole('main').getByText(/which you have muted\.$/);

test('stories of a muted topic are left out of lists, and can be shown', async ({ page }) => {
  await open(page, tag.path);
  const count = await cards(page).count();
  await page.getByText('More', { exact: true }).click();
  await choice(page, 'Mute').click();
  await expect(note(page)).toHaveText(`${count} stories on “${tag.name}”, which you have muted.`);
  await expect(cards(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Show them' }).press('Enter');
  await expect(cards(page)).toHaveCount(count);
  await expect(page.getByRole('button', { name: 'Hide them' })).toBeFocused();
});

test('the story after a muted lead leads the front page', async ({ page, request }) => {
  const front = await fetchPageData(request, '/');
  if (front.kind !== 'front') throw new Error('The data is not of a front page.');
  const word = front.lead?.title.split(' ')[0] ?? '';
  await muteWord(page, word);
  await open(page, '/');
  await expect(note(page).first()).toContainText(`“${word}”`);
  const lead = cards(page).first();
  await expect(lead.getByRole('heading', { level: 2 })).not.toHaveText(front.lead?.title ?? '');
  await page.getByRole('button', { name: /^Show/ }).first().click();
  await expect(lead.getByRole('heading', { level: 2 })).toHaveText(front.lead?.title ?? '');
});

for (const [name, path] of [
  ['a list', tag.path],
  ['the brief', '/brief/'],
  ['the results of a search', '/search/?q=nvidia'],
] as const) {
  test(`stories with a muted word are left out of ${name}, and shown on request`, async ({ page }) => {
    await muteWord(page, 'NVIDIA');
    await open(page, path);
    const headings = page.getByRole('main').getByRole('heading', { name: /NVIDIA/ });
    await expect(note(page)).toContainText('“NVIDIA”');
    await expect(headings).toHaveCount(0);
    await page.getByRole('button', { name: /^Show (?:it|them)$/ }).click();
    await expect(headings).not.toHaveCount(0);
  });
}

test('followed topics are listed in the settings, and other tabs follow', async ({ page, context }) => {
  await open(page, '/settings/');
  const other = await context.newPage();
  await open(other, tag.path);
  await choice(other, 'Follow').click();
  await expect(page.getByRole('main').getByRole('link', { name: tag.name })).toHaveAttribute(
    'href',
    tag.path,
  );
  await page.getByRole('button', { name: `Remove ${tag.name}` }).click();
  await expect(choice(other, 'Follow')).toBeVisible();
  await page.getByRole('button', { name: `Undo the removal of ${tag.name}` }).click();
  await expect(choice(other, 'Following')).toBeVisible();
});

test('a removed word stays in its place with the focus until the reader leaves, and can be muted again', async ({
  page,
}) => {
  await open(page, '/settings/');
  for (const word of ['NVIDIA', 'OpenAI']) {
    await page.getByLabel('Word to mute').fill(word);
    await page.getByLabel('Word to mute').press('Enter');
  }
  await page.getByRole('button', { name: 'Remove NVIDIA' }).press('Enter');
  const undo = page.getByRole('button', { name: 'Undo the removal of NVIDIA' });
  await expect(undo).toBeFocused();
  await undo.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove NVIDIA' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Remove OpenAI' })).toBeVisible();
  await expect(page.getByText('NVIDIA', { exact: true })).toHaveCount(0);
});
