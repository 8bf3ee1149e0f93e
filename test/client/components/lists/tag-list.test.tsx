import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TagList } from '#client/components/lists/tag-list.tsx';
import { TopicBar } from '#client/components/lists/topic-bar.tsx';
import { makePages, pageAt } from '../../../fixtures/content/pages.ts';

const pages = makePages({
  one: { tags: ['Power', 'Chips'] },
  two: { tags: ['Power', 'C++'] },
  three: { tags: ['Power', 'Chips'] },
});
const power = pageAt(pages, '/tags/power/', 'listing');

const linksWithCounts = () => screen.getAllByRole('link').map((link) => link.textContent?.trim());
const currentLinks = () =>
  screen.getAllByRole('link').flatMap((link) => (link.hasAttribute('aria-current') ? link.textContent : []));

test('tags link to their pages and show their number of stories', () => {
  render(<TagList tags={power.tags} />);
  expect(linksWithCounts()).toEqual(['Chips 2', 'C++ 1']);
  expect(screen.getByRole('link', { name: 'C++ 1' }).getAttribute('href')).toBe('/tags/c-plus-plus/');
});

test('tags of unknown count show none', () => {
  render(<TagList tags={pageAt(pages, '/articles/one/', 'article').tags} />);
  expect(linksWithCounts()).toEqual(['Power', 'Chips']);
});

test('a count of zero is shown', () => {
  render(<TagList tags={[{ name: 'Empty', href: '/tags/empty/', count: 0 }]} />);
  expect(linksWithCounts()).toEqual(['Empty 0']);
});

test('only the tag of the current page is marked', () => {
  render(<TagList tags={power.tags} current="/tags/chips/" />);
  expect(currentLinks()).toEqual(['Chips 2']);
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Chips 2');
});

test('without a current page no tag is marked', () => {
  render(<TagList tags={power.tags} />);
  expect(currentLinks()).toEqual([]);
});

test('a chosen filter says that its link removes it', () => {
  render(<TagList tags={[{ name: 'Power', href: '/', count: 3, isChosen: true }]} />);
  const link = screen.getByRole('link', { name: /^Power 3 ?, remove the filter$/, current: true });
  expect(link.getAttribute('href')).toBe('/');
});

test('a topic bar has the topics, the current one marked, and a link to all of them', () => {
  const { all, topics, allTopics } = pageAt(pages, '/', 'front');
  const more = { name: 'All topics', href: allTopics };
  render(<TopicBar title="Topics" topics={[all, ...topics]} current={all.href} more={more} />);
  screen.getByRole('navigation', { name: 'Topics' });
  expect(currentLinks()).toEqual(['All 3']);
  expect(screen.getByRole('link', { name: 'All topics' }).getAttribute('href')).toBe('/tags/');
});
