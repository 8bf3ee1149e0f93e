import { expect, test } from 'vitest';
import { mapRichText } from '#domain/markdown/map-rich-text.ts';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';
import { plainInline } from '#domain/markdown/rich-text.ts';
import { articleFile } from '../../fixtures/content/article.ts';
import { editionInput, problemsOf } from '../../fixtures/content/edition.ts';

const mapped = (markdown: string) =>
  JSON.stringify(
    mapRichText(parseMarkdown(markdown).text, {
      href: (address) => `/news${address}`,
      heading: (heading) => ({ ...heading, id: plainInline(heading.children).toLowerCase() }),
    }),
  );

test.each(['[a](/x/)', '> *[a](/x/)*', '- [a](/x/)', '| h |\n|---|\n| [a](/x/) |', '# [a](/x/)'])(
  'a link is changed wherever it stands: %j',
  (markdown) => {
    expect(mapped(markdown)).toContain('"href":"/news/x/"');
  },
);

test.each(['# Power', '> # Power', '- # Power'])('a heading is named wherever it stands: %j', (markdown) => {
  expect(mapped(markdown)).toContain('"id":"power"');
});

test('a text that holds nothing to read is an error', () => {
  const article = articleFile('story', { impact: '[a]: https://a.example' });
  expect(problemsOf(editionInput([article]))).toMatchObject([
    { path: 'impact', message: 'expected text, found none' },
  ]);
});

test('a name of the paper that is blank is an error', () => {
  expect(problemsOf(editionInput([], { name: ' ' }))).toMatchObject([
    { path: 'name', message: 'expected text, found only spaces' },
  ]);
});

test('a mail address needs an address', () => {
  expect(parseMarkdown('[a](mailto:)').problems).toHaveLength(1);
  expect(parseMarkdown('[a](mailto:desk@paper.example)').problems).toEqual([]);
});
