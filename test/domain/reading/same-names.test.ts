import { describe, expect, test } from 'vitest';
import { articleFile } from '../../fixtures/content/article.ts';
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
    for (const topic of Object.values(topics))
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
  ['أحمد', 'احمد'],
  ['Straße', 'Strasse'],
  ['Isparta', 'ısparta'],
])('two spellings of one name are an error: "%s" and "%s"', (one, other) => {
  const files = [articleFile('a', { tags: [one] }), articleFile('b', { tags: [other] })];
  expect(problemsOf(editionInput(files))).toMatchObject([
    { path: 'tags[0]', message: expect.stringMatching(/are spellings of the same name$/) },
  ]);
});
