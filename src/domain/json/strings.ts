import { formatCodePoint } from '#domain/schema/characters.ts';
import { isTypographicQuote } from './characters.ts';
import type { SyntaxFault } from './scan.ts';

const quote = 0x22;
const backslash = 0x5c;
const space = 0x20;

/**
 * Reads a text in quotes.
 *
 * @param start the offset of its opening quote
 * @returns the offset after its closing quote, or what is wrong with it
 */
export function readString(content: string, start: number): number | SyntaxFault {
  for (let offset = start + 1; offset < content.length; offset++) {
    const code = content.charCodeAt(offset);
    if (code === quote) return offset + 1;
    if (code < space) return describeControl(content, start, offset);
    if (code !== backslash) continue;
    const [escaped = ''] = /^(?:["\\/bfnrt]|u[\da-f]{4})/i.exec(content.slice(offset + 1, offset + 6)) ?? [];
    if (!isEscape(escaped)) return describeEscape(content, start, offset);
    offset += escaped.length;
  }
  return notClosed(start);
}

/** Upper case is allowed in the digits only. */
const isEscape = (text: string) => text !== '' && /^["\\/bfnrtu]/.test(text);

const notClosed = (start: number): SyntaxFault => ({
  offset: start,
  message: 'the text that begins here has no closing quotation mark',
  fix: 'Write " at its end. Within the text, " is \\" and a line break \\n.',
});

function describeControl(content: string, start: number, offset: number): SyntaxFault {
  const character = content[offset] ?? '';
  if (character === '\t')
    return { offset, message: 'a tab stands in a text', fix: 'Replace it with a space, or write \\t.' };
  if (character !== '\n' && character !== '\r') {
    const message = `a text contains ${formatCodePoint(character)}, a control character`;
    return { offset, message, fix: 'Remove it. Most editors do not show it, so retype the text there.' };
  }
  const line = content.slice(start + 1, offset).trimEnd();
  const next = content.slice(offset, offset + 1000).trimStart();
  const isFieldNext = /^"[^"\n]*"\s*:/.test(next) || /^[}\]]/.test(next) || next === '';
  if (!isFieldNext && !(/,$/.test(line) && next.startsWith('"')))
    return {
      offset,
      message: 'a text goes on in the next line',
      fix: 'Write \\n for a line break and \\n\\n for a new paragraph, all in one line.',
    };
  const text = line.replace(/[,;]$/, '').trimEnd();
  const last = text.at(-1);
  if (!isTypographicQuote(last)) return notClosed(start);
  return {
    offset: start + text.length,
    message: `a text that begins with " ends with ${last}`,
    fix: 'Write " at its end too.',
  };
}

function describeEscape(content: string, start: number, offset: number): SyntaxFault {
  const character = String.fromCodePoint(content.codePointAt(offset + 1) ?? space);
  if (character === '\n' || character === '\r') return describeControl(content, start, offset + 1);
  const found = (fix: string) => ({ offset, message: `\\${character} has no meaning in JSON`, fix });
  const text = content.slice(start + 1, start + 300);
  if (/^[a-z]:\\|^[^"\n]*\.(?:jpe?g|png|webp|avif|gif|svg)"/i.test(text))
    return found('Write paths with /. A picture in the folder "public" is "/images/pic.jpg".');
  if (character === 'u')
    return {
      offset,
      message: '\\u is not followed by four hexadecimal digits',
      fix: 'Write \\\\u for a backslash and a u.',
    };
  return found(
    character === "'"
      ? "Write ' without the backslash."
      : `Write \\\\${character}: a backslash is doubled in JSON.`,
  );
}
