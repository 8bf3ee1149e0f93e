import { QueryClient } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadSinceLastVisit } from '#client/features/history/load-since-last-visit.tsx';
import { followed } from '#client/reader/topics.ts';
import { createSiteInfo } from '#domain/page-data/site-info.ts';
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
  network.mockReset();
  vi.unstubAllGlobals();
});

test('stories of followed topics are fetched with low priority', async () => {
  network.mockImplementation(async () => Response.json(power));
  render(await loadSinceLastVisit(front, undefined, site, new QueryClient()));
  screen.getByText('For you');
  expect(network).toHaveBeenCalledExactlyOnceWith(
    '/tags/power/data.json',
    expect.objectContaining({ priority: 'low' }),
  );
});

test.each([
  ['data of another version', () => Response.json({ ...power, version: power.version + 1 })],
  ['data of another page', () => Response.json(front)],
  ['a page of HTML', () => new Response('<!doctype html><p>Sign in')],
  ['a topic that no longer exists', () => new Response(null, { status: 404 })],
])('%s is ignored', async (_name, answer) => {
  network.mockImplementation(async () => answer());
  render(await loadSinceLastVisit(front, undefined, site, new QueryClient()));
  expect(screen.queryByText('For you')).toBeNull();
});
