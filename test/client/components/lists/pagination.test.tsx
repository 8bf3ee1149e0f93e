import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Pagination } from '#client/components/lists/pagination.tsx';
import { makePages, manyStories, pageAt } from '../../../fixtures/content/pages.ts';

const nine = makePages(manyStories(9), { pageSize: 1 });
const path = (number: number) => `/categories/industry-news/${number > 1 ? `page/${number}/` : ''}`;

function renderPage(number: number) {
  return render(<Pagination pagination={pageAt(nine, path(number), 'listing').pagination} />);
}

/** The texts of the list's items, in order. */
const shown = () => screen.getAllByRole('listitem').map((item) => item.textContent);

test('a single page has no pagination', () => {
  const { pagination } = pageAt(makePages(manyStories(2)), path(1), 'listing');
  const { container } = render(<Pagination pagination={pagination} />);
  expect(container.childElementCount).toBe(0);
});

test('two pages have no gap', () => {
  const { pagination } = pageAt(makePages(manyStories(2), { pageSize: 1 }), path(1), 'listing');
  render(<Pagination pagination={pagination} />);
  expect(shown()).toEqual(['1', '2', '→']);
});

test.each([
  { number: 1, expected: ['1', '2', '…9', '→'] },
  { number: 3, expected: ['←', '1', '2', '3', '4', '…9', '→'] },
  { number: 4, expected: ['←', '1', '2', '3', '4', '5', '…9', '→'] },
  { number: 5, expected: ['←', '1', '…4', '5', '6', '…9', '→'] },
  { number: 9, expected: ['←', '1', '…8', '9'] },
])('page $number of nine shows its neighbours, both ends, and gaps between', ({ number, expected }) => {
  renderPage(number);
  expect(shown()).toEqual(expected);
});

test('gaps are hidden from assistive technology', () => {
  renderPage(5);
  for (const gap of screen.getAllByText('…')) expect(gap.getAttribute('aria-hidden')).toBe('true');
});

test('the current page is marked', () => {
  renderPage(5);
  expect(screen.getAllByRole('link', { current: 'page' }).map((link) => link.textContent)).toEqual(['5']);
});

test('every number links to its page, the first without a number in the URL', () => {
  renderPage(2);
  screen.getByRole('navigation', { name: 'Pages' });
  const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
  expect(hrefOf('Page 1')).toBe(path(1));
  expect(hrefOf('Page 9')).toBe(path(9));
  expect(hrefOf('Previous page')).toBe(path(1));
  expect(hrefOf('Next page')).toBe(path(3));
});

test('the first page has no link to a previous one', () => {
  renderPage(1);
  expect(screen.queryByRole('link', { name: 'Previous page' })).toBeNull();
  screen.getByRole('link', { name: 'Next page' });
});

test('the last page has no link to a next one', () => {
  renderPage(9);
  expect(screen.queryByRole('link', { name: 'Next page' })).toBeNull();
  screen.getByRole('link', { name: 'Previous page' });
});
