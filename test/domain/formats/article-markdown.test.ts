import { expect, test } from 'vitest';
import { articleMarkdown } from '#domain/formats/article-markdown.ts';
import { llmsText } from '#domain/formats/llms.ts';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';
import { plainText } from '#domain/markdown/rich-text.ts';
import { createLinks } from '#domain/pages/links.ts';
import { type ArticleOverrides, articleFile, fullArticleJson } from '../../fixtures/content/article.ts';
import { edition, sampleEdition } from '../../fixtures/content/edition.ts';

function markdownOf(overrides: ArticleOverrides, base = '/'): string {
  const address = `https://test.example${base}`;
  const { texts, site } = edition([articleFile('story', overrides)], { address });
  const article = texts.get('story');
  if (!article) throw new Error('There is no story.');
  return articleMarkdown(article, site, createLinks(site, base));
}

test('the Markdown version has all parts of an article, with headings below one another', () => {
  const markdown = markdownOf(fullArticleJson());
  const { text, problems } = parseMarkdown(markdown);
  expect(problems).toEqual([]);
  const headings = text.flatMap((block) =>
    block.type === 'heading' ? [`${block.level} ${plainText([block])}`] : [],
  );
  expect(headings).toEqual([
    '1 A data centre opens',
    '2 Key takeaways',
    '2 In-depth analysis',
    '3 Power as the yardstick',
    '4 In detail',
    '3 What follows',
    '2 Industry impact',
    '2 Frequently asked questions',
    '3 When does it open?',
    '2 Terms explained',
    '2 Corrections',
    '2 Sources',
  ]);
  for (const words of [
    '> A data centre has opened.',
    '- Published: 2026-06-08',
    '- Updated: 2026-06-09T07:30:00Z',
    '- Language: en',
    '- **It is open.** The doors were opened on Monday.',
    'A gigawatt is **much**.',
    '- **AI factory**: A data centre for AI.',
    '- 2026-06-09: The name was misspelt.',
    '- [The Wire](https://wire.example/1), 2026-06-07',
    '- The Journal',
    'Written by hand.',
  ])
    expect(markdown).toContain(words);
});

test('a body stands under its own headings, apart from the takeaways', () => {
  const body = 'First.\n\n### The weir\n\nText.\n\n#### Who decides\n\nMore.';
  const markdown = markdownOf({ body, analysis: [{ body: '# Below\n\nText.' }] });
  expect(markdown).toContain('on Monday.\n\n***\n\nFirst.\n\n## The weir\n\nText.\n\n### Who decides\n');
  expect(markdown).toContain('\n## In-depth analysis\n\n### Below\n');
  expect(markdownOf({ body, takeaways: [] })).not.toContain('\n***\n');
});

test('parts that an article lacks leave no trace', () => {
  expect(markdownOf({}).match(/^## .*/gm)).toEqual(['## Key takeaways', '## Sources']);
});

test('addresses are whole, also under a sub-path and for a place on the page', () => {
  const analysis = [
    { heading: 'H', body: '[a](/tags/c-plus-plus/), [b](#sources), [c](https://c.example/)' },
  ];
  const markdown = markdownOf({ analysis, tags: ['C++'] }, '/news/');
  expect(markdown).toContain('<https://test.example/news/articles/story/>');
  expect(markdown).toContain('[a](https://test.example/news/tags/c-plus-plus/)');
  expect(markdown).toContain('[b](https://test.example/news/articles/story/#sources)');
  expect(markdown).toContain('[c](https://c.example/)');
  expect(markdown).toContain('[C++](https://test.example/news/tags/c-plus-plus/)');
});

test('plain texts mean nothing in Markdown', () => {
  const title = '# 1. un*Not*ly a [link](x) <b> & more\n\nnew paragraph';
  const markdown = markdownOf({
    title,
    summary: '> - 1. | a |',
    takeaways: [{ lead: 'x*a*', text: 'y`b`' }],
  });
  const { text, problems } = parseMarkdown(markdown);
  expect(problems).toEqual([]);
  expect(plainText(text.slice(0, 2))).toBe(
    '# 1. un*Not*ly a [link](x) <b> & more new paragraph\n> - 1. | a |',
  );
  expect(plainText(text)).toContain('x*a*. y`b`');
});

test('every article of the sample has a Markdown version without a fault', async () => {
  const { texts, site } = await sampleEdition();
  const links = createLinks(site, '/');
  for (const article of texts.values()) {
    const { text, problems } = parseMarkdown(articleMarkdown(article, site, links));
    expect(problems, article.slug).toEqual([]);
    expect(text.filter(({ type }) => type === 'table')).toHaveLength(
      [
        article.impact ?? [],
        ...article.analysis.map(({ body }) => body),
        ...article.faq.map(({ answer }) => answer),
      ]
        .flat()
        .filter(({ type }) => type === 'table').length,
    );
  }
});

const stories = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    articleFile(`s${index}`, {
      category: index % 2 ? 'Hardware' : 'Policy & Safety',
      title: `Story [${index}]`,
    }),
  );

test('llms.txt says what the paper is and lists articles by section, as the convention has it', () => {
  const text = llmsText(edition(stories(2), { address: 'https://test.example/news/' }), '/news/');
  expect(text.split('\n\n').slice(0, 7)).toEqual([
    '# The Test',
    '> A paper for tests.',
    expect.stringMatching(/^All articles, by section\./),
    '## Hardware',
    '- [Story \\[1\\]](https://test.example/news/articles/s1/index.md): 2026-06-08',
    '## Policy & Safety',
    '- [Story \\[0\\]](https://test.example/news/articles/s0/index.md): 2026-06-08',
  ]);
  expect(parseMarkdown(text).problems).toEqual([]);
});

test('llms.txt does not grow without end, and a paper without stories has one', () => {
  const links = (text: string) => text.match(/index\.md\)/g)?.length ?? 0;
  const many = llmsText(edition(stories(510)), '/');
  expect(links(many)).toBe(500);
  expect(many).toContain('The newest 500 of 510 articles');
  expect(links(llmsText(edition([]), '/'))).toBe(0);
});

test('parts have the headings that the article names', () => {
  const headings = { impact: 'What it means for the stage' };
  const markdown = markdownOf({ impact: 'Less.', headings });
  expect(markdown.match(/^## .*/gm)).toEqual([
    '## Key takeaways',
    '## What it means for the stage',
    '## Sources',
  ]);
});

test('footnotes are numbered through all texts, and stand at the end', () => {
  const body = 'First.[^a]\n\n[^a]: See [it](/brief/).\n\n    More of it.';
  const markdown = markdownOf({ body, impact: 'Second.[^a]\n\n[^a]: Two.' });
  expect(markdown).toContain('First.[^1]\n');
  expect(markdown).toContain('Second.[^2]\n');
  expect(
    markdown.endsWith('\n[^1]: See [it](https://test.example/brief/).\n\n    More of it.\n\n[^2]: Two.\n'),
  ).toBe(true);
});

test('a picture has its text alternative, address, caption and credit', () => {
  const { texts, site } = edition([articleFile('story')], { address: 'https://test.example/news/' });
  const article = texts.get('story');
  if (!article) throw new Error('There is no story.');
  const image = {
    src: '/news/assets/pictures/a1.jpg',
    file: '/news/harbour.jpg',
    alt: 'A [harbour]',
    width: 16,
    height: 9,
    caption: 'The *harbour* at noon.',
    credit: 'A. Nyman',
    licence: 'CC BY 4.0',
  };
  const markdown = articleMarkdown(article, site, createLinks(site, '/news/'), { image });
  expect(markdown).toContain(
    '\n![A \\[harbour\\]](https://test.example/news/harbour.jpg)\n\nThe \\*harbour\\* at noon.\n\nA. Nyman · CC BY 4.0\n',
  );
});
