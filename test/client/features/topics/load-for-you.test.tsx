import { QueryClient } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadForYou } from '#client/features/topics/load-for-you.tsx';
import { history } from '#client/reader/history.ts';
import { followed, mutedWords } from '#client/reader/topics.ts';
import { createSiteInfo } from '#domain/pages/site-info.ts';
import { makePages, manyStories, pageAt, smallEdition } from '../../../fixtures/content/pages.ts';

const site = createSiteInfo(smallEdition({}).site, '/');
const pages = makePages(manyStories(20, { tags: ['Power'] }));
const front = pageAt(pages, '/', 'front');
const power = pageAt(pages, '/tags/power/', 'listing');
const network = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal('fetch', network);
  followed.set([{ kind: 'tag', slug: 'power', name: 'Power' }]);
});

afterEach(() => {
  followed.set([]);
  history.set(new Map());
  mutedWords.set([]);
  network.mockReset();
  vi.unstubAllGlobals();
});

test('stories of followed topics are fetched with low priority', async () => {
  network.mockImplementation(async () => Response.json(power));
  render(await loadForYou(front, site, new QueryClient()));
  screen.getByText('For you');
  expect(network).toHaveBeenCalledExactlyOnceWith(
    '/tags/power/data.json',
    expect.objectContaining({ priority: 'low' }),
  );
});

test('the newest stories are shown that are not at the top, read or muted', async () => {
  network.mockImplementation(async () => Response.json(power));
  const [first, second, ...others] = power.cards.slice(1 + front.latest.length);
  history.set(new Map([[first?.slug ?? '', { at: '2026-01-01T00:00:00Z', percent: 100 }]]));
  mutedWords.set([second?.title ?? '']);
  render(await loadForYou(front, site, new QueryClient()));
  const titles = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  expect(titles).toEqual(others.slice(0, 3).map(({ title }) => title));
  screen.getByRole('link', { name: 'Power' });
});

test('readers who have seen all stories of their topics are told so', async () => {
  const cards = [front.lead, ...front.latest].filter((card) => card !== undefined);
  network.mockImplementation(async () => Response.json({ ...power, cards }));
  render(await loadForYou(front, site, new QueryClient()));
  screen.getByText('You have seen the newest stories on the topics you follow.');
});

test.each([
  ['data of another version', () => Response.json({ ...power, version: power.version + 1 })],
  ['data of another page', () => Response.json(front)],
  ['a page of HTML', () => new Response('<!doctype html><p>Sign in')],
  ['a topic that no longer exists', () => new Response(null, { status: 404 })],
])('%s is ignored', async (_name, answer) => {
  network.mockImplementation(async () => answer());
  render(await loadForYou(front, site, new QueryClient()));
  expect(screen.queryByText('For you')).toBeNull();
});
