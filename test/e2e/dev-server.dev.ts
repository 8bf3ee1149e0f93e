import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { createServer, type ViteDevServer, type WatchOptions } from 'vite';
import { gigawatt } from '#node/plugin.ts';

const slug = 'naver-nvidia-gak-sejong-ai-factory';
const root = path.resolve(import.meta.dirname, '../..');

let folder: string;
let server: ViteDevServer;
let address: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-content-'));
  await cp(path.join(root, 'src/content'), folder, { recursive: true });
  server = await start();
  address = addressOf(server);
});

test.afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function start(watch?: WatchOptions): Promise<ViteDevServer> {
  const started = await createServer({
    configFile: false,
    root,
    logLevel: 'silent',
    server: { port: 0, ...(watch && { watch }) },
    plugins: [react(), gigawatt({ content: folder })],
  });
  return started.listen();
}

const addressOf = ({ resolvedUrls }: ViteDevServer) => resolvedUrls?.local[0] ?? '';

async function edit(change: (text: string) => string, name = `articles/${slug}.json`): Promise<void> {
  const file = path.join(folder, name);
  await writeFile(file, change(await readFile(file, 'utf8')));
}

test('an edited article appears without a manual reload', async ({ page }) => {
  await page.goto(`${address}articles/${slug}/`);
  await expect(page.locator('html[data-hydrated]')).toBeAttached();
  await edit((text) => text.replace(/"title": "[^"]*"/, '"title": "A title that was just written"'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A title that was just written');
});

test('an edit preserves open disclosures and the scroll position', async ({ page }) => {
  await page.goto(`${address}articles/${slug}/`);
  await expect(page.locator('html[data-hydrated]')).toBeAttached();
  const answer = page.locator('details[data-disclosure]').last();
  await answer.locator('summary').click();
  const scrolled = await page.evaluate(() => window.scrollY);
  await edit((text) => text.replace(/"title": "[^"]*"/, '"title": "A title that was edited"'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A title that was edited');
  await expect(answer).toHaveAttribute('open');
  expect(scrolled).toBeGreaterThan(0);
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
});

test('other pages show the edit when they are opened next', async ({ page }) => {
  await page.goto(`${address}articles/${slug}/`);
  await expect(page.locator('html[data-hydrated]')).toBeAttached();
  await page.getByRole('link', { name: 'Latest' }).first().click();
  // Without the navigation there is no entry to go back to.
  await expect(page).toHaveURL(address);
  await page.goBack();
  await edit((text) => text.replace(/"title": "[^"]*"/, '"title": "A title that was just written"'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A title that was just written');
  await page.getByRole('link', { name: 'Latest' }).first().click();
  await expect(page.getByRole('link', { name: 'A title that was just written' }).first()).toBeVisible();
});

test('an open brief shows an edit of one of its stories', async ({ page }) => {
  await page.goto(`${address}brief/`);
  await expect(page.locator('html[data-hydrated]')).toBeAttached();
  await edit((text) => text.replace('"Three dated steps"', '"Three steps with a date"'));
  await expect(page.getByText('Three steps with a date')).toBeVisible();
  await edit((text) => text.replace('"Three steps with a date"', '"Three dated steps"'));
  await expect(page.getByText('Three dated steps')).toBeVisible();
});

test('changed settings appear on the open page', async ({ page }) => {
  const file = path.join(folder, 'site.json');
  const settings = await readFile(file, 'utf8');
  await page.goto(address);
  await expect(page.locator('html[data-hydrated]')).toBeAttached();
  await writeFile(file, settings.replace('"name": "The Gigawatt"', '"name": "The Kilowatt"'));
  await expect(page).toHaveTitle(/The Kilowatt/);
  await writeFile(file, settings);
  await expect(page).toHaveTitle(/The Gigawatt/);
});

test('a story is not found while its file is removed', async ({ page }) => {
  const other = path.join(folder, 'articles', 'meta-muse-spark.json');
  const text = await readFile(other, 'utf8');
  await page.goto(`${address}articles/meta-muse-spark/`);
  await expect(page.locator('html[data-hydrated]')).toBeAttached();
  await rm(other);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await expect(page.locator('html[data-hydrated]')).toBeAttached();
  await writeFile(other, text);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Page not found');
});

test('an error in an article is shown in the overlay with file, path and fix until it is corrected', async ({
  page,
}) => {
  await page.goto(`${address}articles/${slug}/`);
  await expect(page.locator('html[data-hydrated]')).toBeAttached();
  await edit((text) => text.replace('"takeaways":', '"takeawais":'));
  const overlay = page.locator('vite-error-overlay');
  await expect(overlay).toContainText(`${slug}.json`);
  await expect(overlay).toContainText('takeawais: unknown key');
  await expect(overlay).toContainText('Did you mean "takeaways"?');
  await edit((text) => text.replace('"takeawais":', '"takeaways":'));
  await expect(overlay).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A title that was just written');
});

test('a page opened while an article is invalid shows the error, then the page once it is corrected', async ({
  page,
}) => {
  await edit((text) => text.replace('"category": "Industry News"', '"category": "Industry Nws"'));
  await page.goto(`${address}articles/${slug}/`);
  await expect(page.locator('vite-error-overlay')).toContainText('Did you mean "Industry News"?');
  await edit((text) => text.replace('"category": "Industry Nws"', '"category": "Industry News"'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A title that was just written');
  // Before hydration, Vite may reload the page after optimizing dependencies.
  await expect(page.locator('html')).toHaveAttribute('data-hydrated', '');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('vite-error-overlay')).toBeHidden();
});

test('drafts are shown with a label', async ({ page }) => {
  await edit((text) => text.replace('"status": "published"', '"status": "draft"'));
  await page.goto(`${address}articles/${slug}/`);
  await expect(page.getByText('Draft', { exact: true })).toBeVisible();
});

test('programs that accept any type get pages, redirects and 404', async ({ request }) => {
  const status = async (path: string, accept?: string) => {
    const headers = accept === undefined ? {} : { accept };
    return (await request.get(address + path, { headers, maxRedirects: 0 })).status();
  };
  for (const accept of ['*/*', 'text/html']) {
    expect(await status('', accept)).toBe(200);
    expect(await status('brief/', accept)).toBe(200);
    expect(await status('brief', accept)).toBe(301);
    expect(await status('no/such/page/', accept)).toBe(404);
  }
});

test('feeds follow edits', async ({ request }) => {
  const read = async (file: string) => (await request.get(address + file)).text();
  expect(await read('feed.xml')).toContain('<rss version="2.0"');
  await edit((text) => text.replace(/"title": "[^"]*"/, '"title": "A title for feeds"'));
  await expect.poll(() => read('feed.json')).toContain('A title for feeds');
  expect(await read('feed.css')).toContain('--paper');
  expect(await read('feeds.opml')).toContain('/tags/ai-infrastructure/feed.xml');
  expect((await request.get(`${address}tags/no-such-tag/feed.xml`)).status()).toBe(404);
});

test('edits are found by polling where the file system reports no changes', async ({ request }) => {
  const polling = await start({ usePolling: true, interval: 50 });
  try {
    const read = async () => (await request.get(`${addressOf(polling)}feed.json`)).text();
    expect(await read()).not.toContain('A title found by polling');
    await edit((text) => text.replace(/"title": "[^"]*"/, '"title": "A title found by polling"'));
    await expect.poll(read).toContain('A title found by polling');
  } finally {
    await polling.close();
  }
});

test('a story of another edition is served below it, leads to its original and shows edits', async ({
  page,
}) => {
  const translated = 'articles/samsung-hbm4-first-shipments';
  await page.goto(`${address}zh/${translated}/`);
  await expect(page.locator('html[data-hydrated]')).toBeAttached();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await edit(
    (text) => text.replace(/"title": "[^"]*"/, '"title": "刚刚写好的标题"'),
    `editions/zh-Hans/${translated}.json`,
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('刚刚写好的标题');
  await page.getByRole('article').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(`${address}${translated}/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
});
