import { expect } from '@playwright/test';
import { heading, message } from '../support/page.ts';
import { story, tag } from '../support/sample.ts';
import { saveButton } from '../support/saving.ts';
import { filterLink, highlights, resultHeadings, searchField, searchStatus } from '../support/search-page.ts';
import { expectText, translations } from '../support/translate.ts';
import { button, cards, expectPressed, follow, main, test } from '../support/translated-page.ts';

for (const [name, start] of Object.entries(translations)) {
  test.describe(`on a page that the browser has translated ${name}`, () => {
    test.use({ start });

    test('a topic is followed, muted and unmuted, and saved for offline reading', async ({
      page,
      openOnce,
    }) => {
      await openOnce(tag.path);
      await button(page, 'Follow').click();
      await expectText(button(page, 'Follow'), 'Following');
      await main(page).locator('summary', { hasText: 'More' }).click();
      const note = main(page).getByRole('paragraph').filter({ hasText: 'muted' });
      const omission = `stories on “${tag.name}”, which you have muted.`;
      for (let round = 0; round < 2; round++) {
        const count = await cards(page).count();
        await button(page, 'Mute').click();
        await expectText(button(page, 'Mute'), 'Muted');
        await expectText(note, `${count} ${omission} Show them`);
        await expect(cards(page)).toHaveCount(0);
        await button(page, 'Show them').click();
        await expectText(note, `${count} ${omission} Hide them`);
        await expect(cards(page)).toHaveCount(count);
        await button(page, 'Hide them').click();
        await expect(cards(page)).toHaveCount(0);
        await button(page, 'Mute').click();
        await expectText(button(page, 'Mute'), 'Mute');
        await expect(cards(page)).toHaveCount(count);
      }
      const summary = main(page).locator('summary', { hasText: 'offline' });
      await summary.click();
      await expectText(main(page).getByRole('status'), /^\d+ stories, about [\d.]+ [kM]B\.$/);
      await button(page, 'Download').click();
      await expectText(main(page).getByRole('status'), /^Saved on this device: \d+ stories/);
      await expectText(summary, 'Saved offline');
      await button(page, 'Remove').click();
      await expectText(main(page).getByRole('status'), 'Not saved on this device.');
      await expectText(summary, 'Save offline');
    });

    test('a topic is narrowed by further tags, back and forward', async ({ page, openOnce }) => {
      await openOnce(tag.path);
      const chips = page.getByRole('navigation', { name: 'Topics' }).getByRole('link');
      const chosen = chips.filter({ hasText: 'remove the filter' });
      const status = main(page).getByRole('status');
      const count = await cards(page).count();
      await expectText(chosen, `${tag.name} ${count} , remove the filter ×`);
      await chips.nth(1).click();
      await expect(page).toHaveURL(/\?tag=/);
      await expectText(status, new RegExp(`^\\d+ of ${count} stories$`));
      await expectText(chosen.last(), / \d+ , remove the filter ×$/);
      const narrowedCount = Number.parseInt((await status.innerText()).replace(/^\D+/, ''), 10);
      await expect(cards(page)).toHaveCount(narrowedCount);
      await chosen.last().click();
      await expect(status).toHaveCount(0);
      await expect(chosen).toHaveCount(1);
      await expect(cards(page)).toHaveCount(count);
      await page.goBack();
      await expect(cards(page)).toHaveCount(narrowedCount);
      await chosen.first().click();
      await expectText(heading(page), /\S/);
      await expect(page).not.toHaveURL(new RegExp(tag.path));
    });

    test('two searches after each other show their results and filters', async ({ page, openOnce }) => {
      await openOnce('/');
      await follow(page, 'Search');
      await searchField(page).fill('nvidia');
      await expectText(searchStatus(page), /^\d+ stories match “nvidia”$/);
      await searchField(page).fill('open');
      await expectText(searchStatus(page), /^\d+ stories match “open”$/);
      for (const text of await highlights(page).allInnerTexts()) expect(text).toMatch(/open/i);
      const filters = main(page).getByRole('heading', { name: 'Filters' });
      const summary = main(page).locator('summary', { hasText: 'Filters' });
      const chosen = page.locator('[data-filter][aria-current]');
      await expectText(filters, 'Filters');
      await filterLink(page, /./).first().click();
      await expectText(filters, 'Filters, 1 chosen');
      await expectText(chosen, /^.+ \d+ , remove the filter ×$/);
      await page.setViewportSize({ width: 800, height: 720 });
      await expectText(summary, 'Filters, 1 chosen');
      await summary.click();
      await chosen.click();
      await expectText(summary, 'Filters');
      await page.setViewportSize({ width: 1280, height: 720 });
      await expectText(filters, 'Filters');
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

    test('the saved page lists, sorts, removes and restores stories', async ({ page, openOnce }) => {
      await openOnce(tag.path);
      await saveButton(page, story.title).click();
      await expectPressed(saveButton(page, story.title), true);
      const other = cards(page).getByRole('heading').filter({ hasNotText: story.title }).first();
      await other.getByRole('link').click();
      await expect(page).toHaveURL(/\/articles\//);
      await button(page, 'Save').first().click();
      await expectPressed(button(page, 'Save').first(), true);
      await follow(page, 'Saved');
      await expectText(heading(page), 'Saved');
      await page.getByRole('combobox').selectOption('published');
      const card = cards(page).filter({ hasText: story.title });
      await button(page, `Remove ${story.title}`).click();
      await expectText(button(page, `Undo the removal of ${story.title}`), 'Undo');
      await expect(card.getByText('Removed')).toBeVisible();
      await button(page, `Undo the removal of ${story.title}`).click();
      await expectText(button(page, `Remove ${story.title}`), 'Remove');
      await expect(card.getByText('Removed')).toHaveCount(0);
      await button(page, `Remove ${story.title}`).click();
      await main(page).getByRole('link', { name: 'settings' }).click();
      await expectText(heading(page), 'Settings');
      await page.goBack();
      await expectText(heading(page), 'Saved');
      await expect(cards(page)).toHaveCount(1);
      await expect(card).toHaveCount(0);
    });

    test('the settings follow what the reader saves, follows, mutes and erases', async ({
      page,
      openOnce,
    }) => {
      await openOnce(tag.path);
      await button(page, 'Follow').click();
      await expectText(button(page, 'Follow'), 'Following');
      await saveButton(page, story.title).click();
      await expectPressed(saveButton(page, story.title), true);
      await page.getByRole('contentinfo').getByRole('link', { name: 'Settings' }).click();
      await expectText(heading(page), 'Settings');
      await main(page).locator('label', { hasText: 'Dark' }).click();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await main(page).locator('label', { hasText: 'Sans' }).click();
      await button(page, 'Reset the text').click();
      await page.getByLabel('Word to mute').fill('NVIDIA');
      await page.getByLabel('Word to mute').press('Enter');
      for (const name of ['NVIDIA', tag.name]) {
        await button(page, `Remove ${name}`).click();
        await expectText(button(page, `Undo the removal of ${name}`), 'Undo');
        await button(page, `Undo the removal of ${name}`).click();
        await expectText(button(page, `Remove ${name}`), 'Remove');
      }
      const offline = main(page).getByRole('region', { name: 'Offline' });
      await offline.locator('summary').click();
      await offline.getByRole('button', { name: 'Download' }).click();
      await expectText(offline.locator('summary'), 'Latest edition saved');
      await offline.getByRole('button', { name: /^Remove: / }).click();
      await expectText(offline.locator('summary'), 'Save the latest edition');
      await button(page, 'Clear reading history').click();
      await expectText(message(page), /^Reading history cleared\.\s?Undo/);
      await button(page, 'Erase everything').click();
      await expectText(message(page), /^Everything has been erased\.\s?Undo/);
      const topics = main(page).getByRole('region', { name: 'Followed topics' });
      await expectText(topics.getByRole('paragraph'), /^To follow/);
      await expect(button(page, 'Remove NVIDIA')).toHaveCount(0);
      await message(page).getByRole('button', { name: 'Undo' }).click();
      await expect(button(page, 'Remove NVIDIA')).toBeVisible();
      await expect(button(page, `Remove ${tag.name}`)).toBeVisible();
      await follow(page, 'Saved');
      await expect(button(page, `Remove ${story.title}`)).toBeVisible();
    });
  });
}
