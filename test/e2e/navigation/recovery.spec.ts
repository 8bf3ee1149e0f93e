import { expect, type Page, type Route } from '@playwright/test';
import { clickFromScript, collectMessages, countDocumentRequests, open } from '../support/page.ts';
import { test } from '../support/policy-test.ts';
import { story } from '../support/sample.ts';

const data = `**${story.path}data.json`;
const chunk = '**/assets/article-page-*.js';
const application = '**/assets/client-*.js';

/** Waits until the application has stopped, which it logs as an error. */
function waitForStop(page: Page): Promise<unknown> {
  return page.waitForEvent('pageerror');
}

/** Expects the story to be shown after one document load. */
async function expectDocument(page: Page, documents: () => number): Promise<void> {
  await expect(page).toHaveURL(story.path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
  expect(documents()).toBe(1);
}

/** Expects links to load documents. */
async function expectLinksWork(page: Page, documents: () => number): Promise<void> {
  const before = documents();
  await clickFromScript(page.getByRole('banner').getByRole('link', { name: 'Topics' }));
  await expect(page).toHaveURL('/tags/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Topics');
  expect(documents()).toBe(before + 1);
}

const answers: Record<string, (route: Route) => Promise<void>> = {
  'status 500': (route) => route.fulfill({ status: 500, body: 'Internal Server Error' }),
  'a page of HTML': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Hello' }),
  'half of the data': async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: body.slice(0, body.length / 2) });
  },
  'data of another version': async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), version: 9000 } });
  },
  'data of another kind of page': async (route) => {
    const url = new URL('/tags/data.json', route.request().url()).href;
    await route.fulfill({ response: await route.fetch({ url }) });
  },
};

const notFound = (route: Route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'Gone' });
const failures: [name: string, address: string, answer: (route: Route) => Promise<void>][] = [
  ...Object.entries(answers).map(([name, answer]): (typeof failures)[number] => [
    `data is ${name}`,
    data,
    answer,
  ]),
  ['code is missing', chunk, notFound],
];

for (const [name, address, answer] of failures) {
  test(`a story whose ${name} is loaded as a document, once`, async ({ page }) => {
    await page.route(address, answer);
    await open(page, '/');
    const documents = countDocumentRequests(page);
    const stopped = waitForStop(page);
    await page.getByRole('link', { name: story.title }).click();
    await stopped;
    await expectDocument(page, documents);
    await expectLinksWork(page, documents);
  });
}

test('after a deploy the document loads the application of its own build', async ({ page }) => {
  let old = true;
  await page.route(data, (route) => (old ? answers['data of another version']?.(route) : route.continue()));
  await open(page, '/');
  const documents = countDocumentRequests(page);
  await page.route(story.path, (route) => {
    old = false;
    return route.continue();
  });
  await page.getByRole('link', { name: story.title }).click();
  await expectDocument(page, documents);
  await expect(page.locator('html[data-hydrated]')).toBeAttached();
  expect(documents()).toBe(1);
});

test('a fragment and going back work after the fallback to the document', async ({ page }) => {
  await page.route(data, (route) => route.fulfill({ status: 500 }));
  await open(page, '/');
  const link = page.getByRole('link', { name: story.title });
  await link.evaluate((element: HTMLAnchorElement, hash) => {
    element.hash = hash;
  }, story.questions[1]?.fragment ?? '');
  await link.click();
  await expect(page).toHaveURL(`${story.path}#${story.questions[1]?.fragment}`);
  await expect(page.getByText(story.questions[1]?.answer ?? '')).toBeInViewport();
  await page.goBack();
  await expect(page.getByRole('link', { name: story.title })).toBeVisible();
});

for (const [name, answer] of Object.entries({
  'cannot be fetched': (route: Route) => route.abort(),
  'is missing': notFound,
  'is not valid JavaScript': (route: Route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'export {' }),
})) {
  test(`a page whose application ${name} still has working links`, async ({ page }) => {
    await page.route(application, answer);
    const stopped = waitForStop(page);
    const documents = countDocumentRequests(page);
    await page.goto(story.path);
    await stopped;
    await expectDocument(page, documents);
    const details = page.getByRole('main').locator('details').last();
    await details.locator('summary').click();
    await expect(details).toHaveAttribute('open');
    await expectLinksWork(page, documents);
  });
}

test('a page whose own data is missing still has working links, and is not reloaded', async ({ page }) => {
  await page.route(data, (route) => route.fulfill({ status: 404, body: '' }));
  const stopped = waitForStop(page);
  const documents = countDocumentRequests(page);
  await page.goto(story.path);
  await stopped;
  await expectDocument(page, documents);
  await expectLinksWork(page, documents);
});

test('a story with missing data is loaded as a document, a missing story shows “Page not found”', async ({
  page,
}) => {
  await page.route(data, (route) => route.fulfill({ status: 404, body: '' }));
  await open(page, '/');
  const documents = countDocumentRequests(page);
  await page.getByRole('link', { name: story.title }).click();
  await expectDocument(page, documents);
  await page.goto('/');
  await page.route(story.path, (route) => route.fulfill({ status: 404, body: '' }));
  await open(page, '/');
  await page.getByRole('link', { name: story.title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  expect(documents()).toBe(3);
});

test('a story whose application fails during start, also after a reload, stays plain HTML with working links', async ({
  page,
}) => {
  await page.addInitScript(() => {
    // A story calls this in an effect.
    Array.prototype.findLast = () => {
      throw new Error('An extension has replaced this.');
    };
  });
  const documents = countDocumentRequests(page);
  const stopped = waitForStop(page);
  await page.goto(story.path);
  await stopped;
  await expect.poll(documents).toBe(3);
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
  await expect(page.getByText(story.sections[0]?.text ?? '').last()).toBeVisible();
  await expect(page.locator('html[data-hydrated]')).toHaveCount(0);
  expect(documents()).toBe(3);
  await expectLinksWork(page, documents);
  await expect(page.locator('html[data-hydrated]')).toBeAttached();
});

test('a page that succeeds on retry loads no document', async ({ page }) => {
  let requests = 0;
  const messages = collectMessages(page);
  await page.route(data, (route) => (requests++ < 1 ? route.abort() : route.continue()));
  await open(page, '/');
  const documents = countDocumentRequests(page);
  await page.getByRole('link', { name: story.title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
  expect(documents()).toBe(0);
  expect(requests).toBe(2);
  expect(messages.filter((message) => !message.includes('net::ERR_FAILED'))).toEqual([]);
});
