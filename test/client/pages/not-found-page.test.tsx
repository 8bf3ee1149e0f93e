import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Page as NotFoundPage } from '#client/pages/not-found-page.tsx';
import { createSiteInfo } from '#domain/pages/site-info.ts';
import { renderInRouter } from '../../fixtures/browser/render-in-router.tsx';
import { makePages, manyStories, pageAt, smallEdition } from '../../fixtures/content/pages.ts';
import { layOut } from '../../fixtures/content/whole-edition.ts';

const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');

test('the page for an unknown URL has links, a search and the newest stories', () => {
  const edition = smallEdition(manyStories(9), { lead: 'story-9' });
  const page = pageAt(layOut(edition, '/news/'), '/', 'front');
  renderInRouter(<NotFoundPage page={page} site={createSiteInfo(edition.site, '/news/')} />);
  screen.getByRole('heading', { level: 1, name: 'Page not found' });
  expect(hrefOf('front page')).toBe('/news/');
  expect(hrefOf('all topics')).toBe('/news/tags/');
  const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Words to search for' });
  expect([field.form?.getAttribute('action'), field.form?.method, field.name]).toEqual([
    '/news/search/',
    'get',
    'q',
  ]);
  const newest = within(screen.getByRole('region', { name: 'Newest stories' }));
  const titles = newest.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  expect(titles).toEqual([9, 1, 2, 3, 4, 5].map((number) => `Story number ${number}`));
});

test('the page for an unknown URL of a paper without stories has no list', () => {
  const page = pageAt(makePages({}), '/', 'front');
  renderInRouter(<NotFoundPage page={page} site={createSiteInfo(smallEdition({}).site, '/')} />);
  expect(screen.queryByRole('region')).toBeNull();
});
