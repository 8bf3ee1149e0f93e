import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { startApp } from '#client/app/browser-app.tsx';
import { render } from '#client/entries/server.tsx';
import { openPage, stubBrowser } from '../../fixtures/browser/browser.ts';
import { makePages, manyStories, wholeStory } from '../../fixtures/content/pages.ts';

// What React still had to do would run on after the page, and in the end after the browser.
const roots = vi.hoisted(() => new Set<{ unmount(): void }>());
vi.mock(import('react-dom/client'), async (original) => {
  const client = await original();
  return {
    ...client,
    hydrateRoot(...parameters) {
      const root = client.hydrateRoot(...parameters);
      roots.add(root);
      return root;
    },
    createRoot(...parameters) {
      const root = client.createRoot(...parameters);
      roots.add(root);
      return root;
    },
  };
});

const pages = makePages({
  ...manyStories(8, { tags: ['Power'] }),
  story: wholeStory({ related: ['story-1'] }),
  arabic: { title: 'افتتاح محطة', language: 'ar', tags: ['한국'], publishedAt: '2026-06-27' },
});

const network = vi.fn<typeof fetch>();
let leavePage = () => {};
let complaints: MockInstance<typeof console.error>;

beforeEach(() => {
  leavePage = openPage();
  stubBrowser();
  vi.stubGlobal('fetch', network);
  network.mockImplementation(async (input) => {
    const page = pages.at(String(input).replace(/data\.json$/, ''));
    return page ? Response.json(page) : new Response('Not found', { status: 404 });
  });
  complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(async () => {
  leavePage();
  await act(async () => {
    for (const root of roots) root.unmount();
    roots.clear();
  });
  await new Promise((resolve) => setTimeout(resolve));
  document.head.innerHTML = '';
  document.body.innerHTML = '';
  for (const name of ['page', 'hydrated']) delete document.documentElement.dataset[name];
  network.mockReset();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Loads a page of the built site, as a browser does. */
async function openDocument(path: string): Promise<HTMLElement> {
  const page = pages.at(path);
  const { head, body } = await render(path, page);
  window.history.replaceState(null, '', path);
  document.head.innerHTML = head;
  document.body.innerHTML = `<div id="root">${body}</div>`;
  if (!page) document.documentElement.dataset.page = 'not-found';
  const root = document.getElementById('root');
  if (!root) throw new Error('The document has no root.');
  return root;
}

const hydrated = () =>
  waitFor(() => expect(document.documentElement.hasAttribute('data-hydrated')).toBe(true));

describe('taking over a page changes nothing that the reader sees', () => {
  test.each([
    '/',
    '/tags/',
    '/tags/power/',
    '/tags/%ED%95%9C%EA%B5%AD/',
    '/categories/research/',
    '/sources/the-wire/',
    '/articles/story/',
    '/articles/arabic/',
    '/nowhere/',
  ])('at %s', async (path) => {
    const root = await openDocument(path);
    const before = root.innerHTML;
    const heading = root.querySelector('h1');
    await startApp(root);
    await hydrated();
    // What stands there is the same; another topic of a tag's page now leads to the stories that have both.
    const seen = root.innerHTML.replace(/\/search\/\?tag=[^"&]+&amp;tag=([^"]+)/g, '/tags/$1/');
    expect(seen).toBe(before);
    expect(root.querySelector('h1')).toBe(heading);
    expect(document.head.querySelectorAll('title')).toHaveLength(1);
    expect(complaints.mock.calls).toEqual([]);
  });
});

describe('the document for pages offline', () => {
  /** Loads it at a page's address, as the service worker gives it. */
  async function openOffline(path: string): Promise<HTMLElement> {
    const { body } = await render('/404/', undefined, 503);
    window.history.replaceState(null, '', path);
    document.body.innerHTML = `<div id="root">${body}</div>`;
    document.documentElement.dataset.page = 'offline';
    const root = document.getElementById('root');
    if (!root) throw new Error('The document has no root.');
    return root;
  }

  test('shows the page whose data is there', async () => {
    const page = pages.at('/articles/story/');
    await startApp(await openOffline('/articles/story/'));
    await hydrated();
    screen.getByRole('heading', { level: 1, name: page?.kind === 'article' ? page.title : '' });
    expect(document.title).toBe(`${page?.head.title} — ${page?.head.paper}`);
    expect(complaints.mock.calls).toEqual([]);
  });

  test('explains itself where the data is not there', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    network.mockRejectedValue(new TypeError('Failed to fetch'));
    await startApp(await openOffline('/articles/story/'));
    await hydrated();
    screen.getByRole('heading', { level: 1, name: 'This page is not on this device' });
    expect(screen.getByRole('link', { name: 'what you have saved' }).getAttribute('href')).toBe('/saved/');
  });

  test('knows an address that leads nowhere', async () => {
    await startApp(await openOffline('/nowhere/'));
    await hydrated();
    screen.getByRole('heading', { level: 1, name: 'Page not found' });
  });
});

test('a missing page is not asked for again', async () => {
  const root = await openDocument('/nowhere/');
  await startApp(root);
  await hydrated();
  expect(network).not.toHaveBeenCalled();
});

test('an answer that the reader has opened before stays open', async () => {
  const root = await openDocument('/articles/story/');
  fireEvent.click(screen.getByText('Who pays?'));
  await startApp(root);
  await hydrated();
  expect(screen.getByText('The operator pays.').closest('details')?.open).toBe(true);
});

test('takeaways that the reader has folded away before stay folded', async () => {
  const root = await openDocument('/articles/story/');
  fireEvent.click(screen.getByText('Key takeaways', { selector: 'h2' }));
  await startApp(root);
  await hydrated();
  expect(screen.getByText('Key takeaways', { selector: 'h2' }).closest('details')?.open).toBe(false);
});

test('links become steps of the application', async () => {
  const root = await openDocument('/tags/power/');
  await startApp(root);
  await hydrated();
  fireEvent.click(screen.getByRole('link', { name: 'Story number 2' }));
  await screen.findByRole('heading', { level: 1, name: 'Story number 2' });
  expect(window.location.pathname).toBe('/articles/story-2/');
});

test('a page is rendered when the reader points at its link, and the step shows it', async () => {
  const root = await openDocument('/tags/power/');
  await startApp(root);
  await hydrated();
  const head = document.head.innerHTML;
  const link = screen.getByRole('link', { name: 'Story number 2' });
  fireEvent.pointerOver(link);
  await waitFor(() => expect(document.querySelectorAll('main')).toHaveLength(2));
  expect(document.querySelector('h1')?.textContent).toBe('Power');
  expect(document.head.innerHTML).toBe(head);
  const [, ahead] = document.querySelectorAll('main');
  fireEvent.click(link);
  await waitFor(() => expect(document.title).toMatch(/^Story number 2/));
  expect([...document.querySelectorAll('main')]).toEqual([ahead]);
});

test('a page is not rendered when the pointer only passes over its link', async () => {
  const root = await openDocument('/tags/power/');
  await startApp(root);
  await hydrated();
  fireEvent.pointerOver(screen.getByRole('link', { name: 'Story number 2' }));
  fireEvent.pointerOver(screen.getByRole('main'));
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(document.querySelectorAll('main')).toHaveLength(1);
});

test('coming back to a story finds its answers as they were left', async () => {
  const root = await openDocument('/articles/story/');
  await startApp(root);
  await hydrated();
  const isOpen = (text: string) => screen.getByText(text).closest('details')?.open;
  fireEvent.click(screen.getByText('Who gains?'));
  fireEvent.click(screen.getByText('Key takeaways', { selector: 'h2' }));
  await waitFor(() => expect(JSON.stringify(window.history.state)).toContain('"who-gains":true'));
  fireEvent.click(screen.getByRole('link', { name: 'Power' }));
  await screen.findByRole('heading', { level: 1, name: 'Power' });
  window.history.back();
  await screen.findByText('The town gains.');
  expect(isOpen('The town gains.')).toBe(true);
  expect(isOpen('The operator pays.')).toBe(false);
  expect(isOpen('It runs.')).toBe(false);
});

test('an answer that was opened just before the reader left is found open, before any frame was drawn', async () => {
  const root = await openDocument('/articles/story/');
  await startApp(root);
  await hydrated();
  vi.stubGlobal('requestAnimationFrame', () => 0);
  expect(JSON.stringify(window.history.state)).not.toContain('"who-gains":true');
  fireEvent.click(screen.getByText('Who gains?'));
  await waitFor(() => expect(JSON.stringify(window.history.state)).toContain('"who-gains":true'));
});

test('opening a story anew finds its answers closed', async () => {
  const root = await openDocument('/articles/story/');
  await startApp(root);
  await hydrated();
  fireEvent.click(screen.getByText('Who gains?'));
  await waitFor(() => expect(JSON.stringify(window.history.state)).toContain('"who-gains":true'));
  fireEvent.click(screen.getByRole('link', { name: 'Power' }));
  await screen.findByRole('heading', { level: 1, name: 'Power' });
  fireEvent.click(screen.getByRole('link', { name: 'A plant opens' }));
  const answer = await screen.findByText('The town gains.');
  expect(answer.closest('details')?.open).toBe(false);
});

test('a page whose data cannot be had stays what it is: plain HTML', async () => {
  const root = await openDocument('/articles/story/');
  const before = root.innerHTML;
  network.mockImplementation(async () => new Response('Error', { status: 500 }));
  await expect(startApp(root)).rejects.toThrow();
  expect(root.innerHTML).toBe(before);
  expect(document.documentElement.hasAttribute('data-hydrated')).toBe(false);
});
