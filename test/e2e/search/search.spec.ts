import { expect } from '@playwright/test';
import {
  countDataRequests,
  countDocumentRequests,
  delayRequests,
  open,
  waitForHydration,
} from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { story, tag } from '../support/sample.ts';
import {
  filterLink,
  highlights,
  resultCount,
  resultHeadings,
  searchField,
  searchStatus,
} from '../support/search-page.ts';

test('typing finds stories, highlights the words, and links to the matching section', async ({ page }) => {
  await open(page, '/search/');
  const documents = countDocumentRequests(page);
  await searchField(page).pressSequentially('gigawatt');
  await expect(resultHeadings(page).filter({ hasText: story.title })).toBeVisible();
  await expect(page).toHaveURL('/search/?q=gigawatt');
  await expect(highlights(page)).not.toHaveCount(0);
  for (const text of await highlights(page).allTextContents()) expect(text).toMatch(/gigawatt/i);
  expect(await resultHeadings(page).count()).toBe(await resultCount(page));
  const section = page.getByRole('main').getByRole('article').locator('a[href*="#"]').first();
  const hash = new URL((await section.getAttribute('href')) ?? '', 'http://localhost').hash;
  await section.click();
  await expect(page).toHaveURL(new RegExp(`/articles/.*${hash}$`));
  await expect(page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`)).toBeInViewport();
  expect(documents()).toBe(0);
});

test('the search opens with the field focused, and typing and filters do not fetch the page again', async ({
  page,
}) => {
  await open(page, '/search/');
  await expect(searchField(page)).toBeFocused();
  const data = countDataRequests(page, '/search/');
  await page.keyboard.type('model');
  await expect(searchStatus(page)).toContainText('match');
  await filterLink(page, 'Models').first().click();
  await expect(page).toHaveURL(/category=models/);
  expect(data()).toBe(0);
});

test('each filter shows the number of results that it leaves', async ({ page }) => {
  await open(page, '/search/?q=ai');
  const all = await resultCount(page);
  const first = filterLink(page, /./).first();
  const name = (await first.getAttribute('data-filter'))?.split(' ')[1];
  const count = Number(/\d+$/.exec((await first.innerText()).trim())?.[0]);
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(all);
  await first.click();
  await expect(page).toHaveURL(`/search/?q=ai&tag=${name}`);
  await expect(searchStatus(page)).toContainText(new RegExp(`^${count} stor`));
  // The selected filter stays focused, is announced as selected, and can be removed.
  const selected = page.locator('[data-filter][aria-current]');
  await expect(selected).toBeFocused();
  await expect(selected).toHaveAccessibleName(/, remove the filter$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=ai');
  await expect(searchStatus(page)).toContainText(new RegExp(`^${all} stor`));
});

test('results match all selected tags, and a category filter replaces another', async ({ page }) => {
  await open(page, '/search/?tag=ai-infrastructure&tag=south-korea');
  const both = await resultCount(page);
  expect(both).toBeGreaterThan(0);
  await page.locator('[data-filter="tag south-korea"]').click();
  await expect(page).toHaveURL('/search/?tag=ai-infrastructure');
  await expect.poll(() => resultCount(page)).toBeGreaterThan(both);
  const sections = page.locator('[data-filter^="category "]');
  expect(await sections.count()).toBeGreaterThan(1);
  const names = await sections.evaluateAll((links) => links.map((link) => link.getAttribute('data-filter')));
  await sections.first().click();
  await expect(page.locator(`[data-filter="${names[0]}"][aria-current]`)).toBeVisible();
  // The other categories stay, with the number of results they would have.
  await page.locator(`[data-filter="${names[1]}"]`).click();
  await expect(page.locator(`[data-filter="${names[1]}"][aria-current]`)).toBeVisible();
  await expect(page.locator(`[data-filter="${names[0]}"][aria-current]`)).toHaveCount(0);
});

test('results can be sorted by date', async ({ page }) => {
  await open(page, '/search/?q=model');
  await page.getByRole('link', { name: 'Newest' }).click();
  await expect(page).toHaveURL('/search/?q=model&sort=date');
  await expect(page.getByRole('link', { name: 'Newest' })).toHaveAttribute('aria-current', 'true');
  const dates = () =>
    page
      .locator('main article time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')?.slice(0, 10)));
  await expect.poll(async () => (await dates()).length).toBeGreaterThan(3);
  const shown = await dates();
  expect(shown).toEqual(shown.toSorted().reverse());
});

test('back and forward restore the field and the results', async ({ page }) => {
  await open(page, '/search/');
  await searchField(page).pressSequentially('chip');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=chip');
  const chips = await resultCount(page);
  await searchField(page).fill('open');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=open');
  await expect(searchStatus(page)).toContainText('“open”');
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=chip');
  await expect(searchField(page)).toHaveValue('chip');
  await expect(searchStatus(page)).toContainText(new RegExp(`^${chips} stor.*“chip”`));
  await page.goForward();
  await expect(searchField(page)).toHaveValue('open');
});

test('going back from a story restores the results and the scroll position', async ({ page }) => {
  await open(page, '/search/?q=ai');
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(resultHeadings(page)).toHaveCount(20);
  const last = resultHeadings(page).last().getByRole('link');
  await last.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  await last.click();
  await expect(page).toHaveURL(/articles/);
  await page.goBack();
  await expect(resultHeadings(page)).toHaveCount(20);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before);
});

test('a late result never replaces that of a later search', async ({ page }) => {
  await open(page, '/search/');
  // The index loads only after the second search has started.
  const release = await delayRequests(page, '**/pagefind/**');
  await searchField(page).fill('chip');
  await expect(page).toHaveURL('/search/?q=chip');
  await searchField(page).fill('nvidia');
  await expect(page).toHaveURL('/search/?q=nvidia');
  release();
  await expect(searchStatus(page)).toContainText('“nvidia”');
  await expect(highlights(page)).not.toHaveCount(0);
  for (const text of await highlights(page).allTextContents()) expect(text).toMatch(/nvidia/i);
});

test('without results the page says so and suggests topics with similar names', async ({ page }) => {
  await open(page, '/search/?q=semiconductros');
  await expect(searchStatus(page)).toHaveText('No story matches “semiconductros”');
  await expect(page.getByRole('heading', { name: 'Similar topics' })).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Semiconductors/ })
    .click();
  await expect(page).toHaveURL('/tags/semiconductors/');
});

test('filters that leave no results can be removed at once', async ({ page }) => {
  await open(page, '/search/?q=nvidia&tag=no-such-topic');
  await expect(searchStatus(page)).toContainText('No story');
  await page.getByRole('link', { name: 'Search without the filters' }).click();
  await expect(page).toHaveURL('/search/?q=nvidia');
  await expect(searchStatus(page)).toContainText(/^[1-9]\d* stor/);
});

for (const keys of ['/', 'Control+k', 'Meta+k']) {
  test(`${keys} opens the search from any page, and focuses its field`, async ({ page }) => {
    await open(page, story.path);
    await page.keyboard.press(keys);
    await expect(page).toHaveURL('/search/');
    await expect(searchField(page)).toBeFocused();
    await page.getByRole('link', { name: 'All topics' }).focus();
    await page.keyboard.press(keys);
    await expect(searchField(page)).toBeFocused();
    await expect(searchField(page)).toHaveValue('');
  });
}

test('a slash can be typed into the field', async ({ page }) => {
  await open(page, '/search/');
  await page.keyboard.type('a/b');
  await expect(searchField(page)).toHaveValue('a/b');
});

test('a failed load of the index shows an error, and can be retried', async ({ page }) => {
  await open(page, '/search/');
  await page.route('**/pagefind/**', (route) => route.abort());
  await searchField(page).fill('nvidia');
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(searchStatus(page)).toContainText('“nvidia”');
});

test('the first search stays within its transfer budget', async ({ page }) => {
  await open(page, '/search/');
  const network = await page.context().newCDPSession(page);
  const requestIds = new Set<string>();
  let bytes = 0;
  network.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.includes('/pagefind/')) requestIds.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (requestIds.has(requestId)) bytes += encodedDataLength;
  });
  await network.send('Network.enable');
  await searchField(page).pressSequentially('nvidia');
  await expect(searchStatus(page)).toContainText('“nvidia”');
  await expect.poll(() => bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(300 * 1024);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says that search needs JavaScript, and lists the topics', async ({ page }) => {
    await page.goto('/search/?q=nvidia');
    await expect(page.getByText('Without JavaScript, find stories by topic')).toBeVisible();
    await expect(searchField(page)).toBeHidden();
    await page.getByRole('main').getByRole('link', { name: 'NVIDIA', exact: true }).click();
    await expect(page).toHaveURL('/tags/nvidia/');
  });

  test('a topic on a tag’s page leads to its own page', async ({ page }) => {
    await page.goto(tag.path);
    await page.getByRole('navigation', { name: 'Topics' }).getByRole('link').nth(2).click();
    await expect(page).toHaveURL(/\/tags\/[^/]+\/$/);
  });
});

test('a URL contains the whole search', async ({ page }) => {
  await page.goto('/search/?q=ai&tag=nvidia&category=hardware&sort=date');
  await waitForHydration(page);
  await expect(searchField(page)).toHaveValue('ai');
  expect(await resultCount(page)).toBeGreaterThan(0);
  await expect(page.locator('[data-filter][aria-current]')).toHaveCount(2);
});

test('stories are filtered by author', async ({ page }) => {
  await open(page, '/search/?q=model');
  await expect(searchStatus(page)).toContainText('match');
  const found = await resultCount(page);
  await filterLink(page, 'The Gigawatt desk').first().click();
  await expect(page).toHaveURL('/search/?q=model&author=desk');
  await expect(page).toHaveTitle(/model, The Gigawatt desk/);
  await expect.poll(() => resultCount(page)).toBe(found);
});
