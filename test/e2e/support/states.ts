import type { Page } from '@playwright/test';
import { openTextSettings } from './page.ts';
import { tag } from './sample.ts';
import { stubSpeech } from './speech.ts';

/** A state of a page to be audited. */
interface State {
  /** default: the sample's story */
  path?: string;
  /** runs before the page is opened */
  prepare?(page: Page): Promise<unknown>;
  reach(page: Page): Promise<unknown>;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const main = (page: Page) => page.getByRole('main');

/** Everything that opens on a page or is shown over it, and how to open it. */
export const states: Record<string, State> = {
  'a story with everything closed': {
    reach: (page) =>
      page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = false;
      }),
  },
  'the text settings': {
    async reach(page) {
      await openTextSettings(page);
    },
  },
  'the list of keyboard shortcuts': {
    async reach(page) {
      await openTextSettings(page);
      await button(page, 'Keyboard shortcuts').click();
      await page.getByRole('dialog').waitFor();
    },
  },
  'the player': {
    prepare: (page) => stubSpeech(page, ['en-US']),
    async reach(page) {
      await button(page, 'Listen').click();
      await page.locator('[data-read-aloud]').first().waitFor();
    },
  },
  'a link to be copied by hand': {
    prepare: (page) =>
      page.addInitScript(() =>
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
        }),
      ),
    async reach(page) {
      await button(page, 'Share').click();
      await page.getByLabel('Copy this link by hand').waitFor();
    },
  },
  'the definition of a term': {
    async reach(page) {
      await main(page).locator('[data-term]').first().click();
      await page.locator('[popover]:popover-open').waitFor();
    },
  },
  'the button that copies a link to selected text': {
    async reach(page) {
      await main(page)
        .locator('[data-story] section p')
        .first()
        .evaluate((paragraph) => document.getSelection()?.selectAllChildren(paragraph));
      await button(page, 'Copy link to this sentence').waitFor();
    },
  },
  'a message': {
    prepare: (page) =>
      page.addInitScript(() =>
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.resolve() } }),
      ),
    async reach(page) {
      await button(page, 'Share').click();
      await page.locator('.message', { hasText: 'Link copied.' }).waitFor();
    },
  },
  'a saved story': {
    async reach(page) {
      await button(page, 'Save').click();
      await page.locator('[data-save][aria-pressed="true"]').first().waitFor();
      await page.getByRole('banner').getByRole('link', { name: 'Saved' }).click();
      await page.getByRole('region', { name: 'Saved stories' }).waitFor();
    },
  },
  'a removed story': {
    async reach(page) {
      await button(page, 'Save').first().click();
      await page.locator('[data-save][aria-pressed="true"]').first().waitFor();
      await page.getByRole('banner').getByRole('link', { name: 'Saved' }).click();
      await main(page)
        .getByRole('button', { name: /^Remove/ })
        .click();
      await main(page).getByText('Removed', { exact: true }).waitFor();
    },
  },
  'the settings with muted and removed words': {
    path: '/settings/',
    async reach(page) {
      for (const word of ['NVIDIA', 'OpenAI']) {
        await page.getByLabel('Word to mute').fill(word);
        await page.getByLabel('Word to mute').press('Enter');
      }
      await main(page).getByRole('button', { name: 'Remove NVIDIA' }).click();
      await main(page).getByText('Save the latest edition').waitFor();
    },
  },
  'a followed topic': {
    path: tag.path,
    async reach(page) {
      await button(page, 'Follow').click();
      await button(page, 'Following').waitFor();
      await page.getByText('More', { exact: true }).click();
      await page.getByText('Save offline').click();
      await button(page, 'Download').waitFor();
    },
  },
  'a list with a muted topic': {
    path: tag.path,
    async reach(page) {
      await page.getByText('More', { exact: true }).click();
      await button(page, 'Mute').click();
      await page.getByRole('banner').getByRole('link', { name: 'The Gigawatt' }).click();
      await main(page)
        .getByText(/which you have muted/)
        .first()
        .waitFor();
    },
  },
  'a search that finds nothing': {
    path: '/search/?q=zzzzqqqq',
    reach: (page) =>
      main(page)
        .getByText(/^No story/)
        .first()
        .waitFor(),
  },
};
