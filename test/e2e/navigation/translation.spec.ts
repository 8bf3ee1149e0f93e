import { expect } from '@playwright/test';
import { heading, message, scrollBy } from '../support/page.ts';
import { story } from '../support/sample.ts';
import { stubSpeech } from '../support/speech.ts';
import { expectText, translations } from '../support/translate.ts';
import { button, expectPressed, follow, main, test } from '../support/translated-page.ts';

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
      const depth = (name: string) => main(page).locator('label', { hasText: name });
      await depth('Key takeaways').click();
      await expect(questions).toBeHidden();
      await expectText(depth('Key takeaways'), /^Key takeaways \d+ min$/);
      await depth('Full story').click();
      await expect(questions).toBeVisible();
      await expectText(depth('Full story'), /^Full story \d+ min$/);
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
      const settings = page.getByRole('region', { name: 'Settings' });
      await page.getByRole('banner').getByRole('button', { name: 'Text and theme' }).click();
      await settings.getByRole('button', { name: 'Larger' }).click();
      await expectText(settings.getByRole('status'), '112%');
      await settings.locator('label', { hasText: 'Wide' }).click();
      await settings.getByRole('button', { name: 'Keyboard shortcuts' }).click();
      await expectText(page.getByRole('dialog').getByRole('heading'), 'Keyboard shortcuts');
      await page.keyboard.press('Escape');
      await settings.getByRole('button', { name: 'Reset' }).click();
      await settings.locator('label', { hasText: 'Dark' }).click();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await expectText(settings.locator('label', { hasText: 'Dark' }), 'Dark');
      await settings.getByRole('button', { name: 'Close' }).click();
      await expect(settings).toHaveCount(0);
    });

    test('the buttons beside a story appear below the first screen and work', async ({ page, openOnce }) => {
      await stubSpeech(page, ['en-GB']);
      await openOnce(story.path);
      const bar = page.getByRole('complementary', { name: 'Story' });
      await expect(bar).toBeAttached();
      await expect(bar.getByRole('button', { name: 'Save' })).toHaveCount(0);
      await page.evaluate(() => window.scrollTo(0, window.innerHeight));
      await bar.getByRole('button', { name: 'Save' }).click();
      await expectPressed(bar.getByRole('button', { name: 'Save' }), true);
      await expectPressed(button(page, 'Save').first(), true);
      await bar.getByRole('button', { name: 'Listen' }).click();
      const player = page.getByRole('region', { name: 'Read aloud' });
      await expectText(player.getByRole('paragraph').first(), /^1 \/ \d+$/);
      await player.getByRole('button', { name: 'Close' }).click();
      await bar.getByRole('link').first().click();
      await expectText(page.getByRole('dialog').locator('dfn'), /\S/);
    });

    test('on a phone, the menu and the bar of a story work', async ({ page, openOnce }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await openOnce(story.path);
      const banner = page.getByRole('banner');
      await banner.getByRole('button', { name: 'Menu' }).click();
      await banner.getByRole('button', { name: 'Text and theme' }).click();
      const settings = page.getByRole('region', { name: 'Settings' });
      await settings.locator('label', { hasText: 'Dark' }).click();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await settings.getByRole('button', { name: 'Close' }).click();
      const bar = page.locator('aside[aria-label="Story"]');
      await expect(bar).toBeAttached();
      await scrollBy(page, 1500);
      await expect(bar).toBeHidden();
      await scrollBy(page, -100);
      await bar.getByRole('button', { name: 'Save' }).click();
      await expectPressed(bar.getByRole('button', { name: 'Save' }), true);
      await bar.getByRole('link').first().click();
      await expect(page).toHaveURL('/');
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
  });
}
