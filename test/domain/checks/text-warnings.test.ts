import { expect, test } from 'vitest';
import { type ArticleOverrides, articleFile } from '../../fixtures/content/article.ts';
import { edition } from '../../fixtures/content/edition.ts';

const warn = (overrides: ArticleOverrides) => edition([articleFile('story', overrides)]).warnings;

test.each([
  ['undefined', 'is what programs write for a value that is missing'],
  ['#REF!', 'is what programs write for a value that is missing'],
  ['By [object Object]', 'is what programs write for a value that is missing'],
  ['Lorem ipsum dolor', 'stands for a text that is still to be written'],
  ['[Insert headline here]', 'stands for a text that is still to be written'],
  ['As an AI language model, I', 'stands for a text that is still to be written'],
  ['It?s here', '“It?s” has a ? within a word'],
  ['The r?sum?', '“r?sum?” has a ? within a word'],
  ['The nеws', '“nеws” has a Cyrillic or Greek letter among Latin ones'],
  ['NVIDIА', '“NVIDIА” has a Cyrillic or Greek letter among Latin ones'],
  ['https://wire.example/1', 'is an address, which readers would see as it is'],
  ['Name\tAge', '“Name Age” has a tab'],
])('the title %j is a warning with what was found', (title, message) => {
  expect(warn({ title })).toMatchObject([
    {
      path: 'title',
      line: 2,
      message: expect.stringContaining(message),
      fix: expect.stringMatching(/^Write|^Type/),
    },
  ]);
});

test('so are other texts, and several tags in one', () => {
  const takeaway = { lead: 'A point', text: 'It?s.' };
  expect(
    warn({ takeaways: [takeaway], tags: ['chips, Korea, Japan', 'AI; power'], impact: 'A\tb.' }).map(
      ({ path }) => path,
    ),
  ).toEqual(['takeaways[0].text', 'tags[0]', 'tags[1]', 'impact']);
});

test.each([
  'Who? What?',
  'Is null a value? NaN is',
  'WHO?WHAT?',
  'wire.example/?a=b and f(x)?y:z',
  'Новости Intel и AMD, PDF-файл',
  'IT-рынок, ITшники и 5х5',
  'The α and Ω of μm',
  'London, Ontario',
  '[sic] and [video]',
  'todo el mundo: TODO',
])('but not %j', (title) => {
  expect(
    warn({ title, language: /\p{sc=Cyrl}/u.test(title) ? 'ru' : 'en' }).filter(
      ({ path }) => path === 'title',
    ),
  ).toEqual([]);
});

test('code may have tabs and question marks', () => {
  expect(warn({ impact: '```\na\tb\n```\n\nSee `a?b`.' })).toEqual([]);
});

test.each([
  [
    {
      terms: [
        { term: 'RAG', definition: 'One.' },
        { term: 'ＲＡＧ', definition: 'Two.' },
      ],
    },
    'terms[1]',
  ],
  [
    {
      faq: [
        { question: 'Why?', answer: 'One.' },
        { question: 'Why?', answer: 'Two.' },
      ],
    },
    'faq[1]',
  ],
  [
    {
      takeaways: [
        { lead: 'A', text: 'B.' },
        { lead: 'A', text: 'B.' },
      ],
    },
    'takeaways[1]',
  ],
  [
    {
      corrections: [
        { at: '2026-06-09', text: 'A.' },
        { at: '2026-06-09', text: 'A.' },
      ],
    },
    'corrections[1]',
  ],
] satisfies [ArticleOverrides, string][])(
  'a part that an article has twice is a warning: %j',
  (overrides, path) => {
    expect(warn(overrides)).toMatchObject([
      { path, message: 'is already in this list', fix: 'Remove one of the two.' },
    ]);
  },
);

test.each(['a?', 'A', 'А', 'aА', '[add ', 'a\t', ',', '`', '```'])(
  'texts are read in linear time: %j repeated',
  (part) => {
    const body = `x${part.repeat(100_000 / part.length)}`;
    const started = performance.now();
    warn({ disclosure: body });
    expect(performance.now() - started).toBeLessThan(3000);
  },
);
