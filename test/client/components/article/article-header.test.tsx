import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ArticleHeader } from '#client/components/article/article-header.tsx';
import type { ArticleOverrides } from '../../../fixtures/content/article.ts';
import { authors } from '../../../fixtures/content/authors.ts';
import { makePages, pageAt, smallEdition, wholeStory } from '../../../fixtures/content/pages.ts';
import { layOut } from '../../../fixtures/content/whole-edition.ts';

function renderHeader(overrides: ArticleOverrides = {}) {
  const article = pageAt(makePages({ story: wholeStory(overrides) }), '/articles/story/', 'article');
  return render(
    <ArticleHeader article={article}>
      <a href="/">Back</a>
    </ArticleHeader>,
  );
}

const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');

test('a header links to the category, the tags and the list', () => {
  renderHeader();
  expect(hrefOf('Industry News')).toBe('/categories/industry-news/');
  expect(hrefOf('Power')).toBe('/tags/power/');
  expect(hrefOf('South Korea')).toBe('/tags/south-korea/');
  expect(hrefOf('Back')).toBe('/');
});

test('the title is the heading of the page and can be focused after a navigation', () => {
  renderHeader({ title: 'A plant opens' });
  const title = screen.getByRole('heading', { level: 1, name: 'A plant opens' });
  expect(title.tabIndex).toBe(-1);
  expect(title.hasAttribute('tabindex')).toBe(true);
  screen.getByText('A plant has opened.');
});

test('the byline links to the first source only', () => {
  renderHeader();
  expect(hrefOf('The Wire')).toBe('https://wire.example/plant');
  expect(screen.queryByText('City Desk')).toBeNull();
});

test('a source without a URL is plain text', () => {
  renderHeader({ sources: [{ name: 'City Desk' }] });
  expect(screen.getByText('City Desk').closest('a')).toBeNull();
});

test('the byline has the dates and the reading time', () => {
  const { container } = renderHeader();
  screen.getByText('8 June 2026');
  screen.getByText('9 June 2026 at 08:30 BST');
  screen.getByText(/^Updated/);
  screen.getByText('1 min read');
  const moments = [...container.querySelectorAll('time')].map(({ dateTime }) => dateTime);
  expect(moments).toEqual(['2026-06-08', '2026-06-09T07:30:00Z']);
});

test('a story without updates and tags has no update date, and only its section as a topic', () => {
  const article = pageAt(makePages({ story: {} }), '/articles/story/', 'article');
  render(<ArticleHeader article={article}>{null}</ArticleHeader>);
  screen.getByText('8 June 2026');
  expect(screen.queryByText(/Updated/)).toBeNull();
  const topics = within(screen.getByRole('group', { name: 'Topics' }));
  expect(topics.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([article.category.name]);
});

test('a draft is labelled', () => {
  const edition = smallEdition({ story: { status: 'draft' } }, {}, { drafts: true });
  const article = pageAt(layOut(edition, '/'), '/articles/story/', 'article');
  render(<ArticleHeader article={article}>{null}</ArticleHeader>);
  screen.getByText('Draft');
});

test('a published story is not labelled as a draft', () => {
  renderHeader();
  screen.getByText('8 June 2026');
  expect(screen.queryByText('Draft')).toBeNull();
});

test('title and summary in another language have language and direction, the labels around them do not', () => {
  renderHeader({ title: 'افتتاح محطة', summary: 'افتتحت محطة.', language: 'ar' });
  for (const text of ['افتتاح محطة', 'افتتحت محطة.']) {
    const marked = screen.getByText(text).closest('[lang]');
    expect(marked?.getAttribute('lang')).toBe('ar');
    expect(marked?.getAttribute('dir')).toBe('rtl');
  }
  expect(screen.getByText('1 min read').closest('[lang], [dir]')).toBeNull();
  expect(screen.getByText('Industry News').closest('[lang], [dir]')).toBeNull();
});

test('the byline names who made the story, by role, with links to their pages', () => {
  const story = wholeStory({ authors: { by: ['ada-bell', 'kim-minji'], translation: ['desk'] } });
  const article = pageAt(makePages({ story }, { authors }), '/articles/story/', 'article');
  const { container } = render(<ArticleHeader article={article}>{null}</ArticleHeader>);
  expect(hrefOf('Ada Bell')).toBe('/authors/ada-bell/');
  expect(hrefOf('김민지')).toBe('/authors/kim-minji/');
  expect(hrefOf('The science desk')).toBe('/authors/desk/');
  expect(container.textContent).toContain('By Ada Bell and 김민지');
  expect(container.textContent).toContain('Translation: The science desk');
  screen.getByText(/^Source/);
});

test('a story without a source is the paper’s own reporting', () => {
  const story = wholeStory({ authors: { by: ['ada-bell'] }, sources: [] });
  const article = pageAt(makePages({ story }, { authors }), '/articles/story/', 'article');
  render(<ArticleHeader article={article}>{null}</ArticleHeader>);
  screen.getByText('Our own reporting');
  expect(screen.queryByText(/^Source/)).toBeNull();
});

test.each(['opinion', 'review', 'sponsored'] as const)('a story of kind %s is no reporting', (kind) => {
  const story = wholeStory({ authors: { by: ['ada-bell'] }, sources: [], kind });
  const article = pageAt(makePages({ story }, { authors }), '/articles/story/', 'article');
  render(<ArticleHeader article={article}>{null}</ArticleHeader>);
  expect(screen.queryByText('Our own reporting')).toBeNull();
});
