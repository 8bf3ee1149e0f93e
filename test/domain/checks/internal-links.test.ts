import { expect, test } from 'vitest';
import { articleFile } from '../../fixtures/content/article.ts';
import { editionInput, problemsOf } from '../../fixtures/content/edition.ts';

const target = articleFile('target', {
  category: 'Hardware',
  tags: ['Économie', 'C++'],
  sources: [{ name: 'The Wire' }],
  formerly: ['old-name'],
});
const draft = articleFile('to-come', { status: 'draft' });

/** The problems of a story with a text. */
const problems = (body: string, overrides: object = {}) =>
  problemsOf(
    editionInput([
      articleFile('story', { analysis: [{ heading: 'Power first', body }], ...overrides }),
      target,
      draft,
    ]),
  ).map(({ file, path, message, fix }) => `${file.replace(/.*\//, '')} ${path}: ${message}. ${fix}`);

test.each([
  '/',
  '/page/2/',
  '/articles/target/',
  '/articles/target/?a=b#questions',
  '/articles/target',
  '/articles/target/index.md',
  '/articles/to-come/',
  '/articles/old-name/',
  '/tags/',
  '/tags/économie/',
  '/tags/e\u0301conomie/',
  '/tags/%C3%A9conomie/page/2/',
  '/tags/économie/feed.xml',
  '/categories/hardware/',
  '/sources/the-wire/',
  '/search/?q=power',
  '/feed.xml',
  '/feeds.opml',
  '/llms.txt',
  'https://elsewhere.example/articles/nowhere/',
  'mailto:desk@test.example',
  'tel:+441603555010',
  '#power-first',
  '#a-heading',
  '#questions',
  '#is-it-open',
])('a link to %s is accepted', (href) => {
  const faq = [{ question: 'Is it open?', answer: 'Yes.' }];
  expect(problems(`### A heading\n\n[link](${href})`, { faq })).toEqual([]);
});

test.each([
  ['/articles/targett/', 'leads nowhere. Did you mean /articles/target/?'],
  ['/target/', 'leads nowhere. Did you mean /articles/target/?'],
  ['/Article/Target', 'leads nowhere. Did you mean /articles/target/?'],
  ['/articles/target.json', 'leads nowhere. Did you mean /articles/target/?'],
  ['/tag/C++/', 'leads nowhere. Did you mean /tags/c-plus-plus/?'],
  ['/articles/nowhere-at-all/', 'leads nowhere. Correct or remove the link.'],
  ['/tags/economie/', 'leads nowhere. Did you mean /tags/économie/?'],
  ['/categories/hardwear/', 'leads nowhere. Did you mean /categories/hardware/?'],
  ['/sources/nobody/', 'leads nowhere. Correct or remove the link.'],
  ['/articles/nowhere-at-all/index.md', 'leads nowhere. Correct or remove the link.'],
  ['/about/', 'leads nowhere. Correct or remove the link.'],
  ['/report.pdf', 'leads nowhere. Correct or remove the link.'],
  ['/articles/%zz/', 'leads nowhere. Correct or remove the link.'],
  ['#power-frist', 'leads to no part of this article. Did you mean #power-first?'],
  ['#nowhere-at-all', 'leads to no part of this article. Use the ID of a heading, a question or a term.'],
])('a link to %s is reported: it %s', (href, message) => {
  expect(problems(`[link](${href})`)).toEqual([
    `story.json analysis[0].body: the link to ${href} ${message}`,
  ]);
});

test('links in answers and in the impact are checked too', () => {
  const faq = [{ question: 'Is it open?', answer: '[No](/nowhere/)' }];
  expect(problems('Text.', { faq, impact: '- [One](/nowhere/)\n- [Two](#nowhere)' })).toEqual([
    'story.json impact: the link to #nowhere leads to no part of this article. Use the ID of a heading, a question or a term.',
    'story.json impact: the link to /nowhere/ leads nowhere. Correct or remove the link.',
    'story.json faq[0].answer: the link to /nowhere/ leads nowhere. Correct or remove the link.',
  ]);
});

test('a link with the address of the paper is checked as a path, but not where other programs may be', () => {
  for (const origin of ['https://test.example', 'http://www.test.example'])
    expect(problems(`[link](${origin}/articles/targett/)`)).toEqual([
      expect.stringContaining('leads nowhere. Did you mean /articles/target/?'),
    ]);
  expect(problems('[link](https://test.example/articles/target/)')).toEqual([]);
  expect(problems('[link](https://test.example/shop/)')).toEqual([]);
});
