import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { Page as ArticlePage } from '#client/pages/article-page.tsx';
import { createSiteInfo } from '#domain/pages/site-info.ts';
import { renderInRouter } from '../../fixtures/browser/render-in-router.tsx';
import { stubBrowser } from '../../fixtures/browser/stub-browser.ts';
import type { ArticleOverrides } from '../../fixtures/content/article.ts';
import {
  makePages,
  manyStories,
  pageAt,
  type Stories,
  smallEdition,
  wholeStory,
} from '../../fixtures/content/pages.ts';

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

const parts = [
  'Key takeaways',
  'In-depth analysis',
  'Industry impact',
  'Frequently asked questions',
  'Terms explained',
  'Corrections',
  'Sources',
];

describe('a whole article', () => {
  test('has all parts in reading order', () => {
    renderArticle(wholeStory());
    expect(headings().filter((heading) => parts.includes(heading ?? ''))).toEqual(parts);
  });

  test('has a table of contents whose entries link to its parts', () => {
    const { container } = renderArticle(wholeStory());
    const contents = within(screen.getByRole('navigation', { name: 'In this article' }));
    const links = contents.getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Key takeaways',
      'Power first',
      'Cooling second',
      'Industry impact',
      'Questions',
      'Terms explained',
      'Corrections',
      'Sources',
    ]);
    for (const link of links) {
      const target = container.querySelector(`[id="${link.getAttribute('href')?.slice(1)}"]`);
      expect(target, link.textContent ?? '').not.toBeNull();
    }
  });

  test('has no duplicate fragments', () => {
    const same = 'Sources';
    const { container } = renderArticle(
      wholeStory({
        takeaways: [{ lead: same, text: 'Text.' }],
        analysis: [{ heading: same, body: `## ${same}\n\nText.` }],
        faq: [{ question: same, answer: 'Text.' }],
        terms: [{ term: same, definition: 'Text.' }],
      }),
    );
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toContain('sources');
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has links to its parts that are named after their headings and add no text', () => {
    const { container } = renderArticle(wholeStory());
    const links = [...container.querySelectorAll('a[data-tool="share"]')];
    const names = [
      'In-depth analysis',
      'Power first',
      'Lines',
      'Cooling second',
      'Industry impact',
      'Frequently asked questions',
      'Link to this answer: Who pays?',
      'Link to this answer: Who gains?',
      'Terms explained',
      'Corrections',
      'Sources',
    ];
    expect(links).toHaveLength(names.length);
    for (const [index, name] of names.entries())
      expect(screen.getAllByRole('link', { name, hidden: true }), name).toContain(links[index]);
    expect(links.map(({ textContent }) => textContent).filter(Boolean)).toEqual([
      'Link to this answer',
      'Link to this answer',
    ]);
  });

  test('sets no style attribute', () => {
    const { container } = renderArticle(wholeStory(), manyStories(3));
    screen.getByRole('article');
    expect(container.querySelectorAll('[style]')).toHaveLength(0);
  });

  test('links to related news and to its neighbours', () => {
    renderArticle({ publishedAt: '2026-06-29', related: ['story-2'] }, manyStories(3));
    expect(screen.getByRole('region', { name: 'Related news' }).id).toBe('related-news');
    screen.getByRole('navigation', { name: 'More stories' });
  });

  test('links back to the front page when the reader did not come from a list', () => {
    renderArticle(wholeStory());
    expect(screen.getByRole('link', { name: 'Back to list' }).getAttribute('href')).toBe('/');
  });
});

describe('an article without', () => {
  const cases: { part: string; without: ArticleOverrides; heading: string }[] = [
    { part: 'takeaways', without: { takeaways: [] }, heading: 'Key takeaways' },
    { part: 'analysis', without: { analysis: [] }, heading: 'In-depth analysis' },
    { part: 'answers', without: { faq: [] }, heading: 'Frequently asked questions' },
    { part: 'terms', without: { terms: [] }, heading: 'Terms explained' },
    { part: 'corrections', without: { corrections: [] }, heading: 'Corrections' },
  ];
  test.each(cases)('$part has no heading and no entry for them', ({ without, heading }) => {
    const { container } = renderArticle(wholeStory(without));
    expect(headings()).not.toContain(heading);
    const entry = heading === 'Frequently asked questions' ? 'Questions' : heading;
    expect(screen.queryByRole('link', { name: entry })).toBeNull();
    expect(emptyParts(container)).toEqual([]);
  });

  test('optional parts has title, takeaways and sources', () => {
    const { container } = renderArticle({ title: 'A plant opens' });
    expect(headings()).toEqual(['A plant opens', 'In this article', 'Key takeaways', 'Sources']);
    expect(emptyParts(container)).toEqual([]);
    expect(screen.getAllByRole('navigation')).toHaveLength(1);
    expect(screen.queryByText(/Updated|undefined|null|NaN/)).toBeNull();
  });

  test('takeaways can have an analysis instead', () => {
    const { container } = renderArticle({
      title: 'A plant opens',
      takeaways: [],
      analysis: [{ heading: 'Power', body: 'Text.' }],
    });
    const expected = ['A plant opens', 'In this article', 'In-depth analysis', 'Power', 'Sources'];
    expect(headings()).toEqual(expected);
    expect(emptyParts(container)).toEqual([]);
  });
});

/** Lists, sections and paragraphs without text. */
function emptyParts(container: HTMLElement): string[] {
  const candidates = container.querySelectorAll('ul, ol, dl, li, section, nav, p, h1, h2, h3, figcaption');
  return [...candidates].filter(({ textContent }) => !textContent?.trim()).map(({ outerHTML }) => outerHTML);
}

describe('an article can have', () => {
  test('a title of 200 characters and 12 tags', () => {
    const title = 'Donaudampfschifffahrtsgesellschaft '.repeat(6).slice(0, 199).padEnd(200, '!');
    const tags = Array.from({ length: 12 }, (_, index) => `Topic ${index + 1}`);
    renderArticle({ title, tags });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
    expect(
      screen.getAllByRole('link', { name: /^Topic \d+$/ }).map(({ textContent }) => textContent?.trim()),
    ).toEqual(tags);
  });

  test('right-to-left text', () => {
    renderArticle({
      title: 'افتتاح محطة',
      language: 'ar',
      takeaways: [{ lead: 'محطة واحدة', text: 'إنها تعمل' }],
    });
    for (const element of [screen.getByRole('heading', { level: 1 }), screen.getByText('محطة واحدة.')]) {
      expect(element.closest('[dir]')?.getAttribute('dir')).toBe('rtl');
      expect(element.closest('[lang]')?.getAttribute('lang')).toBe('ar');
    }
  });

  test('labels in the site’s language beside text in another', () => {
    renderArticle(wholeStory({ language: 'sw' }));
    for (const name of parts) {
      const heading = within(screen.getByRole('heading', { name })).getByText(name);
      const language = heading.closest('[lang]')?.getAttribute('lang');
      expect([undefined, 'en', 'en-GB'], name).toContain(language);
    }
  });

  test('headings of its parts in its own language', () => {
    renderArticle(wholeStory({ language: 'ko' }));
    const heading = screen.getByRole('heading', { name: '핵심 요약' });
    expect(heading.closest('[lang]')?.getAttribute('lang')).toBe('ko');
    expect(screen.queryByRole('heading', { name: 'Key takeaways' })).toBeNull();
    const contents = screen.getByRole('navigation', { name: 'In this article' });
    expect(within(contents).getByText('핵심 요약').lang).toBe('ko');
  });

  test('headings in another language, with their language in the table of contents', () => {
    renderArticle(wholeStory({ language: 'ko', analysis: [{ heading: '전력 먼저', body: '본문' }] }));
    const contents = screen.getByRole('navigation', { name: 'In this article' });
    const entry = within(contents).getByRole('link', { name: '전력 먼저' });
    expect((entry.querySelector('[lang]') ?? entry.closest('[lang]'))?.getAttribute('lang')).toBe('ko');
  });

  test('an image with a text alternative, caption, credit and licence', () => {
    const texts = { caption: 'The hall at noon.', credit: 'A. Nyman', licence: 'CC BY 4.0' };
    renderArticle({
      image: { src: '/images/hall.webp', alt: 'The hall', width: 800, height: 300, ...texts },
    });
    const img = screen.getByRole('img', { name: 'The hall' });
    expect(img.getAttribute('loading')).toBe('eager');
    const figure = screen.getByRole('figure');
    expect(figure.contains(img)).toBe(true);
    expect(
      within(figure)
        .getAllByRole('paragraph')
        .map(({ textContent }) => textContent),
    ).toEqual(['The hall at noon.', 'A. Nyman · CC BY 4.0']);
  });

  test('an image whose licence has an address, with a link to it', () => {
    const licence = 'https://creativecommons.org/licenses/by-sa/4.0/';
    renderArticle({ image: { src: '/images/hall.webp', alt: 'The hall', credit: 'A. Nyman', licence } });
    const figure = within(screen.getByRole('figure'));
    expect(figure.getByRole('paragraph').textContent).toBe('A. Nyman · CC BY-SA 4.0');
    expect(figure.getByRole('link', { name: 'CC BY-SA 4.0' }).getAttribute('href')).toBe(licence);
  });
});
