import { expect, test } from 'vitest';
import { textSections } from '#domain/search/story-text.ts';
import { makePages, pageAt } from '../../fixtures/content/pages.ts';

const headings = { analysis: 'In-depth analysis', impact: 'Industry impact', notes: 'Notes' };

function sectionsOf(body: string) {
  const pages = makePages({ one: { title: 'One', analysis: [{ heading: 'Prices', body }] } });
  return textSections(pageAt(pages, '/articles/one/', 'article'), headings).filter(
    ({ level, id }) => level === 4 || id === 'prices',
  );
}

const paragraphsOf = (body: string) => sectionsOf(body).flatMap(({ paragraphs }) => paragraphs);

test.each([
  [
    'the rows of a table',
    '| Plan | Price |\n| --- | --- |\n| Pro | $12 |\n| Max | |',
    ['Plan · Price.', 'Pro · $12.', 'Max.'],
  ],
  ['list items', '- one\n- two\n\n  more\n  - nested', ['one.', 'two.', 'more.', 'nested.']],
  ['quotes', 'He said:\n\n> “Yes.”\n>\n> She agreed', ['He said:', '“Yes.”', 'She agreed.']],
  ['hard line breaks', 'First line  \nsecond *line\\\nthird*', ['First line.', 'second line.', 'third.']],
  ['lines of code', '```\nnpm ci\n\nnpm test\n```', ['npm ci.', 'npm test.']],
  ['paragraphs around a rule', 'above\n\n---\n\nbelow (all)', ['above.', 'below (all).']],
])('%s do not run together', (_name, body, expected) => {
  expect(paragraphsOf(body)).toEqual(expected);
});

test('a line break of the source is no boundary', () => {
  expect(paragraphsOf('one\nline')).toEqual(['one\nline.']);
});

test('a body begins in the section of the title, and goes on in those of its headings', () => {
  const pages = makePages({
    one: { title: 'One', summary: 'Two.', takeaways: [], body: 'Three.\n\n# Four\n\nFive.' },
  });
  expect(textSections(pageAt(pages, '/articles/one/', 'article'), headings)).toEqual([
    { level: 1, id: '', heading: 'One', paragraphs: ['Two.', 'Three.'] },
    { level: 4, id: 'four', heading: 'Four', paragraphs: ['Five.'] },
  ]);
});

test('a section without a heading belongs to the one before it', () => {
  const analysis = [{ body: 'One.' }, { heading: 'Prices', body: 'Two.' }, { body: 'Three.' }];
  const pages = makePages({ one: { title: 'One', summary: 'Zero.', takeaways: [], analysis } });
  expect(textSections(pageAt(pages, '/articles/one/', 'article'), headings)).toEqual([
    { level: 1, id: '', heading: 'One', paragraphs: ['Zero.'] },
    { level: 2, id: 'in-depth-analysis', heading: 'In-depth analysis', paragraphs: ['One.'] },
    { level: 2, id: 'prices', heading: 'Prices', paragraphs: ['Two.', 'Three.'] },
  ]);
});

test('a heading in a text starts a section of its own', () => {
  expect(sectionsOf('Before.\n\n## Deeper down\n\nAfter.')).toEqual([
    { level: 2, id: 'prices', heading: 'Prices', paragraphs: ['Before.'] },
    { level: 4, id: 'deeper-down', heading: 'Deeper down', paragraphs: ['After.'] },
  ]);
});

test('the impact has the heading of the paper, or that of the story', () => {
  const impact = 'It will cost.';
  const pages = makePages({ one: { impact }, two: { impact, headings: { impact: 'What follows' } } });
  const impactOf = (slug: string) =>
    textSections(pageAt(pages, `/articles/${slug}/`, 'article'), { ...headings, impact: 'I' })
      .filter(({ id }) => id === 'industry-impact')
      .map(({ heading }) => heading);
  expect([impactOf('one'), impactOf('two')]).toEqual([['I'], ['What follows']]);
});
