import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { element, escapeAttribute, escapeText, removeInvalidCharacters, textElement } from '#lib/text/xml.ts';

/** Parses an element strictly; returns its text and its attribute `a`. */
function readBack(xml: string): { text: string; attribute: string | undefined } {
  let text = '';
  let attribute: string | undefined;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('opentag', ({ attributes }) => {
    attribute = (attributes as Record<string, string>).a;
  });
  parser.write(xml).close();
  return { text, attribute };
}

test.each([
  'Tom & Jerry &amp; "others" \'too\'',
  '<script>alert(1)</script>',
  ']]> and <![CDATA[',
  '<!-- -- -->',
  'emoji 👩‍🚀, العربية, 한국어, \u2028',
])('%j is unchanged after a strict parser', (text) => {
  expect(readBack(textElement('e', text, { a: text }))).toEqual({ text, attribute: text });
});

test('characters that XML does not allow are removed', () => {
  const every = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).join('');
  expect(removeInvalidCharacters(`a${every}b\ufffe\uffff`)).toBe('a\t\n\nb');
  expect(readBack(textElement('e', `a${every}\ufffeb`)).text).toBe('a\t\n\nb');
});

test('a lone surrogate is replaced, a pair is kept', () => {
  expect(removeInvalidCharacters('a\ud83db')).toBe('a\ufffdb');
  expect(escapeText('\udc00<')).toBe('\ufffd&lt;');
  expect(escapeAttribute('👍"')).toBe('👍&quot;');
});

test('attributes without a value and elements without text are left out', () => {
  expect(element('e', { a: undefined, b: 1 })).toBe('<e b="1"/>');
  expect(element('e', {}, '')).toBe('<e></e>');
  expect(textElement('e', undefined)).toBe('');
});
