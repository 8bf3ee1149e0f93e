import { expect } from '@playwright/test';
import { test } from '../support/guarded-test.ts';
import { countData, countDocuments, holdBack, open, running } from '../support/reader.ts';
import { story, tag } from '../support/sample.ts';
import { countFound, field, filter, marks, status, stories } from '../support/searching.ts';

test('typing finds stories, marks the words, and leads to the section that holds them', async ({ page }) => {
  await open(page, '/search/');
  const documents = countDocuments(page);
  await field(page).pressSequentially('gigawatt');
  await expect(stories(page).filter({ hasText: story.title })).toBeVisible();
  await expect(page).toHaveURL('/search/?q=gigawatt');
  await expect(marks(page)).not.toHaveCount(0);
  for (const text of await marks(page).allTextContents()) expect(text).toMatch(/gigawatt/i);
  expect(await stories(page).count()).toBe(await countFound(page));
  const section = page.getByRole('main').getByRole('article').locator('a[href*="#"]').first();
  const hash = new URL((await section.getAttribute('href')) ?? '', 'http://localhost').hash;
  await section.click();
  await expect(page).toHaveURL(new RegExp(`/articles/.*${hash}$`));
  await expect(page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`)).toBeInViewport();
  expect(documents()).toBe(0);
});

test('the search opens with the field focused, and neither typing nor filters fetch its page again', async ({
  page,
}) => {
  await open(page, '/search/');
  await expect(field(page)).toBeFocused();
  const data = countData(page, '/search/');
  await page.keyboard.type('model');
  await expect(status(page)).toContainText('match');
  await filter(page, 'Models').first().click();
  await expect(page).toHaveURL(/category=models/);
  expect(data()).toBe(0);
});

test('filters are counted, and each makes the search as narrow as it says', async ({ page }) => {
  await open(page, '/search/?q=ai');
  const all = await countFound(page);
  const first = filter(page, /./).first();
  const name = (await first.getAttribute('data-filter'))?.split(' ')[1];
  const count = Number(/\d+$/.exec((await first.innerText()).trim())?.[0]);
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(all);
  await first.click();
  await expect(page).toHaveURL(`/search/?q=ai&tag=${name}`);
  await expect(status(page)).toContainText(new RegExp(`^${count} stor`));
  // The chosen one keeps the focus, says that it is chosen, and is taken back by itself.
  const chosen = page.locator('[data-filter][aria-current]');
  await expect(chosen).toBeFocused();
  await expect(chosen).toHaveAccessibleName(/^Remove the filter/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=ai');
  await expect(status(page)).toContainText(new RegExp(`^${all} stor`));
});

test('several tags are all required, and one filter of a kind can be changed for another', async ({
  page,
}) => {
  await open(page, '/search/?tag=ai-infrastructure&tag=south-korea');
  const both = await countFound(page);
  expect(both).toBeGreaterThan(0);
  await page.locator('[data-filter="Topics south-korea"]').click();
  await expect(page).toHaveURL('/search/?tag=ai-infrastructure');
  await expect.poll(() => countFound(page)).toBeGreaterThan(both);
  const sections = page.locator('[data-filter^="Section "]');
  expect(await sections.count()).toBeGreaterThan(1);
  const names = await sections.evaluateAll((links) => links.map((link) => link.getAttribute('data-filter')));
  await sections.first().click();
  await expect(page.locator(`[data-filter="${names[0]}"][aria-current]`)).toBeVisible();
  // The others still stand there with what they would find.
  await page.locator(`[data-filter="${names[1]}"]`).click();
  await expect(page.locator(`[data-filter="${names[1]}"][aria-current]`)).toBeVisible();
  await expect(page.locator(`[data-filter="${names[0]}"][aria-current]`)).toHaveCount(0);
});

test('stories are ordered by their dates when the reader wants it', async ({ page }) => {
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

test('back and forward restore field and stories, and a rest in typing makes an entry', async ({ page }) => {
  await open(page, '/search/');
  await field(page).pressSequentially('chip');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=chip');
  const chips = await countFound(page);
  await field(page).fill('open');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=open');
  await expect(status(page)).toContainText('“open”');
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=chip');
  await expect(field(page)).toHaveValue('chip');
  await expect(status(page)).toContainText(new RegExp(`^${chips} stor.*“chip”`));
  await page.goForward();
  await expect(field(page)).toHaveValue('open');
});

test('the way back from a story finds the stories where they were left', async ({ page }) => {
  await open(page, '/search/?q=ai');
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(stories(page)).toHaveCount(20);
  const last = stories(page).last().getByRole('link');
  await last.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  await last.click();
  await expect(page).toHaveURL(/articles/);
  await page.goBack();
  await expect(stories(page)).toHaveCount(20);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before);
});

test('an answer that comes late never takes the place of a later one', async ({ page }) => {
  await open(page, '/search/');
  // All that the first search needs comes when the second has been asked for.
  const release = await holdBack(page, '**/pagefind/**');
  await field(page).fill('chip');
  await expect(page).toHaveURL('/search/?q=chip');
  await field(page).fill('nvidia');
  await expect(page).toHaveURL('/search/?q=nvidia');
  release();
  await expect(status(page)).toContainText('“nvidia”');
  await expect(marks(page)).not.toHaveCount(0);
  for (const text of await marks(page).allTextContents()) expect(text).toMatch(/nvidia/i);
});

test('where nothing matches, the page says so and offers topics of a similar name', async ({ page }) => {
  await open(page, '/search/?q=semiconductros');
  await expect(status(page)).toHaveText('No story matches “semiconductros”');
  await expect(page.getByRole('heading', { name: 'Similar topics' })).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Semiconductors/ })
    .click();
  await expect(page).toHaveURL('/tags/semiconductors/');
});

test('filters that leave nothing can be taken off all at once', async ({ page }) => {
  await open(page, '/search/?q=nvidia&tag=no-such-topic');
  await expect(status(page)).toContainText('No story');
  await page.getByRole('link', { name: 'Search without the filters' }).click();
  await expect(page).toHaveURL('/search/?q=nvidia');
  await expect(status(page)).toContainText(/^[1-9]\d* stor/);
});

for (const keys of ['/', 'Control+k', 'Meta+k']) {
  test(`${keys} leads to the search from anywhere, and back to its field`, async ({ page }) => {
    await open(page, story.path);
    await page.keyboard.press(keys);
    await expect(page).toHaveURL('/search/');
    await expect(field(page)).toBeFocused();
    await page.getByRole('link', { name: 'All topics' }).focus();
    await page.keyboard.press(keys);
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
  });
}

test('a slash that is typed into the field is a letter', async ({ page }) => {
  await open(page, '/search/');
  await page.keyboard.type('a/b');
  await expect(field(page)).toHaveValue('a/b');
});

test('a topic that is chosen on a tag’s page leads to the stories that have both', async ({ page }) => {
  await open(page, tag.path);
  const topics = page.getByRole('navigation', { name: 'Topics' }).getByRole('link');
  const other = topics.nth(2);
  const [, count] = /(\d+)$/.exec((await other.innerText()).trim()) ?? [];
  await other.click();
  await expect(page).toHaveURL(/\/search\/\?tag=ai-infrastructure&tag=/);
  await expect(status(page)).toContainText(new RegExp(`^${count} stor`));
});

test('an index that cannot be had is said, and is tried again', async ({ page }) => {
  await open(page, '/search/');
  await page.route('**/pagefind/**', (route) => route.abort());
  await field(page).fill('nvidia');
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(status(page)).toContainText('“nvidia”');
});

test('the first search transfers no more than the budget', async ({ page }) => {
  await open(page, '/search/');
  const network = await page.context().newCDPSession(page);
  const asked = new Set<string>();
  let bytes = 0;
  network.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.includes('/pagefind/')) asked.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (asked.has(requestId)) bytes += encodedDataLength;
  });
  await network.send('Network.enable');
  await field(page).pressSequentially('nvidia');
  await expect(status(page)).toContainText('“nvidia”');
  await expect.poll(() => bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(300 * 1024);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says that it needs it, and lists the topics', async ({ page }) => {
    await page.goto('/search/?q=nvidia');
    await expect(page.getByText('Without script, topics lead to all stories')).toBeVisible();
    await expect(field(page)).toBeHidden();
    await page.getByRole('main').getByRole('link', { name: 'NVIDIA', exact: true }).click();
    await expect(page).toHaveURL('/tags/nvidia/');
  });

  test('a topic on a tag’s page leads to its own page', async ({ page }) => {
    await page.goto(tag.path);
    await page.getByRole('navigation', { name: 'Topics' }).getByRole('link').nth(2).click();
    await expect(page).toHaveURL(/\/tags\/[^/]+\/$/);
  });
});

test('an address alone is the whole search', async ({ page }) => {
  await page.goto('/search/?q=ai&tag=nvidia&category=hardware&sort=date');
  await running(page);
  await expect(field(page)).toHaveValue('ai');
  expect(await countFound(page)).toBeGreaterThan(0);
  await expect(page.locator('[data-filter][aria-current]')).toHaveCount(2);
});
