import { expect, type Locator, type Page } from '@playwright/test';
import { collectMessages, countDocumentRequests, heading, message, open } from '../support/page.ts';
import { test as base } from '../support/policy-test.ts';
import { story, tag } from '../support/sample.ts';
import { saveButton } from '../support/saving.ts';
import { filterLink, highlights, resultHeadings, searchField, searchStatus } from '../support/search-page.ts';
import { stubSpeech } from '../support/speech.ts';
import { expectText, translations } from '../support/translate.ts';

const main = (page: Page) => page.getByRole('main');
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name });
const cards = (page: Page) => main(page).getByRole('article');

/** Goes to a page of the top strip or the sections, within the application. */
const follow = (page: Page, name: string) =>
  page.getByRole('banner').getByRole('link', { name }).first().click();

/** A test that fails if the page reports an error or loads another document than its own. */
const test = base.extend<{ start: string; openOnce: (path: string) => Promise<void> }>({
  start: ['', { option: true }],
  async openOnce({ page, start }, use) {
    await page.addInitScript(start);
    const messages = collectMessages(page);
    const documents = countDocumentRequests(page);
    await use(async (path) => {
      await open(page, path);
      await expect(page.locator('html')).toHaveClass('translated-ltr');
    });
    expect(messages).toEqual([]);
    expect(documents()).toBe(1);
  },
});

async function expectPressed(control: Locator, isPressed: boolean): Promise<void> {
  await expect(control).toHaveAttribute('aria-pressed', `${isPressed}`);
}

for (const [name, start] of Object.entries(translations)) {
  test.describe(`on a page that the browser has translated ${name}`, () => {
    test.use({ start });

    test('pages are opened one after the other, back and forward, with their own head', async ({
      page,
      openOnce,
    }) => {
      await openOnce('/');
      await follow(page, 'Topics');
      await expectText(heading(page), 'Topics');
      await follow(page, 'Brief');
      await expectText(heading(page), 'Brief');
      await page.getByRole('contentinfo').getByRole('link', { name: 'Glossary' }).click();
      await expectText(heading(page), 'Glossary');
      await page.goBack();
      await expectText(heading(page), 'Brief');
      await page.goBack();
      await expectText(heading(page), 'Topics');
      await page.goForward();
      await expectText(heading(page), 'Brief');
      await follow(page, 'The Gigawatt');
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Next page' }).click();
      await expectText(main(page).locator('h2#more'), 'Page 2');
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Page 1' }).click();
      await expect(page.getByRole('link', { name: story.title })).toBeVisible();
      await page.getByRole('link', { name: story.title }).click();
      await expectText(heading(page), story.title);
      await expect(page.locator('head > title')).toHaveCount(1);
      await expect(page).toHaveTitle(new RegExp(RegExp.escape(story.title)));
      await expect(page.locator('head > link[rel="canonical"]')).toHaveAttribute(
        'href',
        new RegExp(`${story.path}$`),
      );
    });

    test('a story’s disclosures, depth and definitions work', async ({ page, openOnce }) => {
      await openOnce(story.path);
      const questions = main(page).getByRole('region', { name: 'Frequently asked questions' });
      const toggle = questions.getByRole('button');
      await expectText(toggle, 'Expand all');
      await toggle.click();
      await expectText(toggle, 'Collapse all');
      await expectText(questions.locator('details p').first(), /\S/);
      await toggle.click();
      await expectText(toggle, 'Expand all');
      await page.locator('label', { hasText: 'Brief' }).click();
      await expect(questions).toBeHidden();
      await page.locator('label', { hasText: 'Full' }).click();
      await expectText(page.locator('label', { hasText: 'Full' }), /^Full \d+ min$/);
      const terms = main(page).locator('a[data-term]');
      await terms.first().click();
      const definition = page.getByRole('dialog');
      await expectText(definition.locator('dfn'), /\S/);
      await definition.getByRole('button').click();
      await expect(definition).toHaveCount(0);
      await main(page).getByRole('link', { name: 'Back to list' }).click();
      await expect(page).toHaveURL('/');
    });

    test('a story’s tools open, show their state, and close', async ({ page, openOnce }) => {
      const speech = await stubSpeech(page, ['en-GB', 'de-DE']);
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.resolve() } }),
      );
      await openOnce(story.path);
      await button(page, 'Save').first().click();
      await expectPressed(button(page, 'Save').first(), true);
      await button(page, 'Save').first().click();
      await expectPressed(button(page, 'Save').first(), false);
      await button(page, 'Share').click();
      await expectText(message(page), 'Link copied.');
      await button(page, 'Listen').click();
      await expect.poll(async () => (await speech.spoken()).length).toBe(1);
      expect(await speech.spoken()).toMatchObject([{ text: `»${story.title}`, lang: 'de-DE' }]);
      const player = page.getByRole('region', { name: 'Read aloud' });
      await expectText(player.getByRole('paragraph').first(), /^1 \/ \d+$/);
      await player.getByRole('button', { name: 'Skip' }).click();
      await expectText(player.getByRole('paragraph').first(), /^2 \/ \d+$/);
      await expectText(player.getByRole('button', { name: 'Pause' }), 'Pause');
      await player.getByRole('button', { name: 'Pause' }).click();
      await expectText(player.getByRole('button', { name: 'Play' }), 'Play');
      await player.getByRole('button', { name: 'Close' }).click();
      await expect(player).toHaveCount(0);
      await button(page, 'Text').click();
      const settings = page.getByRole('region', { name: 'Settings' });
      await settings.locator('label', { hasText: 'Wide' }).click();
      await settings.getByRole('button', { name: 'Keyboard shortcuts' }).click();
      await expectText(page.getByRole('dialog').getByRole('heading'), 'Keyboard shortcuts');
      await page.keyboard.press('Escape');
      await settings.getByRole('button', { name: 'Reset' }).click();
      await settings.getByRole('button', { name: 'Close' }).click();
      await expect(settings).toHaveCount(0);
      await page.getByRole('banner').getByRole('button').click();
      await expectText(page.getByRole('banner').getByRole('button'), /Light$/);
    });

    test('keyboard shortcuts move between stories and save them', async ({ page, openOnce }) => {
      await openOnce(story.path);
      const next = main(page).locator('[rel="next"]');
      const title = (await next.locator('bdi').textContent())?.replace('»', '') ?? '';
      await page.keyboard.press('j');
      await expectText(heading(page), title);
      await page.keyboard.press('k');
      await expectText(heading(page), story.title);
      await page.keyboard.press('s');
      await expectPressed(button(page, 'Save').first(), true);
      await page.keyboard.press('e');
      await page.keyboard.press('?');
      await expectText(page.getByRole('dialog').getByRole('heading'), 'Keyboard shortcuts');
      await page.getByRole('dialog').getByRole('button').click();
      await page.keyboard.press('/');
      await expectText(heading(page), 'Search');
    });

    test('a topic is followed, muted and unmuted, and saved for offline reading', async ({
      page,
      openOnce,
    }) => {
      await openOnce(tag.path);
      await button(page, 'Follow').click();
      await expectPressed(button(page, 'Follow'), true);
      const collapsed = cards(page).filter({ hasText: tag.name });
      for (let round = 0; round < 2; round++) {
        await button(page, 'Mute').click();
        await expectText(cards(page).first(), `A story on “${tag.name}”, which you have muted. Show it`);
        await button(page, 'Mute').click();
        await expect(cards(page).getByRole('heading').first()).toBeVisible();
      }
      await button(page, 'Mute').click();
      await collapsed.first().getByRole('button', { name: 'Show it' }).click();
      await expect(cards(page).first().getByRole('heading')).toBeVisible();
      await page.locator('summary', { hasText: 'Save offline' }).click();
      await expectText(main(page).getByRole('status'), /^\d+ stories, about [\d.]+ [kM]B\.$/);
      await button(page, 'Download').click();
      await expectText(main(page).getByRole('status'), /^Saved on this device: \d+ stories/);
      await expectText(page.locator('summary'), 'Saved offline');
      await button(page, 'Remove').click();
      await expectText(main(page).getByRole('status'), 'Not saved on this device.');
      await expectText(page.locator('summary'), 'Save offline');
    });

    test('two searches after each other show their results and filters', async ({ page, openOnce }) => {
      await openOnce('/');
      await follow(page, 'Search');
      await searchField(page).fill('nvidia');
      await expectText(searchStatus(page), /^\d+ stories match “nvidia”$/);
      await searchField(page).fill('open');
      await expectText(searchStatus(page), /^\d+ stories match “open”$/);
      for (const text of await highlights(page).allInnerTexts()) expect(text).toMatch(/open/i);
      await filterLink(page, /./).first().click();
      await expectText(page.locator('summary', { hasText: 'Filters' }), 'Filters, 1 chosen');
      await expectText(page.locator('[data-filter][aria-current]'), /^Remove the filter .* \d+ ×$/);
      await page.locator('[data-filter][aria-current]').click();
      await expectText(page.locator('summary', { hasText: 'Filters' }), 'Filters');
      await page.getByRole('link', { name: 'Newest' }).click();
      await expect(page).toHaveURL(/sort=date/);
      await searchField(page).fill('zzzzqqqq');
      await expectText(searchStatus(page), 'No story matches “zzzzqqqq”');
      await searchField(page).fill('ai');
      await button(page, 'Show more').click();
      await expect(resultHeadings(page)).toHaveCount(20);
      await page.goBack();
      await page.goForward();
      await expectText(searchStatus(page), /^\d+ stories match/);
    });

    test('the saved page follows what the reader saves, follows, mutes and clears', async ({
      page,
      openOnce,
    }) => {
      await openOnce(tag.path);
      await button(page, 'Follow').click();
      await saveButton(page, story.title).click();
      await expectPressed(saveButton(page, story.title), true);
      const other = cards(page).getByRole('heading').filter({ hasNotText: story.title }).first();
      await other.getByRole('link').click();
      await expect(page).toHaveURL(/\/articles\//);
      await button(page, 'Save').first().click();
      await expectPressed(button(page, 'Save').first(), true);
      await follow(page, 'Saved');
      await page.getByRole('combobox').selectOption('published');
      await page.getByLabel('Word to mute').fill('NVIDIA');
      await page.getByLabel('Word to mute').press('Enter');
      await button(page, 'Remove NVIDIA').click();
      await expect(button(page, 'Remove NVIDIA')).toHaveCount(0);
      await button(page, `Remove ${tag.name}`).click();
      await expectText(
        page.getByRole('region', { name: 'Followed topics' }).getByRole('paragraph'),
        /^To follow/,
      );
      await saveButton(page, story.title).click();
      await expect(saveButton(page, story.title)).toHaveCount(0);
      await button(page, 'Erase everything').click();
      await expectText(
        main(page).getByRole('paragraph').first(),
        /^No stories are saved in this browser yet\./,
      );
      await expectText(message(page), /^Everything has been erased\. Undo$/);
      await message(page).getByRole('button', { name: 'Undo' }).click();
      await expect(button(page, /^Save: /)).toHaveCount(1);
    });

    test('the brief is folded and unfolded', async ({ page, openOnce }) => {
      await openOnce('/brief/');
      await expectText(button(page, /all$/), 'Collapse all');
      await button(page, /all$/).click();
      await expectText(button(page, /all$/), 'Expand all');
    });
  });
}
