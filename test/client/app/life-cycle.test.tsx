import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMovedData } from '#domain/edition/redirects.ts';
import { openApp } from '../../fixtures/browser/open-app.tsx';
import { stubBrowser } from '../../fixtures/browser/stub-browser.ts';
import { makePages } from '../../fixtures/content/pages.ts';

const pages = makePages({
  'a-plant-opens': { title: 'A plant opens' },
  'not-so': {
    title: 'Not so',
    status: 'withdrawn',
    withdrawn: { at: '2026-06-09', reason: 'The plant was another one.' },
  },
});
const moved = { from: '/articles/a-plant-is-planned/', to: '/articles/a-plant-opens/' };
const network = vi.fn<typeof fetch>();
const recover = vi.fn(async () => {});

beforeEach(() => {
  stubBrowser();
  vi.stubGlobal('fetch', network);
  network.mockImplementation(async (input) => {
    const path = String(input).replace(/data\.json$/, '');
    const page = path === moved.from ? createMovedData(moved) : pages.at(path);
    return page ? Response.json(page) : new Response('Not found', { status: 404 });
  });
});

afterEach(() => {
  network.mockReset();
  vi.unstubAllGlobals();
});

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

test('navigating to an old address redirects to the new one and adds one history entry', async () => {
  const router = await openApp('/', recover);
  await heading('The Gigawatt');
  await act(() => router.navigate(moved.from));
  await heading('A plant opens');
  expect(router.state.location.pathname).toBe(moved.to);
  expect(network.mock.calls.map(([address]) => address)).toEqual([
    '/data.json',
    `${moved.from}data.json`,
    `${moved.to}data.json`,
  ]);
  await act(() => router.navigate(-1));
  await heading('The Gigawatt');
  expect(recover).not.toHaveBeenCalled();
});

test('navigating to a withdrawn story shows when and why it was withdrawn', async () => {
  const router = await openApp('/', recover);
  await act(() => router.navigate('/articles/not-so/'));
  const title = await heading('Not so');
  expect(document.activeElement).toBe(title);
  screen.getByText('The plant was another one.');
  expect(screen.getByText(/^This story was withdrawn on/).textContent).toContain('9 June 2026');
  expect(document.head.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(recover).not.toHaveBeenCalled();
});
