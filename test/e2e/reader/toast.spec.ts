import { expect, type Page } from '@playwright/test';
import { heading, message, open, openTextSettings, textSettings } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { story } from '../support/sample.ts';

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => {} } });
    Reflect.deleteProperty(Navigator.prototype, 'share');
  });
});

async function copyLink(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(message(page)).toHaveText('Link copied.');
}

test('a toast leaves with the page that it is about', async ({ page }) => {
  await open(page, story.path);
  await copyLink(page);
  // The toast would otherwise stay while the pointer is over it.
  await message(page).hover();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Topics' }).press('Enter');
  await expect(heading(page)).toHaveText('Topics');
  await expect(message(page)).toHaveText('');
});

test('a toast stays while the pointer is over it, and leaves on a click', async ({ page }) => {
  await page.clock.install();
  await open(page, story.path);
  await copyLink(page);
  await message(page).hover();
  await page.clock.runFor(60_000);
  await expect(message(page)).toHaveText('Link copied.');
  await message(page).click();
  await expect(message(page)).toHaveText('');
});

for (const direction of ['ltr', 'rtl']) {
  test(`on a phone, a toast is above the open tools and inside the window (${direction})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await open(page, story.path);
    await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
    await openTextSettings(page);
    await copyLink(page);
    await expect(message(page)).toBeInViewport({ ratio: 1 });
    const [toast, bar] = [await message(page).boundingBox(), await textSettings(page).boundingBox()];
    expect((toast?.y ?? 0) + (toast?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  });
}
