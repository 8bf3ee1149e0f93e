import { expect, type Page } from '@playwright/test';
import { fetchPageData, layoutShift, message, open, watchLayoutShifts } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { longTag, story, tag } from '../support/sample.ts';

const cards = (page: Page) => page.getByRole('main').getByRole('article');
const choice = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true });

/**
 * Stores an earlier visit, before the newest stories were published.
 *
 * @returns the titles of the new stories
 */
async function storeEarlierVisit(page: Page): Promise<string[]> {
  await open(page, '/');
  const titles = await cards(page).getByRole('heading').allTextContents();
  await page.evaluate(() => {
    const visit = JSON.parse(localStorage.getItem('gigawatt:visit') ?? '{}');
    visit.snapshot.slugs = visit.snapshot.slugs.slice(3);
    visit.snapshot.newest = '2020-01-01';
    visit.at = 0;
    localStorage.setItem('gigawatt:visit', JSON.stringify(visit));
  });
  return titles.slice(0, 3);
}

const marked = (page: Page) => cards(page).filter({ has: page.getByText('New', { exact: true }) });

test('on a first visit no story is marked as new', async ({ page }) => {
  await open(page, '/');
  await page.reload();
  await page.waitForLoadState('networkidle');
  await expect(marked(page)).toHaveCount(0);
});

test('stories published since the last visit are marked until they are opened, without a layout shift', async ({
  page,
}) => {
  const fresh = await storeEarlierVisit(page);
  await watchLayoutShifts(page);
  await page.reload();
  await expect(marked(page).getByRole('heading')).toHaveText(fresh);
  expect(await layoutShift(page)).toBeLessThan(0.005);
  await page.reload();
  await expect(marked(page).getByRole('heading')).toHaveText(fresh);
  await page.getByRole('link', { name: fresh[0] ?? '' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(fresh[0] ?? '');
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('gigawatt:history'))).not.toBeNull();
  await page.goBack();
  await expect(marked(page).getByRole('heading')).toHaveText(fresh.slice(1));
});

test('following a topic says what it does, and the front page shows its newest stories', async ({
  page,
  request,
}) => {
  await open(page, longTag.path);
  await choice(page, 'Follow').click();
  await expect(message(page)).toHaveText(
    `You follow ${longTag.name}. Its stories are on the front page, under “For you”.`,
  );
  await expect(choice(page, 'Following')).toBeVisible();
  await watchLayoutShifts(page);
  await page.goto('/');
  const forYou = page.getByRole('region', { name: 'For you' });
  await expect(forYou.getByRole('link', { name: longTag.name })).toHaveAttribute('href', longTag.path);
  const [front, listing] = [await fetchPageData(request, '/'), await fetchPageData(request, longTag.path)];
  if (front.kind !== 'front' || listing.kind !== 'listing') throw new Error('The data is of other pages.');
  const top = [front.lead, ...front.latest].map((story) => story?.title);
  const others = listing.cards.map(({ title }) => title).filter((title) => !top.includes(title));
  await expect(forYou.getByRole('heading', { level: 3 })).toHaveText(others.slice(0, 3));
  expect(await layoutShift(page)).toBeLessThan(0.005);
  await page.goto(longTag.path);
  await choice(page, 'Following').click();
  await expect(message(page)).toHaveText(`You no longer follow ${longTag.name}.`);
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await expect(forYou).toHaveCount(0);
});

test('the section and the tags of a story can be followed beside them', async ({ page }) => {
  await open(page, story.path);
  const topics = page.getByRole('main').getByRole('group', { name: 'Topics' });
  const names = (await topics.getByRole('link').allTextContents()).map((name) => name.trim());
  await topics.getByRole('button', { name: 'Follow' }).press('Enter');
  const panel = page.getByRole('region', { name: 'Follow' });
  await expect(panel.getByRole('listitem')).toHaveText(names);
  await expect(panel.getByRole('button').first()).toBeFocused();
  const [section, tagName] = names.map((name) => panel.getByRole('button', { name, exact: true }));
  await section?.click();
  await tagName?.click();
  await expect(message(page)).toContainText(`You follow ${names[1]}.`);
  await section?.click();
  await expect(message(page)).toHaveText(`You no longer follow ${names[0]}.`);
  await expect(panel.getByRole('button', { pressed: true })).toHaveText([names[1] ?? '']);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(topics.getByRole('button', { name: 'Follow' })).toBeFocused();
  await page.goto('/settings/');
  const followed = page.getByRole('region', { name: 'Followed topics' });
  await expect(followed.getByRole('listitem').getByRole('link')).toHaveText([names[1] ?? '']);
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
