import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';
import { plainText } from '#domain/markdown/rich-text.ts';
import { richTextToHtml } from '#domain/markdown/write-html.ts';
import { writeMarkdown } from '#domain/markdown/write-markdown.ts';
import { expectToReadBack } from '../../fixtures/formats/read-back.ts';

/** Every run tests the same texts. SEED and RUNS test others. */
const seed = Number(process.env.SEED ?? 20261125);
const numRuns = Number(process.env.RUNS ?? 1000);

function read(markdown: string) {
  const { text, problems } = parseMarkdown(markdown);
  expect(problems).toEqual([]);
  return text;
}

const problemsOf = (markdown: string) => parseMarkdown(markdown).problems;

const image = { src: '/images/weir.jpg', alt: 'The weir at low water' };

test('a picture alone in its paragraph is a figure, and its title the caption', () => {
  expect(read('One.\n\n![The *weir* at\nlow water](/images/weir.jpg "In June.")\n\nTwo.')[1]).toEqual({
    type: 'figure',
    image,
    caption: ['In June.'],
  });
  expect(read('![The weir at low water][w]\n\n[w]: /images/weir.jpg')).toEqual([{ type: 'figure', image }]);
});

test('a figure can stand in a list and in a quotation', () => {
  const [list, quotation] = read('1. One.\n\n   ![a](/a.jpg)\n\n> ![b](/b.jpg)');
  expect(list).toMatchObject({ items: [[{ type: 'paragraph' }, { type: 'figure' }]] });
  expect(quotation).toMatchObject({ children: [{ type: 'figure' }] });
});

test('the caption of a directive has formatting, links and notes', () => {
  const markdown =
    ':::figure\n![The weir at low water](/images/weir.jpg)\n\nIn *June*.[^1]\n:::\n\n[^1]: A note.';
  expect(read(markdown)[0]).toEqual({
    type: 'figure',
    image,
    caption: ['In ', { type: 'emphasis', children: ['June'] }, '.', { type: 'reference', label: '1' }],
  });
});

test.each([
  ['no picture', ':::figure\nOne.\n\nTwo.\n:::'],
  ['no caption', ':::figure\n![a](/a.jpg)\n:::'],
  ['two captions', ':::figure\n![a](/a.jpg "One.")\n\nTwo.\n:::'],
  ['two paragraphs', ':::figure\n![a](/a.jpg)\n\nOne.\n\nTwo.\n:::'],
])('a directive with %s is an error', (_, markdown) => {
  expect(problemsOf(markdown)).toMatchObject([
    {
      line: 1,
      message: 'a figure is not one picture and its caption',
      fix: expect.stringContaining('empty line'),
    },
  ]);
});

test('a picture on the line of its caption, as before the directive was known, is one problem', () => {
  expect(problemsOf(':::figure\n![a](/a.jpg)\nOne.\n:::')).toMatchObject([
    { line: 2, message: 'a picture is inside a line: “a”' },
  ]);
});

test.each([
  ['a relative path', 'images/a.jpg', 'Write "/images/a.jpg" for the file "public/images/a.jpg".'],
  ['the folder of the project', '/public/a.jpg', undefined],
  [
    'a space by code',
    '/a%20b.jpg',
    'Rename the file to "a-b.jpg", without spaces, %, ? and #, and write "/a-b.jpg".',
  ],
  [
    'another site',
    'https://a.example/a.jpg',
    'Save the picture in the folder "public" and write its path there, such as "/images/site.webp".',
  ],
])('the fix for %s is that of the field image', (_, src, fix) => {
  expect(problemsOf(`One.\n\n![a](${src})`).map((problem) => problem.fix)).toEqual(fix ? [fix] : []);
});

test('a path with a space, and a caption without straight quotation marks, say what to write', () => {
  for (const picture of ['![A weir](/my weir.jpg)', '![A weir](/weir.jpg “In June”)'])
    expect(problemsOf(`One.\n\n${picture}`)).toMatchObject([
      { line: 3, message: expect.stringContaining('![A weir'), fix: expect.stringContaining('straight') },
    ]);
});

test('plain text has the caption and not the description', () => {
  expect(plainText(read('One.\n\n![A weir](/a.jpg "In June.")'))).toBe('One.\nIn June.');
});

test('harmful characters in a description are found', () => {
  expect(parseMarkdown('![A &#x202E;weir](/a.jpg)').titles).toEqual(['A \u202eweir']);
});

test('a figure has its description and caption in feeds and Markdown', () => {
  const text = read(':::figure\n![A "weir"](/a.jpg)\n\nIn *June*.\n:::');
  const address = (href: string) => `https://test.example${href}`;
  expect(richTextToHtml(text, { headingLevel: 2, address })).toBe(
    '<figure><img src="https://test.example/a.jpg" alt="A &quot;weir&quot;"/><figcaption>In <em>June</em>.</figcaption></figure>',
  );
  expect(writeMarkdown(text)).toBe('![A "weir"](/a.jpg)\n\nIn *June*.\n');
});

test('pictures read back with their words and addresses, and captions as paragraphs', () => {
  const words = array(constantFrom(...'aB7 *_`~[]()"\\&:.@!|', 'https://c.example', 'www.d.example'), {
    maxLength: 10,
  }).map((all) => all.join(''));
  const figures = tuple(words, words, constantFrom('', '- ', '> ')).map(
    ([alt, caption, around]) =>
      `One\n\n${around}![${alt}](/b_c.jpg '${caption}')\n\n:::figure\n![d ${alt}](/b.jpg)\n\ne ${caption}\n:::\n`,
  );
  assert(property(figures, expectToReadBack), { numRuns, seed });
});
