import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Page as ArticlePage } from '#client/pages/article-page.tsx';
import { createSiteInfo } from '#domain/pages/site-info.ts';
import { renderInRouter } from '../../fixtures/browser/render-in-router.tsx';
import { stubBrowser } from '../../fixtures/browser/stub-browser.ts';
import type { ArticleOverrides } from '../../fixtures/content/article.ts';
import { authors } from '../../fixtures/content/authors.ts';
import { makePages, pageAt, smallEdition, wholeStory } from '../../fixtures/content/pages.ts';

/** The links to the part about sources, and its headings, on the page of an article by a reporter. */
function sourcesOf(overrides: ArticleOverrides) {
  stubBrowser();
  const story = wholeStory({ authors: { by: ['ada-bell'] }, sources: [], ...overrides });
  const { disclosure: _, ...withoutDisclosure } = story;
  const page = pageAt(
    makePages({ story: { ...withoutDisclosure, ...overrides } }, { authors }),
    '/articles/story/',
    'article',
  );
  const site = createSiteInfo(smallEdition({}).site, '/');
  const { container } = renderInRouter(<ArticlePage page={page} site={site} />, '/articles/story/');
  return [
    ...[...container.querySelectorAll('nav a[href="#sources"]')].map(({ textContent }) => textContent),
    ...screen.queryAllByRole('heading', { name: 'Sources' }).map(({ id }) => `#${id}`),
  ];
}

test('an article without sources has a part that says it is the paper’s own reporting', () => {
  expect(sourcesOf({})).toEqual(['Sources', '#sources']);
});

test('an opinion without sources has no such part', () => {
  expect(sourcesOf({ kind: 'opinion' })).toEqual([]);
});

test('an opinion that says how it was made has one', () => {
  expect(sourcesOf({ kind: 'opinion', disclosure: 'Written by hand.' })).toEqual(['Sources', '#sources']);
});
