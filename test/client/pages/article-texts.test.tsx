import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { Page as ArticlePage } from '#client/pages/article-page.tsx';
import { createSiteInfo } from '#domain/pages/site-info.ts';
import { renderInRouter } from '../../fixtures/browser/render-in-router.tsx';
import { stubBrowser } from '../../fixtures/browser/stub-browser.ts';
import type { ArticleOverrides } from '../../fixtures/content/article.ts';
import { makePages, pageAt, type Stories, smallEdition, wholeStory } from '../../fixtures/content/pages.ts';

const site = createSiteInfo(smallEdition({}).site, '/');

/** React logs invalid markup as errors. */
let consoleErrors: MockInstance<typeof console.error>;

beforeEach(() => {
  stubBrowser();
  consoleErrors = vi.spyOn(console, 'error');
});
afterEach(() => {
  expect(consoleErrors.mock.calls).toEqual([]);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function renderArticle(overrides: ArticleOverrides, others: Stories = {}) {
  const page = pageAt(makePages({ story: overrides, ...others }), '/articles/story/', 'article');
  return renderInRouter(<ArticlePage page={page} site={site} />, '/articles/story/');
}

const headings = () => screen.getAllByRole('heading').map(({ textContent }) => textContent);

test('has a body under its own headings, before the analysis', () => {
  const body = 'First of all.\n\n# The *weir*\n\nText.\n\n## Who decides\n\nMore.\n\n# The bridge\n\nEnd.';
  renderArticle({ ...wholeStory(), body });
  screen.getByRole('heading', { name: 'The weir', level: 2 });
  screen.getByRole('heading', { name: 'Who decides', level: 3 });
  expect(headings().slice(1, 6)).toEqual([
    'In this article',
    'Key takeaways',
    'The weir',
    'Who decides',
    'The bridge',
  ]);
  const contents = within(screen.getByRole('navigation', { name: 'In this article' }));
  expect(contents.getByRole('link', { name: 'The weir' }).getAttribute('href')).toBe('#the-weir');
  expect(contents.queryByRole('link', { name: 'Who decides' })).toBeNull();
  expect(screen.getByText('First of all.').closest('[data-full-story]')?.id).toBe('full-text');
});

test('needs nothing but a body, and offers no choice of depth then', () => {
  renderArticle({ takeaways: [], body: 'All of it.' });
  screen.getByText('All of it.');
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.queryByRole('heading', { name: 'In-depth analysis' })).toBeNull();
});

test('offers the choice of depth if it has takeaways and a body', () => {
  renderArticle({ body: 'All of it.' });
  expect(screen.getAllByRole('radio')).toHaveLength(2);
});

test('has no heading and no entry in the contents for a section without one', () => {
  const analysis = [{ body: 'First.\n\n# Below\n\nText.' }, { heading: 'Named', body: 'Second.' }];
  const { container } = renderArticle({ ...wholeStory(), analysis });
  screen.getByText('First.');
  screen.getByRole('heading', { name: 'Below', level: 3 });
  expect(headings()).not.toContain('');
  expect(container.querySelectorAll('[id=""], [href="#"], [href="#undefined"]')).toHaveLength(0);
  const contents = within(screen.getByRole('navigation', { name: 'In this article' }));
  expect(contents.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'Key takeaways',
    'Named',
    'Industry impact',
    'Questions',
    'Terms explained',
    'Corrections',
    'Sources',
  ]);
});

test('an article renames the headings of its parts, on the page and in the contents', () => {
  const own = { takeaways: 'In brief', impact: 'What it means for the stage', faq: 'Asked and answered' };
  const { container } = renderArticle({ ...wholeStory(), headings: own });
  for (const name of Object.values(own)) screen.getByRole('heading', { name, level: 2 });
  screen.getByRole('heading', { name: 'In-depth analysis' });
  const contents = within(screen.getByRole('navigation', { name: 'In this article' }));
  for (const [name, id] of [
    ['In brief', 'key-takeaways'],
    ['What it means for the stage', 'industry-impact'],
    ['Asked and answered', 'questions'],
  ] as const) {
    expect(contents.getByRole('link', { name }).getAttribute('href')).toBe(`#${id}`);
    expect(container.querySelectorAll(`#${id}`)).toHaveLength(1);
  }
});

test('of an article in another language, the headings that it names take the place of the catalogue’s', () => {
  renderArticle({ ...wholeStory(), language: 'de', headings: { impact: 'Was das heißt' } });
  screen.getByRole('heading', { name: 'Was das heißt' });
  screen.getByRole('heading', { name: 'Das Wichtigste' });
  expect(screen.queryByRole('heading', { name: 'In-depth analysis' })).toBeNull();
});

test('footnotes of all texts are one list, and lead there and back without script', () => {
  const { container } = renderArticle({
    ...wholeStory(),
    body: 'First.[^a] Again.[^a]\n\n[^a]: The *first* note.',
    impact: 'Second.[^a]\n\n[^a]: The second note.',
  });
  const list = within(screen.getByRole('region', { name: 'Notes' }));
  const notes = list.getAllByRole('listitem');
  expect(notes.map(({ textContent }) => textContent)).toEqual([
    'The first note.↩\ufe0e↩\ufe0e',
    'The second note.↩\ufe0e',
  ]);
  const places = screen.getAllByRole('doc-noteref');
  expect(places.map((place) => [place.textContent, place.getAttribute('aria-label')])).toEqual([
    ['1', 'Note 1'],
    ['1', 'Note 1'],
    ['2', 'Note 2'],
  ]);
  const targetOf = (link: HTMLElement | undefined) =>
    container.querySelector(`[id="${link?.getAttribute('href')?.slice(1)}"]`);
  expect(places.map(targetOf)).toEqual([notes[0], notes[0], notes[1]]);
  const back = ['note 1', 'note 1.2', 'note 2'].map((name) =>
    list.getByRole('doc-backlink', { name: `Back to the text: ${name}` }),
  );
  expect(back.map(targetOf)).toEqual(places);
  const contents = within(screen.getByRole('navigation', { name: 'In this article' }));
  expect(contents.getByRole('link', { name: 'Notes' }).getAttribute('href')).toBe('#notes');
});

test('a story without footnotes has no list of them, and may have a heading of that name', () => {
  const { container } = renderArticle({ ...wholeStory(), analysis: [{ heading: 'Notes', body: 'Text.' }] });
  expect(container.querySelector('#notes')?.tagName).toBe('H3');
});
