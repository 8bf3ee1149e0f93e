// @vitest-environment node
import { parse } from 'parse5';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { StoryCard } from '#client/components/story/story-card.tsx';
import { render, renderNotFound } from '#client/entries/server.tsx';
import type { FrontPageData, ListingPageData } from '#domain/page-data/lists.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import { makePages, manyStories, pageAt, wholeStory } from '../../fixtures/content/pages.ts';
import { elementsOf } from '../../fixtures/formats/html.ts';

const pages = makePages({
  story: wholeStory({
    title: 'Chips & "power" <b> now',
    summary: 'One > two, said </title><script>alert(1)</script>.',
    related: ['story-1'],
  }),
  arabic: { title: 'افتتاح محطة', language: 'ar', tags: ['한국'] },
  ...manyStories(20),
});
const paths = [...pages.paths()];

/** All elements of a page, as a browser would read it. */
const elementsIn = (html: string) => elementsOf(parse(html));

const renderAt = (path: string) => render(path, pages.at(path) as PageData);
const document = ({ head, body }: { head: string; body: string }) =>
  `<!doctype html><html lang="en"><head>${head}</head><body><div>${body}</div></body></html>`;

describe.each(paths)('the page %s', (path) => {
  test('has one title, description, canonical URL and robots rule in its head, and none in its body', async () => {
    const { head, body } = await renderAt(path);
    const tags = elementsIn(`<head>${head}</head>`).map(({ tagName, attrs }) =>
      [
        tagName,
        ...attrs.filter(({ name }) => /^(?:name|property|rel)$/.test(name)).map(({ value }) => value),
      ].join(' '),
    );
    for (const tag of ['title', 'meta description', 'meta robots', 'link canonical', 'meta og:title']) {
      expect(tags.filter((found) => found === tag)).toEqual([tag]);
    }
    const names = (html: string) => elementsIn(html).map(({ tagName }) => tagName);
    expect(names(`<body>${body}</body>`).filter((name) => ['title', 'meta', 'link'].includes(name))).toEqual(
      [],
    );
  });

  test('has no script, style or event handler in its body', async () => {
    const elements = elementsIn(document(await renderAt(path)));
    expect(elements.filter(({ tagName }) => ['script', 'style'].includes(tagName))).toEqual([]);
    const attributes = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));
    expect(attributes.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
  });

  test('has one main heading and one landmark of each kind', async () => {
    const elements = elementsIn(document(await renderAt(path)));
    const count = (name: string) => elements.filter(({ tagName }) => tagName === name).length;
    expect([count('h1'), count('main'), count('footer')]).toEqual([1, 1, 1]);
  });
});

test('markup in a title is escaped', async () => {
  const { head, body } = await renderAt('/articles/story/');
  expect(head).toContain('Chips &amp; &quot;power&quot; &lt;b&gt; now — The Example</title>');
  expect(head).toContain('<link rel="canonical" href="https://paper.example/articles/story/"/>');
  expect(body).not.toMatch(/<b> now|<script/);
});

test('a page renders to the same HTML every time', async () => {
  expect(await renderAt('/articles/story/')).toEqual(await renderAt('/articles/story/'));
});

test('a list renders to the same HTML whether or not its cards were rendered before', async () => {
  const lists = paths.filter((path) => 'cards' in (pages.at(path) ?? {}));
  expect(lists.length).toBeGreaterThan(5);
  for (const path of lists) {
    const page = pages.at(path) as FrontPageData | ListingPageData;
    const known = await render(path, page);
    expect(await render(path, page)).toEqual(known);
    const grid = page.cards.map((story) => `<li>${renderToString(createElement(StoryCard, { story }))}</li>`);
    expect(known.body).toContain(grid.join(''));
  }
});

test('pages rendered concurrently do not mix', async () => {
  const alone = await Promise.all(paths.map(renderAt));
  const heads = alone.map(({ head }) => head);
  expect(new Set(heads).size).toBe(paths.length);
  expect(heads[0]).toBe((await renderAt(paths[0] ?? '/')).head);
});

test('without script, takeaways are open and answers closed', async () => {
  const { body } = await renderAt('/articles/story/');
  const details = elementsIn(document({ head: '', body })).filter(({ tagName }) => tagName === 'details');
  const open = details.map(({ attrs }) => attrs.some(({ name }) => name === 'open'));
  expect(open).toEqual([true, false, false]);
});

test('the 404 page has no canonical URL', async () => {
  const { head, body } = await renderNotFound(pageAt(pages, '/', 'front'));
  expect(head).toMatch(/^<title>Page not found — /);
  expect(head).not.toContain('canonical');
  expect(body).toContain('Page not found</h1>');
  expect(body).not.toMatch(/<script|style=/);
});
