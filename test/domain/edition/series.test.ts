import { describe, expect, test } from 'vitest';
import { articleMarkdown } from '#domain/formats/article-markdown.ts';
import { createFeedEntry } from '#domain/formats/feed.ts';
import { createStructuredData } from '#domain/formats/structured-data/structured-data.ts';
import { createLinks } from '#domain/pages/links.ts';
import { partHeadings } from '#domain/pages/part-headings.ts';
import { createRecord } from '#domain/search/search-record.ts';
import { type ArticleOverrides, articleFile } from '../../fixtures/content/article.ts';
import { edition, editionInput, now, problemsOf } from '../../fixtures/content/edition.ts';
import { pageAt } from '../../fixtures/content/pages.ts';
import { layOut, parseEdition } from '../../fixtures/content/whole-edition.ts';

const river = (part: number, overrides: ArticleOverrides = {}, name = 'The river') => ({
  title: `Part ${part}`,
  series: { name, part },
  tags: ['Water'],
  ...overrides,
});

const paper = parseEdition(
  editionInput([
    articleFile('c', river(3, { language: 'ar', kind: 'opinion' })),
    articleFile('a', river(1)),
    articleFile('b', river(2)),
    articleFile(
      'withdrawn',
      river(4, { status: 'withdrawn', withdrawn: { at: '2026-06-09', reason: 'Wrong.' } }),
    ),
    articleFile('scheduled', river(5, { publishedAt: '2062-01-01' })),
    articleFile('sea', { series: { name: 'The sea', part: 1 }, tags: ['Water'] }),
    articleFile('plain', { tags: ['Water'] }),
  ]),
  { now, drafts: false },
);
const pages = layOut(paper, '/news/');
const article = (slug: string) => pageAt(pages, `/articles/${slug}/`, 'article');
const second = article('b');

describe('a part of a series', () => {
  test('lists all published parts in order, each with its label and language', () => {
    expect(second.series).toEqual({ name: 'The river', part: 2 });
    expect(second.seriesParts).toEqual([
      { number: 1, name: 'Part 1', href: '/news/articles/a/' },
      { number: 2, name: 'Part 2', href: '/news/articles/b/' },
      {
        number: 3,
        name: 'Part 3',
        href: '/news/articles/c/',
        lang: 'ar',
        dir: 'rtl',
        label: 'Opinion',
      },
    ]);
  });

  test('does not repeat the others as related news', () => {
    expect(second.related.map(({ card }) => card.slug).sort()).toEqual(['plain', 'sea']);
  });

  test('repeats one that the editors chose', () => {
    const stories = [articleFile('a', river(1, { related: ['b'] })), articleFile('b', river(2))];
    const first = pageAt(layOut(edition(stories), '/'), '/articles/a/', 'article');
    expect(first.related.map(({ card }) => card.slug)).toEqual(['b']);
  });

  test('has the name but no list before there are others', () => {
    expect(article('sea').series).toEqual({ name: 'The sea', part: 1 });
    expect(article('sea')).not.toHaveProperty('seriesParts');
  });

  test('is found by the name of the series', () => {
    const { content } = createRecord(second, '/news/articles/b/', partHeadings(paper.site));
    expect(content).toContain('<p>The river.</p>');
  });

  test('leaves no trace on other stories', () => {
    expect(article('plain')).not.toHaveProperty('series');
    expect(article('plain')).not.toHaveProperty('seriesParts');
  });
});

describe('formats name the series and the number of the part', () => {
  test('for search engines', () => {
    const graph = createStructuredData(second, { site: paper.site, base: '/news/' })?.['@graph'];
    expect(graph?.[0]).toMatchObject({
      isPartOf: { '@type': 'CreativeWorkSeries', name: 'The river' },
      position: 2,
    });
  });

  test('in feeds', () => {
    const { html } = createFeedEntry(second, paper.site, () => undefined);
    expect(html).toContain('<p>The river · Part 2 of 3</p>');
  });

  test('in Markdown versions', () => {
    const [text, alone] = ['b', 'sea'].map((slug) => {
      const content = paper.texts.get(slug);
      if (!content) throw new Error('no article');
      return articleMarkdown(content, paper.site, createLinks(paper.site, '/news/'), article(slug));
    });
    expect(text).toMatch(/^# Part 2\n\nThe river · Part 2 of 3\n/);
    expect(alone).toMatch(/\n\nThe sea\n/);
  });
});

describe('problems', () => {
  const found = (...articles: ArticleOverrides[]) =>
    problemsOf(editionInput(articles.map((fields, index) => articleFile(`story-${index + 1}`, fields)))).map(
      ({ file, path, message, fix }) => `${file} ${path}: ${message}. ${fix}`,
    );
  const [first, other, third] = [1, 2, 3].map((number) => `src/content/articles/story-${number}.json`);

  test('two parts with one number are reported', () => {
    expect(found(river(2), river(2))).toEqual([
      `${other} series.part: part 2 of "The river" is also ${first}. Give each part a number of its own.`,
    ]);
  });

  test('a withdrawn part can be replaced, and other series have their own numbers', () => {
    const withdrawn = { status: 'withdrawn', withdrawn: { at: '2026-06-09', reason: 'Wrong.' } } as const;
    expect(found(river(2, withdrawn), river(2), river(2, {}, 'A wood'))).toEqual([]);
  });

  test('two spellings of one name are reported', () => {
    expect(found(river(1), river(2), river(3, {}, 'The River'))).toEqual([
      `${third} series.name: the series "The River" and the series "The river" of ${first} have the same slug. Write "The river" here, or rename one of them.`,
    ]);
  });

  test('a part before which one is missing is a warning, as is one whose series is misspelt', () => {
    const warnings = (...parts: ArticleOverrides[]) =>
      edition(
        parts.map((fields, index) => articleFile(`story-${index + 1}`, { ...fields, summary: `${index}` })),
      ).warnings.map(({ file, path, message }) => `${file} ${path}: ${message}`);
    expect(warnings(river(1), river(2, {}, 'The rivr'), river(4))).toEqual([
      `${third} series: is part 4 of "The river", and there is no part 2`,
      `${other} series: is part 2 of "The rivr", and there is no part 1`,
    ]);
    expect(warnings(river(1), river(2), river(3, { status: 'draft' }), river(4))).toEqual([]);
  });
});
