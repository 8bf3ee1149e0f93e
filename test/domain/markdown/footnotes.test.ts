import { expect, test } from 'vitest';
import { mapRichText } from '#domain/markdown/map-rich-text.ts';
import { createNoteNumbers } from '#domain/markdown/number-notes.ts';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';
import { plainText, type RichText } from '#domain/markdown/rich-text.ts';

test('a note has a label, and blocks of its own', () => {
  const { text, problems } = parseMarkdown('It is.[^1]\n\n[^1]: A note\n\n    - with a list\n\nMore.');
  expect(problems).toEqual([]);
  expect(text).toEqual([
    { type: 'paragraph', children: ['It is.', { type: 'reference', label: '1' }] },
    {
      type: 'note',
      label: '1',
      children: [
        { type: 'paragraph', children: ['A note'] },
        { type: 'list', ordered: false, items: [[{ type: 'text', children: ['with a list'] }]] },
      ],
    },
    { type: 'paragraph', children: ['More.'] },
  ]);
  expect(plainText(text)).toBe('It is.\nA note\nwith a list\nMore.');
});

test.each([
  ['without a reference', 'One.\n\n[^1]: Two.', 3, 'nothing refers to the note “[^1]”', 'Write [^1] where'],
  [
    'that is there twice',
    'A[^1]\n\n[^1]: B\n\n[^1]: C',
    5,
    'the note “[^1]” is there twice',
    'another number',
  ],
  ['in a list', 'A[^1]\n\n- b\n\n  [^1]: C', 5, 'the note “[^1]” is in a list or a quotation', 'at the end'],
  ['in a quotation', 'A[^1]\n\n> [^1]: C', 3, 'the note “[^1]” is in a list or a quotation', 'at the end'],
  [
    'in a note',
    'A[^1] B[^2]\n\n[^1]: C[^2]\n\n[^2]: D',
    3,
    'the note “[^1]” contains the note “[^2]”',
    'after it',
  ],
  [
    'with a strange name',
    'A[^a*b]\n\n[^a*b]: C',
    3,
    'the note “[^a*b]” has a name with other',
    'letters and digits',
  ],
  ['that is empty', 'A[^1]\n\nB\n\n[^1]:', 3, 'the note “[^1]” is empty', 'remove it'],
])('a note %s is an error with its line, what was found and what to do', (_, markdown, line, found, fix) => {
  expect(parseMarkdown(markdown).problems).toMatchObject([
    { line, message: expect.stringContaining(found), fix: expect.stringContaining(fix) },
  ]);
});

test('what looks like a note and is none stays text', () => {
  expect(parseMarkdown('The class [^a-z], 2^[1](/a/) and ^[b].')).toMatchObject({
    problems: [],
    text: [{ children: ['The class [^a-z], 2^', { type: 'link' }, ' and ^[b].'] }],
  });
});

test('the notes of several texts are numbered in the order of their first references', () => {
  const { notes, take } = createNoteNumbers((number) => `n${number}`);
  const number = (markdown: string): RichText => {
    const { text, reference } = take(parseMarkdown(markdown).text);
    return mapRichText(text, { href: (href) => href, heading: (heading) => heading, reference });
  };
  const first = number('A[^b] B[^a] C[^b]\n\n[^a]: One\n\n[^b]: Two');
  const second = number('D[^a]\n\n[^a]: Three');
  expect(JSON.stringify([first, second]).match(/"label":"n\d","place":\d/g)).toEqual([
    '"label":"n1","place":1',
    '"label":"n2","place":1',
    '"label":"n1","place":2',
    '"label":"n3","place":1',
  ]);
  expect(notes.map(({ label, places, children }) => [label, places, plainText(children)])).toEqual([
    ['n1', 2, 'Two'],
    ['n2', 1, 'One'],
    ['n3', 1, 'Three'],
  ]);
});
