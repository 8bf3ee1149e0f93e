import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';
import { plainText, type RichText } from '#domain/markdown/rich-text.ts';
import { writeMarkdown } from '#domain/markdown/write-markdown.ts';
import { sampleEdition } from '../../fixtures/content/edition.ts';

/** The same texts with each run; SEED and RUNS look further. */
const seed = Number(process.env.SEED ?? 20261125);

const read = (markdown: string) => parseMarkdown(markdown).text;

test('every text of the sample reads back as it was', async () => {
  const { texts } = await sampleEdition();
  const all = [...texts.values()].flatMap(({ analysis, impact = [], faq }) => [
    ...analysis.map(({ body }) => body),
    impact,
    ...faq.map(({ answer }) => answer),
  ]);
  expect(all.length).toBeGreaterThan(100);
  for (const text of all) expect(read(writeMarkdown(text))).toEqual(text);
});

const pieces = constantFrom(
  ...[
    'a',
    'B',
    'é',
    '한',
    '7',
    ' ',
    '  ',
    '    ',
    '\n',
    '\n\n',
    '*',
    '**',
    '_',
    '__',
    '`',
    '``',
    '```',
    '~~~',
  ],
  ...[
    '[x](https://a.example/)',
    '[',
    ']',
    '(',
    ')',
    '<https://b.example/>',
    '!',
    '&',
    '&amp;',
    '&#32;',
    '&#10;',
  ],
  ...[
    '&nbsp;',
    '&#9;',
    '\\',
    '\\\n',
    '# ',
    '## ',
    '#',
    '> ',
    '- ',
    '+ ',
    '1. ',
    '2) ',
    '1.',
    '-',
    '---',
    '===',
    '|',
  ],
  ...[
    '| a | b |\n| --- | :-: |\n',
    '<',
    '>',
    '.',
    ',',
    '“',
    '=',
    ':',
    '~',
    '\t',
    '```js\n',
    '[y]: /z\n',
    '"',
  ],
);

test('whatever an editor writes reads back as it was', () => {
  const texts = array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));
  assert(
    property(texts, (markdown) => {
      const { text, problems } = parseMarkdown(markdown);
      if (problems.length > 0) return;
      expect(read(writeMarkdown(text)), writeMarkdown(text)).toEqual(text);
    }),
    { numRuns: Number(process.env.RUNS ?? 3000), seed },
  );
});

const marks = constantFrom(
  ...['a', ' ', '*', '**', '_', '__', '\n', '.', '&#32;', '`', '[x](/y)', '*a*', '_a_', '**b**'],
);

test('marks within and beside one another read back too; where Markdown cannot tell them, the words do', () => {
  const texts = array(marks, { maxLength: 18 }).map((parts) => parts.join(''));
  const numRuns = 2000;
  let withoutMarks = 0;
  assert(
    property(texts, (markdown) => {
      const text = read(markdown);
      const same = read(writeMarkdown(text));
      if (JSON.stringify(same) !== JSON.stringify(text)) withoutMarks++;
      expect(plainText(same)).toBe(plainText(text));
    }),
    { numRuns, seed },
  );
  expect(withoutMarks).toBeLessThan(numRuns / 200);
});

test.each([
  ['a * sign_and [x] & <b', 'a \\* sign\\_and \\[x\\] & \\<b'],
  ['1. one', '1\\. one'],
  ['# no', '\\# no'],
  ['- no', '\\- no'],
  ['-5 and 3 < 4 & AT&T', '-5 and 3 < 4 & AT&T'],
])('a text "%s" means nothing but itself', (text, written) => {
  const paragraph: RichText = [{ type: 'paragraph', children: [text] }];
  expect(writeMarkdown(paragraph)).toBe(written);
  expect(read(written)).toEqual(paragraph);
});

test('headings can stand deeper, and never below the sixth level', () => {
  const text = read('# one\n\n## two\n\n### three\n\n#### four');
  expect(writeMarkdown(text, 3)).toBe('#### one\n\n##### two\n\n###### three\n\n###### four');
});
