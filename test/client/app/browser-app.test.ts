import site from 'virtual:gigawatt/site';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { startApp } from '#client/app/browser-app.tsx';
import { render, renderNotFound, renderOffline } from '#client/entries/server.tsx';
import { stubBrowser, trackEventListeners } from '../../fixtures/browser/stub-browser.ts';
import { makePages, manyStories, pageAt, wholeStory } from '../../fixtures/content/pages.ts';

// This file is longer than others, since its tests share one simulated browser.

// Roots are unmounted after each test, or React's pending work would run after jsdom is torn down.
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
  leavePage = trackEventListeners();
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

/** Loads a page of the built site as a browser does. */
async function openDocument(path: string): Promise<HTMLElement> {
  const page = pages.at(path);
  const { head, body } = await (page ? render(path, page) : renderNotFound(pageAt(pages, '/', 'front')));
  window.history.replaceState(null, '', path);
  document.documentElement.lang = site.language;
  document.head.innerHTML = head;
  document.body.innerHTML = `<div id="root">${body}</div>`;
  if (!page) document.documentElement.dataset.page = 'not-found';
  const root = document.getElementById('root');
  if (!root) throw new Error('The document has no root.');
  return root;
}

const hydrated = () =>
  waitFor(() => expect(document.documentElement.hasAttribute('data-hydrated')).toBe(true));

describe('hydration changes nothing that the reader sees', () => {
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
    // The table of contents marks the current part in the first frame.
    vi.stubGlobal('requestAnimationFrame', () => 0);
    await startApp(root);
    await hydrated();
    // It loads when the browser is idle, and is out of view.
    root.querySelector('aside')?.remove();
    // Only links between topics change: they now narrow the list. A missing page fills its search field.
    const seen = root.innerHTML
      .replace(/\/(?:tags|sources)\/[^"]+\/\?tag=([^"]+)/g, '/tags/$1/')
      .replace('value="nowhere"', 'value=""');
    expect(seen).toBe(before);
    expect(root.querySelector('h1')).toBe(heading);
    expect(document.head.querySelectorAll('title')).toHaveLength(1);
    expect(complaints.mock.calls).toEqual([]);
  });
});

describe('a page that the browser has translated', () => {
  /** Replaces each text of the page as Chrome does, and sets the page's language if the browser does. */
  async function openTranslated(path: string, language: string): Promise<HTMLElement> {
    const root = await openDocument(path);
    document.documentElement.lang = language;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const font = document.createElement('font');
      font.textContent = text.data.replace(/\S/, '»$&');
      text.replaceWith(font);
    }
    return root;
  }

  test.each(['de', site.language])(
    'is rendered anew, with its head once, if its language is %s',
    async (lang) => {
      const root = await openTranslated('/articles/story/', lang);
      // React reports to the window that it renders the page anew.
      window.addEventListener('error', (event) => event.preventDefault());
      await startApp(root);
      await hydrated();
      expect(root.querySelector('font')).toBeNull();
      expect(document.head.querySelectorAll('title')).toHaveLength(1);
      expect(document.head.querySelectorAll('[name="description"]')).toHaveLength(1);
      fireEvent.click(screen.getByRole('link', { name: 'Power' }));
      await screen.findByRole('heading', { level: 1, name: 'Power' });
      expect(document.title).toMatch(/^Power/);
      const canonical = () => document.head.querySelector('[rel="canonical"]')?.getAttribute('href');
      await waitFor(() => expect(canonical()).toMatch(/\/tags\/power\/$/));
    },
  );

  test('keeps what the reader has opened and closed', async () => {
    const root = await openTranslated('/articles/story/', 'de');
    fireEvent.click(screen.getByText('»Who pays?'));
    fireEvent.click(screen.getByText('»Key takeaways', { selector: 'h2 *' }));
    await startApp(root);
    await hydrated();
    expect(screen.getByText('The operator pays.').closest('details')?.open).toBe(true);
    expect(screen.getByText('The town gains.').closest('details')?.open).toBe(false);
    expect(screen.getByText('Key takeaways', { selector: 'h2' }).closest('details')?.open).toBe(false);
  });
});

describe('the offline document', () => {
  /** Loads the document at a page's address, as the service worker serves it. */
  async function openOffline(path: string): Promise<HTMLElement> {
    const { body } = await renderOffline();
    window.history.replaceState(null, '', path);
    document.body.innerHTML = `<div id="root">${body}</div>`;
    document.documentElement.dataset.page = 'offline';
    const root = document.getElementById('root');
    if (!root) throw new Error('The document has no root.');
    return root;
  }

  test('renders the page if its data is cached', async () => {
    const page = pages.at('/articles/story/');
    await startApp(await openOffline('/articles/story/'));
    await hydrated();
    screen.getByRole('heading', { level: 1, name: page?.kind === 'article' ? page.title : '' });
    expect(document.title).toBe(`${page?.head.title} — ${page?.head.paper}`);
    expect(complaints.mock.calls).toEqual([]);
  });

  test('explains that the page has not been saved', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    network.mockRejectedValue(new TypeError('Failed to fetch'));
    await startApp(await openOffline('/articles/story/'));
    await hydrated();
    screen.getByRole('heading', { level: 1, name: 'This page has not been saved for offline reading' });
    expect(screen.getByRole('link', { name: 'your saved stories' }).getAttribute('href')).toBe('/saved/');
  });

  test('reports a missing page', async () => {
    await startApp(await openOffline('/nowhere/'));
    await hydrated();
    screen.getByRole('heading', { level: 1, name: 'Page not found' });
  });
});

test('the document of a missing page requests the front page’s data, not its own', async () => {
  const root = await openDocument('/nowhere/');
  await startApp(root);
  await hydrated();
  expect(network.mock.calls.map(([address]) => address)).toEqual(['/data.json']);
});

test('the document of a missing page offers a search for the words of its address', async () => {
  const root = await openDocument('/2026/06/a-big-plant_opens.html');
  const field = screen.getByRole<HTMLInputElement>('searchbox');
  expect(field.value).toBe('');
  await startApp(root);
  await hydrated();
  await waitFor(() => expect(field.value).toBe('a big plant opens'));
  expect(screen.getByRole('searchbox')).toBe(field);
  expect(field.form?.getAttribute('action')).toBe('/search/');
});

test('words that a reader has typed on the document of a missing page stay', async () => {
  const root = await openDocument('/nowhere/');
  const field = screen.getByRole<HTMLInputElement>('searchbox');
  field.value = 'chips';
  await startApp(root);
  await hydrated();
  await waitFor(() => expect(field.getAttribute('value')).toBe('nowhere'));
  expect(field.value).toBe('chips');
});

test('an answer opened before hydration stays open', async () => {
  const root = await openDocument('/articles/story/');
  fireEvent.click(screen.getByText('Who pays?'));
  await startApp(root);
  await hydrated();
  expect(screen.getByText('The operator pays.').closest('details')?.open).toBe(true);
});

test('takeaways closed before hydration stay closed', async () => {
  const root = await openDocument('/articles/story/');
  fireEvent.click(screen.getByText('Key takeaways', { selector: 'h2' }));
  await startApp(root);
  await hydrated();
  expect(screen.getByText('Key takeaways', { selector: 'h2' }).closest('details')?.open).toBe(false);
});

test('a click on a link navigates in the application', async () => {
  const root = await openDocument('/tags/power/');
  await startApp(root);
  await hydrated();
  fireEvent.click(screen.getByRole('link', { name: 'Story number 2' }));
  await screen.findByRole('heading', { level: 1, name: 'Story number 2' });
  expect(window.location.pathname).toBe('/articles/story-2/');
});

test('a click on a prefetched link shows the first screen at once, and then the rest', async () => {
  const root = await openDocument('/tags/power/');
  await startApp(root);
  await hydrated();
  const link = screen.getByRole('link', { name: 'A plant opens' });
  const idle: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
  fireEvent.pointerOver(link);
  await waitFor(() => expect(network).toHaveBeenCalledWith('/articles/story/data.json', expect.anything()));
  await new Promise((resolve) => setTimeout(resolve));
  fireEvent.click(link);
  await screen.findByRole('heading', { level: 1, name: 'A plant opens' });
  expect(screen.queryByText('The operator pays.')).toBeNull();
  await act(async () => {
    for (const work of idle) work();
  });
  await screen.findByText('The operator pays.');
});

test('going back to a story restores its open answers', async () => {
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

test('an answer is recorded as open before the next frame', async () => {
  const root = await openDocument('/articles/story/');
  await startApp(root);
  await hydrated();
  vi.stubGlobal('requestAnimationFrame', () => 0);
  expect(JSON.stringify(window.history.state)).not.toContain('"who-gains":true');
  fireEvent.click(screen.getByText('Who gains?'));
  await waitFor(() => expect(JSON.stringify(window.history.state)).toContain('"who-gains":true'));
});

test('a new navigation to a story shows its answers closed', async () => {
  const root = await openDocument('/articles/story/');
  await startApp(root);
  await hydrated();
  fireEvent.click(screen.getByText('Who gains?'));
  await waitFor(() => expect(JSON.stringify(window.history.state)).toContain('"who-gains":true'));
  fireEvent.click(screen.getByRole('link', { name: 'Power' }));
  await screen.findByRole('heading', { level: 1, name: 'Power' });
  fireEvent.click(await screen.findByRole('link', { name: 'A plant opens' }));
  const answer = await screen.findByText('The town gains.');
  expect(answer.closest('details')?.open).toBe(false);
});

test('a page whose data cannot be loaded stays plain HTML', async () => {
  const root = await openDocument('/articles/story/');
  const before = root.innerHTML;
  network.mockImplementation(async () => new Response('Error', { status: 500 }));
  await expect(startApp(root)).rejects.toThrow();
  expect(root.innerHTML).toBe(before);
  expect(document.documentElement.hasAttribute('data-hydrated')).toBe(false);
});
