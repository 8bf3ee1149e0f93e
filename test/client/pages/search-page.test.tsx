import { onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { SearchResponse, search } from '#client/features/search/search-engine.ts';
import { SearchPage } from '#client/pages/search-page.tsx';
import { createSiteInfo } from '#domain/page-data/site-info.ts';
import { storyCard } from '../../fixtures/browser/story-card.ts';
import { makePages, pageAt, smallEdition } from '../../fixtures/content/pages.ts';

const engine = vi.hoisted(() => ({ search: vi.fn<typeof search>() }));
vi.mock('#client/features/search/search-engine.ts', () => engine);

/** Pending searches by their text. */
const searches = new Map<string, PromiseWithResolvers<SearchResponse> & { signal: AbortSignal }>();

beforeEach(() => {
  searches.clear();
  engine.search.mockReset();
  engine.search.mockImplementation(({ text }, _base, _limit, signal) => {
    const response = Promise.withResolvers<SearchResponse>();
    searches.set(text, { ...response, signal });
    return response.promise;
  });
});

const site = createSiteInfo(smallEdition({}).site, '/');
const page = pageAt(makePages({ one: { title: 'One' } }), '/search/', 'search');

function openPage(address: string) {
  const content = <SearchPage page={page} site={site} />;
  const router = createMemoryRouter([{ path: '*', element: content }], { initialEntries: [address] });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { go: (to: string | number) => act(() => router.navigate(to as string)) };
}

function responseWith(title: string): SearchResponse {
  const text = [{ text: title, isMatch: false }];
  return {
    stories: [{ story: storyCard(title), title: text, passage: text }],
    count: 1,
    filters: { tag: [], category: [], source: [] },
    coverage: { searched: 1, all: 1, since: '2026-06-01' },
    suggestions: [],
  };
}

async function answer(text: string, title: string) {
  await vi.waitFor(() => expect(searches.has(text)).toBe(true));
  await act(async () => searches.get(text)?.resolve(responseWith(title)));
}

const titles = () => screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
const status = () => screen.getByRole('status').textContent;

test('during a search the previous results stay', async () => {
  const { go } = openPage('/search/?q=power');
  expect(status()).toBe('Searching…');
  await answer('power', 'Watts');
  await vi.waitFor(() => expect(status()).toBe('1 story matches “power”'));
  await go('/search/?q=chips');
  expect([status(), titles()]).toEqual(['Searching…', ['Watts']]);
  await answer('chips', 'Wafers');
  await vi.waitFor(() => expect(titles()).toEqual(['Wafers']));
});

test('Back shows earlier results at once, without another search', async () => {
  const { go } = openPage('/search/?q=power');
  await answer('power', 'Watts');
  await go('/search/?q=chips');
  await answer('chips', 'Wafers');
  await vi.waitFor(() => expect(titles()).toEqual(['Wafers']));
  await go(-1);
  expect([status(), titles()]).toEqual(['1 story matches “power”', ['Watts']]);
  expect(engine.search).toHaveBeenCalledTimes(2);
});

test('a search that another one replaces is aborted, and its results are not shown', async () => {
  const { go } = openPage('/search/?q=power');
  await vi.waitFor(() => expect(searches.has('power')).toBe(true));
  await go('/search/?q=chips');
  expect(searches.get('power')?.signal.aborted).toBe(true);
  await answer('chips', 'Wafers');
  await answer('power', 'Watts');
  await vi.waitFor(() => expect(titles()).toEqual(['Wafers']));
  expect(searches.get('chips')?.signal.aborted).toBe(false);
});

test('a failed search shows an error and can be tried again', async () => {
  engine.search.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  openPage('/search/?q=power');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('could not be loaded');
  expect(engine.search).toHaveBeenCalledTimes(1);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await answer('power', 'Watts');
  await vi.waitFor(() => expect(titles()).toEqual(['Watts']));
});

test('a search runs offline too, since caches may answer it', async () => {
  onTestFinished(() => onlineManager.setOnline(true));
  onlineManager.setOnline(false);
  openPage('/search/?q=power');
  await answer('power', 'Watts');
  await vi.waitFor(() => expect(titles()).toEqual(['Watts']));
});
