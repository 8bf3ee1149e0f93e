import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { RelatedNews } from '#client/components/article/related-news.tsx';
import { StoryNeighbours } from '#client/components/article/story-neighbours.tsx';
import { makePages, pageAt } from '../../../fixtures/content/pages.ts';

const pages = makePages({
  newest: { title: 'Newest', publishedAt: '2026-06-03', tags: ['Power'] },
  middle: { title: 'Middle', publishedAt: '2026-06-02', tags: ['Power'], related: ['newest', 'oldest'] },
  oldest: { title: 'Oldest', publishedAt: '2026-06-01', category: 'Research', sources: [{ name: 'Desk' }] },
});
const { related, previous, next } = pageAt(pages, '/articles/middle/', 'article');

test('related news are cards with the reason for their selection', () => {
  render(<RelatedNews id="related-news" related={related} />);
  const region = screen.getByRole('region', { name: 'Related news' });
  const [first, second] = within(region).getAllByRole('listitem');
  if (!first || !second) throw new Error('Two cards were expected.');
  within(first).getByRole('heading', { level: 3, name: 'Newest' });
  within(first).getByText('Also about Power');
  within(first).getByText('Industry News');
  within(first).getByText('A plant has opened.');
  within(second).getByRole('heading', { level: 3, name: 'Oldest' });
  within(second).getByText('Chosen by the editors');
});

test('neighbours are the previous and the next story', () => {
  render(<StoryNeighbours previous={previous} next={next} />);
  const nav = screen.getByRole('navigation', { name: 'More stories' });
  const links = within(nav).getAllByRole('link');
  expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('rel')])).toEqual([
    ['/articles/newest/', 'prev'],
    ['/articles/oldest/', 'next'],
  ]);
  within(nav).getByRole('link', { name: /Previous story.*Newest/ });
  within(nav).getByRole('link', { name: /Next story.*Oldest/ });
});

test('the newest story has no previous one', () => {
  const page = pageAt(pages, '/articles/newest/', 'article');
  render(<StoryNeighbours previous={page.previous} next={page.next} />);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('rel'))).toEqual(['next']);
});

test('the oldest story has no next one', () => {
  const page = pageAt(pages, '/articles/oldest/', 'article');
  render(<StoryNeighbours previous={page.previous} next={page.next} />);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('rel'))).toEqual(['prev']);
});

test('the title of a neighbour in another language has its language', () => {
  const mixed = makePages({
    one: { title: '발전소가 문을 열다', language: 'ko', publishedAt: '2026-06-02' },
    two: { publishedAt: '2026-06-01' },
  });
  const page = pageAt(mixed, '/articles/two/', 'article');
  render(<StoryNeighbours previous={page.previous} next={page.next} />);
  expect(screen.getByText('발전소가 문을 열다').closest('[lang]')?.getAttribute('lang')).toBe('ko');
});
