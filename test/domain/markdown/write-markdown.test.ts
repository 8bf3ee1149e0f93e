import { type Arbitrary, array, assert, constantFrom, oneof, property, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';
import type { RichText } from '#domain/markdown/rich-text.ts';
import { heading, line, link, list, paragraph, strong } from '#domain/markdown/rich-text-builders.ts';
import { writeMarkdown } from '#domain/markdown/write-markdown.ts';
import { sampleEdition } from '../../fixtures/content/edition.ts';
import { comparedExamples } from '../../fixtures/formats/commonmark.ts';
import { expectTextToReadBack, expectToReadBack } from '../../fixtures/formats/read-back.ts';

/** Every run tests the same texts. SEED and RUNS test others. */
const seed = Number(process.env.SEED ?? 20261125);
const numRuns = Number(process.env.RUNS ?? 3000);

const read = (markdown: string) => parseMarkdown(markdown).text;

test('every example of the CommonMark specification reads back as it was', () => {
  for (const { text } of comparedExamples) expectTextToReadBack(text);
});

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
  ...'~~ ~~x~~ https://c.example/d www.e.example f@g.example www @ http :// mailto: [^1] [^1]:'.split(' '),
  '\n\n[^1]: n\n\n',
  '\n[^b]: ',
  '\n:::pullquote\nq\n:::\n',
  '[^b]',
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
    '&emsp;',
    '&#9;',
    '&#13;',
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
    '\n\n[y]: /z\n\n',
    '"',
  ],
);

test('whatever an editor writes reads back as it was', () => {
  const texts = array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));
  assert(property(texts, expectToReadBack), { numRuns, seed });
});

test('whatever an editor writes into a table reads back as it was', () => {
  const cells = constantFrom(
    '|',
    '\\|',
    '`|`',
    '`\\|`',
    '`',
    '\\',
    '\n|',
    ' ',
    '&nbsp;',
    '&#32;',
    '*',
    'a',
    '-',
    ':',
    '[x](/y)',
  );
  const texts = array(cells, { maxLength: 24 }).map((parts) => `| a | b |\n| --- | :-: |\n${parts.join('')}`);
  assert(property(texts, expectToReadBack), { numRuns, seed });
});

/** Lists of blocks, tight and loose. */
function listsOf(block: Arbitrary<string>): Arbitrary<string> {
  const end = constantFrom('\n', '\n', '\n\n');
  const blocks = array(tuple(block, end), { maxLength: 3 }).map((parts) => parts.flat().join(''));
  const item = tuple(constantFrom('- ', '- ', '- ', '+ ', '1. '), blocks).map(
    ([marker, text]) => marker + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`),
  );
  return array(item, { minLength: 1, maxLength: 4 }).map((items) => items.join('').trimEnd());
}

test('lists read back as tight or loose as they were', () => {
  const block = constantFrom('a', 'a', 'b\nc', '> q', '# h', '***', '~~~\nd\n~~~', '~~~\n\n\ne\n\n~~~');
  assert(property(listsOf(oneof(block, listsOf(block))), expectToReadBack), { numRuns, seed });
});

test('whatever an editor writes into the title of a link reads back as it was', () => {
  const characters = constantFrom(
    ...'ab"\'()[]<>*_`|\\&# ',
    '\n',
    '&quot;',
    '&#10;',
    '&#13;',
    '&nbsp;',
    '&#32;',
    '\\"',
  );
  const titles = array(characters, { maxLength: 12 }).map((all) => all.join(''));
  const texts = titles.map((title) => `[x](/y "${title}")\n\n| [x](/y "${title}") |\n| - |`);
  assert(property(texts, expectToReadBack), { numRuns, seed });
});

const marks = constantFrom(
  ...['a', ' ', '*', '**', '_', '__', '\n', '.', '&#32;', '`', '[x](/y)', '*a*', '_a_', '**b**'],
  ...['~~', '~', '~~a~~'],
);

test('emphasis inside and beside emphasis reads back with each word emphasized as before', () => {
  const texts = array(marks, { maxLength: 18 }).map((parts) => parts.join(''));
  assert(property(texts, expectToReadBack), { numRuns, seed });
});

test('plain texts, which are not Markdown, read back as they were in all parts of a document', () => {
  const characters = array(
    constantFrom(...'aB7 *_`~#>+-=.:|!&;<[]()\\/é한“\u00a0@', 'www', 'http://', 'a.b', 'mailto:'),
    { maxLength: 12 },
  );
  const texts = oneof(
    characters.map((all) => all.join('')),
    string({ maxLength: 12, unit: 'binary-ascii' }),
  );
  assert(
    property(texts, (text) => {
      if (line(text) === '' || /[\0\ufffd\p{Cs}]/u.test(text)) return;
      const document = [
        heading(1, text),
        paragraph(line(text)),
        list([[strong(text), `: ${line(text)}`], [link(text, 'https://a.example/')], [line(text)]]),
      ];
      const written = writeMarkdown(document);
      expect(read(written), written).toEqual(document);
    }),
    { numRuns, seed },
  );
});

test.each([
  ['a * b_c _d [x] & <b', 'a \\* b_c \\_d \\[x] & \\<b'],
  ['1. one', '1\\. one'],
  ['# no', '\\# no'],
  ['- no', '\\- no'],
  ['a\n-\n-\n-', 'a\n\\-\n\\-\n\\-'],
  ['It is slow. So: www.a and mailto:b', 'It is slow. So: www\\.a and mailto\\:b'],
  ['-5 and 3 < 4 & AT&T', '-5 and 3 < 4 & AT\\&T'],
])('a text "%s" means nothing but itself', (text, written) => {
  const paragraph: RichText = [{ type: 'paragraph', children: [text] }];
  expect(writeMarkdown(paragraph)).toBe(`${written}\n`);
  expect(read(written)).toEqual(paragraph);
});

test('headings deeper than the sixth level are written at the sixth', () => {
  expect(writeMarkdown([heading(6, 'six'), heading(8, 'eight')])).toBe('###### six\n\n###### eight\n');
});

test('emphasis in or after emphasis of the same kind becomes part of it', () => {
  const merged = [paragraph({ type: 'emphasis', children: ['abc'] })];
  expect(read(writeMarkdown(read('*a _b_*_c_')))).toEqual([
    paragraph({ type: 'emphasis', children: ['a bc'] }),
  ]);
  expect(read(writeMarkdown(read('*a*_b_*c*')))).toEqual(merged);
});

test('tables are written without padding', () => {
  const table = '| a | b | c |\n| --- | :-: | --: |\n| a longer cell | `x\\|y` |  |\n';
  expect(writeMarkdown(read(table))).toBe(table);
});

test('a list whose numbers would have more than nine digits begins earlier and keeps its items', () => {
  expect(writeMarkdown(read('999999999. a\n1. b'))).toBe('999999998. a\n999999999. b\n');
});

test('a code block named with a pipe is not taken for a table', () => {
  const text: RichText = [{ type: 'code', language: 'a|b', text: '| --- | --- |\n' }];
  expect(read(writeMarkdown(text))).toEqual(text);
});

test('emphasis that touches does not take minutes to write', () => {
  const text = read('_a_*.****b**a***a***'.repeat(960));
  const started = performance.now();
  writeMarkdown(text);
  // In ms. Without merging it takes more than a minute.
  expect(performance.now() - started).toBeLessThan(10_000);
});
