import { describe, expect, test } from 'vitest';
import { articleFile, articleJson } from '../../fixtures/content/article.ts';
import { edition, editionInput, problemsOf } from '../../fixtures/content/edition.ts';

const composed = 'café';
const decomposed = 'cafe\u0301';

describe('composed and decomposed letters are the same', () => {
  const accents = [
    [composed, decomposed],
    [decomposed, composed],
  ] as const;

  test.each(accents)('in file names and references: %j and %j', (file, reference) => {
    const files = [articleFile(file), articleFile('other', { related: [reference] })];
    const { articles, site } = edition(files, { lead: reference });
    expect(articles.map(({ slug }) => slug)).toContain(composed);
    expect(articles.find(({ slug }) => slug === 'other')?.related).toEqual([composed]);
    expect(site.lead).toBe(composed);
  });

  test.each(accents)('in former file names, which redirect from the composed one: %j', (former) => {
    const [story] = edition([articleFile('story', { formerly: [former] })]).articles;
    expect(story?.formerly).toEqual([composed]);
  });

  test.each(accents)('in tags, sources and categories: %j and %j', (one, other) => {
    const categories = [{ name: one, hue: 1, motif: 'rings' as const }];
    const story = (name: string) => ({ category: name, tags: [name], sources: [{ name }] });
    const files = [articleFile('a', story(one)), articleFile('b', story(other))];
    const { topics } = edition(files, { categories });
    for (const topic of [topics.tag, topics.source, topics.category])
      expect([...topic.values()].map(({ name, articles }) => [name, articles.length])).toEqual([
        [composed, 2],
      ]);
  });

  test('so that two files with the same name are told apart in the error', () => {
    const files = [articleFile(composed), articleFile(decomposed)];
    expect(problemsOf(editionInput(files))).toMatchObject([
      { message: expect.stringMatching(/^has the same file name as .*, in another Unicode form$/) },
    ]);
  });
});

test.each([
  ['a soft hyphen', 'Daten\u00adschutz', 'Datenschutz'],
  ['a zero-width space', 'Daten\u200bschutz', 'Datenschutz'],
  ['a word joiner', 'Daten\u2060schutz', 'Datenschutz'],
  ['a byte order mark', '\ufeffDatenschutz', 'Datenschutz'],
  ['a no-break space', 'SK\u00a0Telecom', 'SK Telecom'],
  ['more spaces', ' SK  Telecom ', 'SK Telecom'],
])('names with and without %s are one tag', (_difference, one, other) => {
  const files = [articleFile('a', { tags: [one] }), articleFile('b', { tags: [other] })];
  const { topics, articles } = edition(files);
  expect([...topics.tag.values()].map(({ name }) => name)).toEqual([other]);
  expect(new Set(articles.flatMap(({ tags }) => tags))).toEqual(new Set([other]));
});

test.each([
  ['joiners', 'ශ්\u200dරී', 'ශ්රී', 'ශ්U+200Dරී'],
  ['non-joiners', 'نیم\u200cفاصله', 'نیمفاصله', 'نیمU+200Cفاصله'],
  ['direction marks', 'C++\u200e', 'C++', 'C++U+200E'],
])('names that differ only in %s are an error that shows them', (_difference, one, other, shown) => {
  const files = [
    articleFile('a', { tags: [other] }),
    articleFile('b', { tags: [other] }),
    articleFile('c', { tags: [one] }),
  ];
  expect(problemsOf(editionInput(files))).toMatchObject([
    {
      path: 'tags[0]',
      message: expect.stringContaining(`the tag "${shown}" and the tag "${other}"`),
      fix: `Write "${other}" here, or rename one of them.`,
    },
  ]);
});

test.each([
  ['AI\u2011Act', 'AI-Act', 'AIU+2011Act', 'AI-Act'],
  ['AI\u2011Act', 'AI\u2013Act', 'AIU+2011Act', 'AIU+2013Act'],
])('tags that differ only in their dashes are an error that shows them: %j and %j', (...names) => {
  const [one, other, shown, otherShown] = names;
  const files = [articleFile('a', { tags: [other] }), articleFile('b', { tags: [other] })];
  expect(problemsOf(editionInput([...files, articleFile('c', { tags: [one] })]))).toMatchObject([
    {
      message: expect.stringContaining(`the tag "${shown}" and the tag "${otherShown}"`),
      fix: `Write "${otherShown}" here, or rename one of them.`,
    },
  ]);
});

test.each([
  [
    'with a Cyrillic letter',
    { category: 'Hаrdware' },
    'Did you mean "Hardware"? The file has "HU+0430rdware".',
  ],
  [
    'with a full-width letter',
    { category: 'Ｈardware' },
    'Did you mean "Hardware"? The file has "U+FF28ardware".',
  ],
  ['with a space at its end', { status: 'draft ' }, 'Did you mean "draft"? The file has "draftU+0020".'],
  ['with a zero-width space', { status: 'draft\u200b' }, 'Did you mean "draft"? The file has "draftU+200B".'],
  ['as a key', { 'ima\u00adge': 1 }, 'Did you mean "image"? The file has "imaU+00ADge".'],
  ['of other letters', { category: 'Härdware' }, 'Did you mean "Hardware"?'],
  ['of other case', { category: 'HARDWARE' }, 'Did you mean "Hardware"?'],
])('a name %s is suggested with what may not show: %j', (_, change, fix) => {
  const text = JSON.stringify({ ...articleJson(), ...change });
  expect(problemsOf(editionInput([{ file: 'src/content/articles/a.json', text }]))).toMatchObject([{ fix }]);
});

test('a language with another hyphen, and a file name with one, show its code point', () => {
  const text = JSON.stringify({ ...articleJson(), language: 'en\u2011GB' });
  const file = 'src/content/articles/a\u2011b.json';
  expect(problemsOf(editionInput([{ file, text }]))).toMatchObject([
    { message: 'expected a language tag, found "enU+2011GB"' },
    { message: 'the file name "aU+2011b" is not a valid slug' },
  ]);
});

test.each([
  ['أحمد', 'احمد'],
  ['Straße', 'Strasse'],
  ['Isparta', 'ısparta'],
])('two spellings of one name are an error: "%s" and "%s"', (one, other) => {
  const files = [articleFile('a', { tags: [one] }), articleFile('b', { tags: [other] })];
  expect(problemsOf(editionInput(files))).toMatchObject([
    { path: 'tags[0]', message: expect.stringMatching(/are spellings of the same name$/) },
  ]);
});
