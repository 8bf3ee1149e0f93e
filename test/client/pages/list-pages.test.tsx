import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { describe, expect, test } from 'vitest';
import { Page as FrontPage } from '#client/pages/front-page.tsx';
import { Page as ListingPage } from '#client/pages/listing-page.tsx';
import { Page as TopicsPage } from '#client/pages/topics-page.tsx';
import { createSiteInfo } from '#domain/pages/site-info.ts';
import { makePages, manyStories, pageAt, smallEdition } from '../../fixtures/content/pages.ts';

const site = createSiteInfo(smallEdition({}).site, '/');

const tagged = makePages({
  one: { title: 'One', publishedAt: '2026-06-03', tags: ['Power', 'Chips'] },
  two: { title: 'Two', publishedAt: '2026-06-02', tags: ['Power', 'Chips'] },
  three: { title: 'Three', publishedAt: '2026-06-01', tags: ['Power', 'Cooling'], category: 'Research' },
});

/** The front page queries the listings of followed topics. */
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
);

const currentLinks = () =>
  screen.queryAllByRole('link', { current: 'page' }).map(({ textContent }) => textContent?.trim());
const titles = () => screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

/** Opens a listing at an address, which may have a query. */
function openListing(address: string, pages = tagged) {
  const [path = ''] = address.split('?');
  const content = <ListingPage site={site} page={pageAt(pages, path, 'listing')} />;
  const router = createMemoryRouter([{ path: '*', element: content }], { initialEntries: [address] });
  return render(<RouterProvider router={router} />, { wrapper });
}

const chips = () =>
  within(screen.getByRole('navigation', { name: 'Topics' }))
    .getAllByRole('link')
    .map((link) => [link.textContent?.trim(), link.getAttribute('href')]);

describe('the listing of a tag', () => {
  test('shows the tag, its count and its stories, newest first', () => {
    openListing('/tags/power/');
    screen.getByRole('heading', { level: 1, name: 'Power' });
    screen.getByText('3 stories');
    expect(titles()).toEqual(['One', 'Two', 'Three']);
  });

  test('uses the singular for one story', () => {
    openListing('/tags/cooling/');
    screen.getByText('1 story');
  });

  test('shows the tag as a filter, and the tags that narrow the list, with their counts', () => {
    openListing('/tags/power/');
    expect(chips()).toEqual([
      ['Power 3, remove the filter×', '/'],
      ['Chips 2', '/tags/power/?tag=chips'],
      ['Cooling 1', '/tags/power/?tag=cooling'],
    ]);
  });

  test('narrowed by another tag, shows the stories with both and what narrows them further', () => {
    openListing('/tags/power/?tag=chips');
    expect(titles()).toEqual(['One', 'Two']);
    expect(screen.getByRole('status').textContent).toBe('2 of 3 stories');
    expect(chips()).toEqual([
      ['Power 3, remove the filter×', '/tags/chips/'],
      ['Chips 2, remove the filter×', '/tags/power/'],
    ]);
  });

  test('with several pages shows the page number', () => {
    const pages = makePages(manyStories(5, { tags: ['Power'] }), { pageSize: 2 });
    openListing('/tags/power/page/2/', pages);
    screen.getByText('5 stories');
    screen.getByText('page 2 of 3');
    expect(titles()).toEqual(['Story number 3', 'Story number 4']);
    expect(currentLinks()).toEqual(['2']);
  });
});

describe('the listing of a section', () => {
  test('marks no tag', () => {
    openListing('/categories/research/');
    screen.getByRole('heading', { level: 1, name: 'Research' });
    expect(chips()).toEqual([
      ['Cooling 1', '/categories/research/?tag=cooling'],
      ['Power 1', '/categories/research/?tag=power'],
    ]);
    expect(titles()).toEqual(['Three']);
  });

  test('narrowed by a tag, shows its own stories only', () => {
    openListing('/categories/industry-news/?tag=power');
    expect(titles()).toEqual(['One', 'Two']);
    expect(chips()).toEqual([
      ['Chips 2', '/categories/industry-news/?tag=power&tag=chips'],
      ['Power 2, remove the filter×', '/categories/industry-news/'],
    ]);
  });

  test('narrowed by a tag that none of its stories has, says so and can be widened', () => {
    openListing('/categories/research/?tag=chips');
    expect(titles()).toEqual([]);
    expect(screen.getByRole('status').textContent).toBe('0 of 1 story');
    expect(chips()).toEqual([['chips 0, remove the filter×', '/categories/research/']]);
  });
});

test('the HTML of a listing links each tag to its own page, whatever the query', () => {
  const content = <ListingPage site={site} page={pageAt(tagged, '/categories/research/', 'listing')} />;
  const router = createMemoryRouter([{ path: '*', element: content }], {
    initialEntries: ['/categories/research/?tag=power'],
  });
  const html = renderToString(wrapper({ children: <RouterProvider router={router} /> }));
  expect(html).toContain('href="/tags/power/"');
  expect(html).not.toContain('?tag=');
  expect(html).toContain('Three');
});

test('the listing of a source has its stories', () => {
  openListing('/sources/the-wire/');
  screen.getByRole('heading', { level: 1, name: 'The Wire' });
  expect(titles()).toEqual(['One', 'Two', 'Three']);
});

test('a section without stories says so and has no empty list', () => {
  const { container } = openListing('/categories/research/', makePages({ one: {} }));
  screen.getByText('No stories have been published here yet.');
  screen.getByText('0 stories');
  expect([...container.querySelectorAll('ul')].filter(({ children }) => children.length === 0)).toEqual([]);
});

describe('the front page', () => {
  test('has the lead, the latest, topics, more stories and numbered pages', () => {
    const pages = makePages(manyStories(9, { tags: ['Power'] }), { pageSize: 2 });
    render(<FrontPage page={pageAt(pages, '/', 'front')} site={site} />, { wrapper });
    screen.getByRole('heading', { level: 2, name: 'Story number 1' });
    const latest = within(screen.getByRole('region', { name: 'Latest' }));
    expect(latest.getAllByRole('article')).toHaveLength(5);
    within(screen.getByRole('navigation', { name: 'Topics' })).getByRole('link', { name: 'Power 9' });
    const more = within(screen.getByRole('region', { name: 'More stories' }));
    expect(more.getAllByRole('article')).toHaveLength(2);
    screen.getByRole('navigation', { name: 'Pages' });
    expect(currentLinks()).toEqual(['All 9', '1']);
  });

  test('shows each story once', () => {
    render(<FrontPage page={pageAt(makePages(manyStories(9)), '/', 'front')} site={site} />, { wrapper });
    const stories = screen.getAllByRole('link', { name: /^Story number/ });
    expect(new Set(stories.map((link) => link.getAttribute('href'))).size).toBe(9);
    expect(stories).toHaveLength(9);
  });

  test('leads with the story that the editor has chosen', () => {
    render(
      <FrontPage page={pageAt(makePages(manyStories(3), { lead: 'story-3' }), '/', 'front')} site={site} />,
      { wrapper },
    );
    screen.getByRole('heading', { level: 2, name: 'Story number 3' });
    expect(titles()).toEqual(['Story number 1', 'Story number 2']);
  });

  test('continues on numbered pages without a lead', () => {
    const pages = makePages(manyStories(9), { pageSize: 2 });
    render(<FrontPage page={pageAt(pages, '/page/2/', 'front')} site={site} />, { wrapper });
    screen.getByRole('heading', { level: 2, name: 'Page 2' });
    expect(titles()).toEqual(['Story number 9']);
    expect(screen.queryByRole('region', { name: 'Latest' })).toBeNull();
  });

  test('with one story has only a lead', () => {
    const { container } = render(
      <FrontPage page={pageAt(makePages({ one: { title: 'One' } }), '/', 'front')} site={site} />,
      { wrapper },
    );
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['One']);
    expect(container.querySelector('ul')).toBeNull();
  });

  test('without stories says so, without a heading or a list', () => {
    const { container } = render(<FrontPage page={pageAt(makePages({}), '/', 'front')} site={site} />, {
      wrapper,
    });
    screen.getByText('No stories have been published yet.');
    expect(screen.queryByRole('heading')).toBeNull();
    expect(container.querySelector('ul')).toBeNull();
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});

describe('the index of topics', () => {
  test('has all sections and all tags with their counts', () => {
    render(<TopicsPage page={pageAt(tagged, '/tags/', 'topics')} />);
    screen.getByRole('heading', { level: 1, name: 'Topics' });
    const entriesOf = (name: string) =>
      within(screen.getByRole('region', { name }))
        .getAllByRole('link')
        .map((link) => [link.textContent?.trim(), link.getAttribute('href')]);
    expect(entriesOf('Sections')).toEqual([
      ['All 3', '/'],
      ['Industry News 2', '/categories/industry-news/'],
      ['Research 1', '/categories/research/'],
    ]);
    expect(entriesOf('All topics')).toEqual([
      ['Power 3', '/tags/power/'],
      ['Chips 2', '/tags/chips/'],
      ['Cooling 1', '/tags/cooling/'],
    ]);
  });

  test('continues with more tags on a numbered page, without the sections', () => {
    const many = Object.fromEntries(
      Array.from({ length: 130 }, (_, number) => [`story-${number}`, { tags: [`Tag ${number}`] }]),
    );
    render(<TopicsPage page={pageAt(makePages(many), '/tags/page/2/', 'topics')} />);
    screen.getByText('Page 2 of 2');
    expect(screen.queryByRole('region', { name: 'Sections' })).toBeNull();
    expect(within(screen.getByRole('region', { name: 'All topics' })).getAllByRole('link')).toHaveLength(10);
    const pages = within(screen.getByRole('navigation', { name: 'Pages' }));
    expect(pages.getByRole('link', { name: 'Previous page' }).getAttribute('href')).toBe('/tags/');
  });

  test('without tags has only the sections', () => {
    render(<TopicsPage page={pageAt(makePages({ one: {} }), '/tags/', 'topics')} />);
    expect(screen.queryByRole('region', { name: 'All topics' })).toBeNull();
    screen.getByRole('region', { name: 'Sections' });
  });
});
