import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { element, escapeAttribute, escapeText, speakable, textElement } from '#lib/text/xml.ts';

/** What a strict parser reads in an element's text and in its attribute. */
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
])('%j is read back by a strict parser as it was', (text) => {
  expect(readBack(textElement('e', text, { a: text }))).toEqual({ text, attribute: text });
});

test('characters that XML does not know are left out', () => {
  const every = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).join('');
  expect(speakable(`a${every}b\ufffe\uffff`)).toBe('a\t\n\nb');
  expect(readBack(textElement('e', `a${every}\ufffeb`)).text).toBe('a\t\n\nb');
});

test('half a surrogate pair is replaced, a whole one stays', () => {
  expect(speakable('a\ud83db')).toBe('a\ufffdb');
  expect(escapeText('\udc00<')).toBe('\ufffd&lt;');
  expect(escapeAttribute('👍"')).toBe('👍&quot;');
});

test('an attribute without a value is left out, and so is an element without a text', () => {
  expect(element('e', { a: undefined, b: 1 })).toBe('<e b="1"/>');
  expect(element('e', {}, '')).toBe('<e></e>');
  expect(textElement('e', undefined)).toBe('');
});
