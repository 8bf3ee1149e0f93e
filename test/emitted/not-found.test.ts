import { expect, test } from 'vitest';
import { searchPath, withBase } from '#domain/addresses/paths.ts';
import { textOf } from '../fixtures/formats/html.ts';
import { attribute, base, elementsNamed, readPage, readPageData } from '../fixtures/sites/built-site.ts';

const page = readPage('404.html');

test('404.html says that the page was not found', () => {
  const [html] = elementsNamed(page, 'html');
  expect(html && attribute(html, 'data-page')).toBe('not-found');
  expect(elementsNamed(page, 'h1').map(textOf)).toEqual(['Page not found']);
  expect(elementsNamed(page, 'title').map(textOf).join()).toContain('Page not found');
});

test('404.html has a search and the six newest stories, the lead first', () => {
  const [form] = elementsNamed(page, 'form');
  expect(form && attribute(form, 'action')).toBe(withBase(base, searchPath()));
  const front = readPageData('/');
  if (front.kind !== 'front') throw new Error('The front page is of another kind.');
  const stories = [front.lead, ...front.latest].map((card) => card?.title);
  expect(elementsNamed(page, 'h3').map(textOf)).toEqual(stories);
  expect(stories).toHaveLength(6);
});
