import { act, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { startApp } from '#client/app/browser-app.tsx';
import { render } from '#client/entries/server.tsx';
import { openDocument } from '#client/navigation/open-document.ts';
import { stubBrowser, trackEventListeners } from '../../fixtures/browser/stub-browser.ts';
import { makePages, manyStories, pageAt } from '../../fixtures/content/pages.ts';

vi.mock(import('virtual:gigawatt/site'), async (original) => {
  const { default: site } = await original();
  return { default: { ...site, base: '/news/' } };
});
vi.mock(import('#client/navigation/open-document.ts'), async (original) => ({
  ...(await original()),
  openDocument: vi.fn(async () => {}),
}));

const leavePage = trackEventListeners();
afterEach(async () => {
  leavePage();
  await act(async () => document.body.replaceChildren());

  vi.unstubAllGlobals();
});

/** Starts the application at a pathname of the front page. */
async function openFrontPage(pathname: string): Promise<void> {
  stubBrowser();
  const page = pageAt(makePages(manyStories(2)), '/', 'front');
  vi.stubGlobal('fetch', async (input: unknown) =>
    String(input) === '/news/data.json' ? Response.json(page) : new Response('', { status: 500 }),
  );
  window.history.replaceState(null, '', window.location.origin + pathname);
  const { body } = await render('/', page);
  document.body.innerHTML = `<div id="root">${body}</div><a href="/news/tags/power/?from=front">Power</a>`;
  const root = document.getElementById('root');
  if (!root) throw new Error('The document has no root.');
  await startApp(root);
  await waitFor(() => expect(document.documentElement.hasAttribute('data-hydrated')).toBe(true));
}

test('under a sub-path, a page whose data the host has lost is opened as the document at its own URL', async () => {
  await openFrontPage('/news/');
  document.querySelector<HTMLElement>('a[href="/news/tags/power/?from=front"]')?.click();
  await waitFor(() => expect(openDocument).toHaveBeenCalledWith('/news/tags/power/?from=front', false));
});

// Last: these applications stay mounted.
test.each(['/news/index.html', '//news/', '/news//', '/news', '/%6eews/'])(
  'under a sub-path, the application runs at %s',
  async (pathname) => {
    await openFrontPage(`${pathname}?from=elsewhere`);
    expect(window.location.pathname + window.location.search).toBe('/news/?from=elsewhere');
  },
);
