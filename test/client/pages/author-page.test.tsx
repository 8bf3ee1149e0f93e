import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, test } from 'vitest';
import { Page as ListingPage } from '#client/pages/listing-page.tsx';
import { createSiteInfo } from '#domain/pages/site-info.ts';
import { authors } from '../../fixtures/content/authors.ts';
import { makePages, pageAt, smallEdition } from '../../fixtures/content/pages.ts';

const site = createSiteInfo(smallEdition({}).site, '/');

const written = makePages(
  {
    one: { title: 'One', authors: { by: ['ada-bell'] } },
    two: { title: 'Two', authors: { editing: ['ada-bell'] } },
  },
  { authors },
);

/** Opens the page of an author. */
function open(path: string) {
  const content = <ListingPage site={site} page={pageAt(written, path, 'listing')} />;
  const router = createMemoryRouter([{ path: '*', element: content }], { initialEntries: [path] });
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
}

const titles = () => screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

test('the page of an author says who they are and how to reach them, above their stories', () => {
  open('/authors/ada-bell/');
  screen.getByRole('heading', { level: 1, name: 'Ada Bell' });
  screen.getByText('Author');
  screen.getByText('Science editor');
  screen.getByText('Ada Bell writes about chips.');
  const hrefs = ['ada@test.example', 'Mastodon'].map((name) =>
    screen.getByRole('link', { name }).getAttribute('href'),
  );
  expect(hrefs).toEqual(['mailto:ada@test.example', 'https://social.example.org/@ada']);
  expect(titles()).toEqual(['One', 'Two']);
});

test('the page of an author has a feed, and can be followed but not muted', () => {
  open('/authors/ada-bell/');
  expect(screen.getByText('Feed').getAttribute('href')).toBe('/authors/ada-bell/feed.xml');
  screen.getByRole('button', { name: 'Follow' });
  expect(screen.queryByRole('button', { name: 'Mute', hidden: true })).toBeNull();
});

test('the page of an author has nothing but the name and the stories if the file has nothing else', () => {
  open('/authors/kim-minji/');
  screen.getByRole('heading', { level: 1, name: '김민지' });
  screen.getByText('No stories have been published here yet.');
  expect(screen.queryByText('Science editor')).toBeNull();
});
