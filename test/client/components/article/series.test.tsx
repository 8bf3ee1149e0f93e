import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ArticleHeader } from '#client/components/article/article-header.tsx';
import { Series } from '#client/components/article/series.tsx';
import { makePages, pageAt } from '../../../fixtures/content/pages.ts';

const series = (part: number) => ({ series: { name: 'The river', part } });

const written = makePages({
  second: { title: 'The mill', ...series(2) },
  fourth: { title: 'النهر', language: 'ar', kind: 'opinion', ...series(4) },
  sea: { title: 'The sea', series: { name: 'All at sea', part: 1 } },
});
const storyAt = (slug: string) => pageAt(written, `/articles/${slug}/`, 'article');

test('a part of a series lists the others with their numbers, and is itself marked', () => {
  const story = storyAt('second');
  render(<Series story={story} parts={story.seriesParts ?? []} />);
  const list = within(screen.getByRole('navigation', { name: 'The river' }));
  expect(list.getAllByRole('listitem').map((item) => (item as HTMLLIElement).value)).toEqual([2, 4]);
  expect(list.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/articles/fourth/']);
  expect(list.getByText('The mill').getAttribute('aria-current')).toBe('page');
  expect(list.getByText('النهر').getAttribute('lang')).toBe('ar');
  list.getByText('Opinion');
});

test('the name of the series above the title leads to the list', () => {
  const story = storyAt('second');
  render(
    <>
      <ArticleHeader article={story}>{null}</ArticleHeader>
      <Series story={story} parts={story.seriesParts ?? []} />
    </>,
  );
  screen.getByText('Part 2 of 4');
  const target = screen.getByRole('link', { name: 'The river' }).getAttribute('href')?.slice(1) ?? '';
  expect(document.getElementById(target)).toBe(screen.getByRole('heading', { level: 2, name: 'The river' }));
});

test('the name is no link before there are other parts', () => {
  render(<ArticleHeader article={storyAt('sea')}>{null}</ArticleHeader>);
  screen.getByText('All at sea');
  expect(screen.queryByRole('link', { name: 'All at sea' })).toBeNull();
  expect(screen.queryByText(/^Part/)).toBeNull();
});
