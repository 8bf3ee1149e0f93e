import { expect, type Page } from '@playwright/test';
import {
  chooseTheme,
  clickFromScript,
  collectMessages,
  countDataRequests,
  countDocumentRequests,
  documentTitle,
  fetchPageData,
  open,
  scrollPosition,
  useMeteredConnection,
  waitForHydration,
} from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { missingPath, story, tag } from '../support/sample.ts';

/** The computed `display` of an article. */
const layoutOf = (page: Page) =>
  page
    .locator('main article')
    .first()
    .evaluate((element) => getComputedStyle(element).display);

test('a navigation loads no document, focuses the heading, announces the title and starts at the top', async ({
  page,
  request,
}) => {
  await open(page, '/');
  const documents = countDocumentRequests(page);
  await page.evaluate(() => window.scrollTo(0, 300));
  for (const path of [story.path, tag.path, '/tags/', '/']) {
    const { head } = await fetchPageData(request, path);
    const link = page.getByRole('contentinfo').getByRole('link').first();
    await link.evaluate((element: HTMLAnchorElement, href) => {
      element.href = href;
    }, path);
    await clickFromScript(link);
    await expect(page).toHaveURL(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByRole('status')).toHaveText(documentTitle(head));
    await expect.poll(() => scrollPosition(page)).toBe(0);
    await page.evaluate(() => window.scrollTo(0, 300));
  }
  expect(documents()).toBe(0);
});

test('the first page announces nothing and does not move the focus', async ({ page }) => {
  await open(page, story.path);
  await expect(page.locator('body')).toBeFocused();
  await expect(page.getByRole('status')).toHaveText('');
});

test('going back and forward restores the scroll position of each page', async ({ page }) => {
  await open(page, '/');
  const card = page.getByRole('region', { name: 'More stories' }).getByRole('heading').nth(4);
  await card.scrollIntoViewIfNeeded();
  const front = await scrollPosition(page);
  expect(front).toBeGreaterThan(0);
  await card.getByRole('link').click();
  await expect(page).toHaveURL(/articles/);
  await expect.poll(() => scrollPosition(page)).toBe(0);
  await page.evaluate(() => window.scrollTo(0, 700));
  await page.goBack();
  await expect(page).toHaveURL('/');
  await expect.poll(() => scrollPosition(page)).toBe(front);
  await page.goForward();
  await expect(page).toHaveURL(/articles/);
  await expect.poll(() => scrollPosition(page)).toBe(700);
});

test('a reload restores the scroll position', async ({ page }) => {
  await open(page, story.path);
  await page.evaluate(() => window.scrollTo(0, 900));
  await expect.poll(() => scrollPosition(page)).toBe(900);
  await page.reload();
  await waitForHydration(page);
  await expect.poll(() => scrollPosition(page)).toBe(900);
});

test('following the same link twice adds one history entry', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('link', { name: story.title }).click();
  await expect(page).toHaveURL(story.path);
  const length = await page.evaluate(() => history.length);
  const link = page.getByRole('navigation', { name: 'In this article' }).getByRole('link').nth(1);
  await link.click();
  await link.click();
  await expect.poll(() => page.evaluate(() => history.length)).toBe(length + 1);
});

test.describe('prefetch', () => {
  test('fetches the pages of visible links, which then open offline', async ({ page, context }) => {
    const article = countDataRequests(page, story.path);
    const second = countDataRequests(page, '/page/2/');
    const arrived = page.waitForResponse(`**${story.path}data.json`);
    await open(page, '/');
    await (await arrived).finished();
    expect(second(), 'the link at the bottom is not visible yet').toBe(0);
    const next = page.waitForResponse('**/page/2/data.json');
    await page.getByRole('link', { name: 'Page 2' }).scrollIntoViewIfNeeded();
    await (await next).finished();
    await context.setOffline(true);
    await clickFromScript(page.getByRole('link', { name: story.title }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
    expect(article()).toBe(1);
    expect(await layoutOf(page), 'its styles are loaded').toBe('grid');
  });

  test('an article’s styles are inline, and no style sheet is fetched for it', async ({ page }) => {
    const sheets: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'stylesheet') sheets.push(new URL(request.url()).pathname);
    });
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(story.path);
    expect(await layoutOf(page)).toBe('grid');
    await page.unroute('**/*.js');
    await open(page, story.path);
    expect(sheets.filter((sheet) => /article|page-parts/.test(sheet))).toEqual([]);
  });

  test.describe('on a metered connection', () => {
    test.beforeEach(async ({ page }) => {
      await useMeteredConnection(page);
    });

    test('waits for hover or focus, and fetches once', async ({ page }) => {
      const article = countDataRequests(page, story.path);
      const requests: string[] = [];
      page.on('request', (request) => requests.push(new URL(request.url()).pathname));
      await open(page, '/');
      const link = page.getByRole('link', { name: story.title });
      const pointed = page.waitForResponse(`**${story.path}data.json`);
      await link.hover();
      await pointed;
      expect(requests.filter((path) => path.endsWith('data.json'))).toEqual([
        '/data.json',
        `${story.path}data.json`,
      ]);
      await link.click();
      await expect(page).toHaveURL(story.path);
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      expect(article()).toBe(1);

      const topics = page.waitForResponse('**/tags/data.json');
      await page.getByRole('banner').getByRole('link', { name: 'Topics' }).focus();
      expect((await topics).status()).toBe(200);
    });
  });
});

test('a modified click opens the story in a new tab', async ({ page, context }) => {
  await open(page, '/');
  const link = page.getByRole('link', { name: story.title });
  for (const click of [
    () => link.click({ modifiers: ['ControlOrMeta'] }),
    () => link.click({ modifiers: ['Shift'] }),
    () => link.click({ button: 'middle' }),
  ]) {
    const [tab] = await Promise.all([context.waitForEvent('page'), click()]);
    await expect(tab).toHaveURL(story.path);
    await tab.close();
    await expect(page).toHaveURL('/');
  }
});

test.describe('an unknown URL', () => {
  for (const path of [missingPath, '/no/such/place', '/page/3/', '/page/1/']) {
    test(`${path} responds with status 404 and a working page`, async ({ page }) => {
      const messages = collectMessages(page);
      const response = await open(page, path);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
      await expect(page).toHaveTitle(/^Page not found/);
      await expect(page.locator('link[rel="canonical"]')).toHaveCount(0);
      await chooseTheme(page, 'Light');
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
      const documents = countDocumentRequests(page);
      await page.getByRole('main').getByRole('link', { name: 'front page' }).click();
      await expect(page).toHaveURL('/');
      await expect(page.getByRole('link', { name: story.title })).toBeVisible();
      expect(documents()).toBe(0);
      // The browser logs the status.
      expect(messages.filter((message) => !message.includes('status of 404'))).toEqual([]);
    });
  }

  test('shows “Page not found” in the application, and going back works', async ({ page }) => {
    await open(page, '/');
    const link = page.getByRole('link', { name: story.title });
    await link.evaluate((element: HTMLAnchorElement, href) => {
      element.href = href;
    }, missingPath);
    await link.click();
    await expect(page).toHaveURL(missingPath);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page).toHaveTitle(/^Page not found/);
    await expect(page.locator('link[rel="canonical"]')).toHaveCount(0);
    await page.goBack();
    await expect(page.getByRole('link', { name: story.title })).toBeVisible();
    await expect(page.locator('link[rel="canonical"]')).toHaveCount(1);
  });
});

test('pagination leads to the next page and back', async ({ page }) => {
  await open(page, '/');
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await pages.getByRole('link', { name: 'Next page' }).click();
  await expect(page).toHaveURL('/page/2/');
  await expect(page).toHaveTitle(/^Page 2/);
  await expect(pages.getByRole('link', { name: 'Page 2' })).toHaveAttribute('aria-current', 'page');
  await expect(pages.getByRole('link', { name: 'Next page' })).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('article')).not.toHaveCount(0);
  await pages.getByRole('link', { name: 'Page 1' }).click();
  await expect(page).toHaveURL('/');
});
