import { afterEach, expect, test } from 'vitest';
import { collectPassages, sentencesOf } from '#client/features/listening/passages.ts';

afterEach(() => {
  document.body.replaceChildren();
});

/** What is read of a page, one text a passage. */
function read(html: string): string[] {
  document.body.innerHTML = html;
  return collectPassages([document.body], 'en').map(({ sentences }) => sentences.join('|'));
}

test('headings, paragraphs, entries and terms are passages, in the order of the document', () => {
  const html =
    '<h2>Power</h2><p>It grows. Fast.</p><ul><li>One</li><li>Two</li></ul><dl><dt>AI</dt><dd>A term</dd></dl>';
  expect(read(html)).toEqual(['Power', 'It grows.|Fast.', 'One', 'Two', 'AI', 'A term']);
});

test('a block within a block is read once', () => {
  const html =
    '<blockquote><p>Said so</p></blockquote><ul><li>Outer<ul><li>Inner</li></ul></li><li><p>Loose</p></li></ul>';
  expect(read(html)).toEqual(['Said so', 'Outer', 'Inner', 'Loose']);
});

test('marks and lines inside a paragraph are read through', () => {
  expect(read('<p>A <em>very</em> <a href="/">big</a><br>thing</p>')).toEqual(['A very big thing']);
});

test('a row of a table is read whole', () => {
  expect(
    read('<table><tr><th>Site</th><th>Power</th></tr><tr><td>Ulsan</td><td>1 GW</td></tr></table>'),
  ).toEqual(['Site, Power', 'Ulsan, 1 GW']);
});

test('what is folded away is read too', () => {
  expect(read('<details><summary><h3>Why?</h3></summary><p>Because.</p></details>')).toEqual([
    'Why?',
    'Because.',
  ]);
});

test('what is there for the eye or the hand is not read', () => {
  const html = `<nav><ul><li>Contents</li></ul></nav><p>Text <span aria-hidden="true">↗</span></p>
    <div data-silent><p>Tool</p></div><p><button>Expand all</button></p><pre><code>npm ci</code></pre><p></p>`;
  expect(read(html)).toEqual(['Text']);
});

test('each passage knows its language', () => {
  document.body.innerHTML = '<p>Own</p><div lang="ko"><h2 lang="en">Key takeaways</h2><p>본문</p></div>';
  expect(collectPassages([document.body], 'de').map(({ language }) => language)).toEqual(['de', 'en', 'ko']);
});

test.each([
  ['It opens in 2027. Then what?', ['It opens in 2027.', 'Then what?']],
  ['It costs 3.5 billion. “Cheap!” says one.', ['It costs 3.5 billion.', '“Cheap!” says one.']],
  ['The U.S. market grows.', ['The U.S. market grows.']],
  ['电力成为标准。它在增长。', ['电力成为标准。', '它在增长。']],
  ['“电力。”他说。', ['“电力。”', '他说。']],
  ['متى؟ غدا.', ['متى؟', 'غدا.']],
  ['', []],
])('%s is cut into sentences', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

test('a long sentence is cut where it pauses, a text without pauses between words', () => {
  const clause = 'a gigawatt of power for every one of the new sites';
  const sentence = `${Array.from({ length: 9 }, () => clause).join(', ')}.`;
  const pieces = sentencesOf(sentence);
  expect(pieces.join(' ')).toBe(sentence);
  expect(pieces.every((piece) => piece.length <= 200)).toBe(true);
  expect(pieces.slice(0, -1).every((piece) => piece.endsWith(','))).toBe(true);
  const words = sentencesOf('word '.repeat(100));
  expect(words.join(' ').match(/word/g)).toHaveLength(100);
  expect(words.every((piece) => /^(?:word ?)+$/.test(piece) && piece.length <= 200)).toBe(true);
});

test('text without spaces is cut sooner, and no character in two', () => {
  const pieces = sentencesOf('𠮷野家電力'.repeat(30));
  expect(pieces.join('')).toBe('𠮷野家電力'.repeat(30));
  expect(pieces.every((piece) => piece.length <= 60 && !/[\uD800-\uDBFF]$/.test(piece))).toBe(true);
});
