import { expect, test } from 'vitest';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';
import { placeRichText } from '#domain/pages/place-rich-text.ts';
import { articleFile } from '../../fixtures/content/article.ts';
import { editionInput, problemsOf } from '../../fixtures/content/edition.ts';

const place = (markdown: string) =>
  JSON.stringify(
    placeRichText(parseMarkdown(markdown).text, {
      link: (href) => `/news${href}`,
      heading: (words) => words.toLowerCase(),
    }),
  );

test.each(['[a](/x/)', '> *[a](/x/)*', '- [a](/x/)', '| h |\n|---|\n| [a](/x/) |', '# [a](/x/)'])(
  'a link is changed wherever it stands: %j',
  (markdown) => {
    expect(place(markdown)).toContain('"href":"/news/x/"');
  },
);

test.each(['# Power', '> # Power', '- # Power'])('a heading is named wherever it stands: %j', (markdown) => {
  expect(place(markdown)).toContain('"id":"power"');
});

test('a text that holds nothing to read is an error', () => {
  const article = articleFile('story', { impact: '[a]: https://a.example' });
  expect(problemsOf(editionInput([article]))).toMatchObject([
    { path: 'impact', message: 'expected a text to read, found none' },
  ]);
});

test('a name of the paper that is blank is an error', () => {
  expect(problemsOf(editionInput([], { name: ' ' }))).toMatchObject([
    { path: 'name', message: 'expected words, found only spaces' },
  ]);
});

test('a mail address needs an address', () => {
  expect(parseMarkdown('[a](mailto:)').problems).toHaveLength(1);
  expect(parseMarkdown('[a](mailto:desk@paper.example)').problems).toEqual([]);
});
