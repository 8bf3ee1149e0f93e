import { afterEach, expect, test } from 'vitest';
import { collectPassages, splitSentences } from '#client/features/listening/passages.ts';

afterEach(() => {
  document.body.replaceChildren();
});

/** The texts of a page's passages, their sentences separated by `|`. */
function passagesOf(html: string): string[] {
  document.body.innerHTML = html;
  return collectPassages([document.body], 'en').map(({ sentences }) => sentences.join('|'));
}

test('headings, paragraphs, list items and terms are passages, in document order', () => {
  const html =
    '<h2>Power</h2><p>It grows. Fast.</p><ul><li>One</li><li>Two</li></ul><dl><dt>AI</dt><dd>A term</dd></dl>';
  expect(passagesOf(html)).toEqual(['Power', 'It grows.|Fast.', 'One', 'Two', 'AI', 'A term']);
});

test('a nested block is read once', () => {
  const html =
    '<blockquote><p>Said so</p></blockquote><ul><li>Outer<ul><li>Inner</li></ul></li><li><p>Loose</p></li></ul>';
  expect(passagesOf(html)).toEqual(['Said so', 'Outer', 'Inner', 'Loose']);
});

test('inline elements and line breaks do not split a paragraph', () => {
  expect(passagesOf('<p>A <em>very</em> <a href="/">big</a><br>thing</p>')).toEqual(['A very big thing']);
});

test('the numbers of footnotes are not read, and each note once', () => {
  const html =
    '<p>It is.<sup><a data-silent="" href="#note:1">1</a></sup></p><ol><li><p>A note.</p><a data-silent="">↩</a></li></ol>';
  expect(passagesOf(html)).toEqual(['It is.', 'A note.']);
});

test('struck-out text is not read', () => {
  expect(passagesOf('<p>It is <del>five</del> six.</p>')).toEqual(['It is six.']);
});

test('a table row is one passage', () => {
  expect(
    passagesOf('<table><tr><th>Site</th><th>Power</th></tr><tr><td>Ulsan</td><td>1 GW</td></tr></table>'),
  ).toEqual(['Site, Power', 'Ulsan, 1 GW']);
});

test('closed disclosures are read too', () => {
  expect(passagesOf('<details><summary><h3>Why?</h3></summary><p>Because.</p></details>')).toEqual([
    'Why?',
    'Because.',
  ]);
});

test('controls, decoration and code are not read', () => {
  const html = `<nav><ul><li>Contents</li></ul></nav><p>Text <span aria-hidden="true">↗</span></p>
    <div data-silent><p>Tool</p></div><p><button>Expand all</button></p><pre><code>npm ci</code></pre><p></p>`;
  expect(passagesOf(html)).toEqual(['Text']);
});

test('each passage has its language', () => {
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
  ['خبر آج۔ کل دوسری۔', ['خبر آج۔', 'کل دوسری۔']],
  ['„Wer zahlt?“ Alle.', ['„Wer zahlt?“', 'Alle.']],
  ['អគ្គិសនី។ ថ្មី។', ['អគ្គិសនី។', 'ថ្មី។']],
  ['', []],
])('%s is split into sentences', (text, sentences) => {
  expect(splitSentences(text)).toEqual(sentences);
});

test('a long sentence is split at commas, or between words', () => {
  const clause = 'a gigawatt of power for every one of the new sites';
  const sentence = `${Array.from({ length: 9 }, () => clause).join(', ')}.`;
  const pieces = splitSentences(sentence);
  expect(pieces.join(' ')).toBe(sentence);
  expect(pieces.every((piece) => piece.length <= 200)).toBe(true);
  expect(pieces.slice(0, -1).every((piece) => piece.endsWith(','))).toBe(true);
  const words = splitSentences('word '.repeat(100));
  expect(words.join(' ').match(/word/g)).toHaveLength(100);
  expect(words.every((piece) => /^(?:word ?)+$/.test(piece) && piece.length <= 200)).toBe(true);
});

test('text without spaces is split into shorter pieces, never inside a character', () => {
  const pieces = splitSentences('𠮷野家電力'.repeat(30));
  expect(pieces.join('')).toBe('𠮷野家電力'.repeat(30));
  expect(pieces.every((piece) => piece.length <= 60 && !/[\uD800-\uDBFF]$/.test(piece))).toBe(true);
});
