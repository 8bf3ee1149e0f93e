import { formatCodePoint } from '#domain/schema/characters.ts';
import type { SyntaxFault } from './scan.ts';

/** Texts that are no JSON at all, by how they begin. */
const otherFormats: readonly [begin: RegExp, name: string][] = [
  [/^<\?xml/i, 'XML'],
  [/^<(?!<{6})/, 'HTML'],
  [/^\{\\rtf/, 'RTF, a document of a word processor'],
  [/^---\r?\n(?:.*\n){1,50}---/, 'Markdown with YAML at its beginning'],
  [/^#[^{]*$/, 'Markdown'],
  [/^---|^[A-Za-z][\w-]*:(?=\s)/, 'YAML'],
];

/**
 * Recognises an empty file and other formats.
 *
 * @returns the fault, which concerns the whole file; undefined if the text may be meant as JSON
 */
export function findOtherFormat(content: string): SyntaxFault | undefined {
  const text = content.trimStart();
  const offset = content.length - text.length;
  const fix = 'Replace it with JSON, as in the examples of docs/authoring.md.';
  if (text === '')
    return { offset: 0, message: 'is empty', fix: fix.replace('Replace it with', 'Fill it with') };
  const [, name] = otherFormats.find(([begin]) => begin.test(text)) ?? [];
  return name === undefined ? undefined : { offset, message: `is not JSON but ${name}`, fix };
}

const spaceNames: Readonly<Record<string, string>> = {
  '\u00a0': 'a no-break space',
  '\u3000': 'a full-width space',
  '\u200b': 'a zero-width space',
  '\ufeff': 'a byte order mark',
};

/** Punctuation that is taken for that of JSON. */
const otherPunctuation: Readonly<Record<string, string>> = {
  '：': ':',
  '，': ',',
  '、': ',',
  '،': ',',
  '；': ',',
  ';': ',',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
};

const typographicQuotes = '“”„‟«»″〝〞「」『』＂‘’‚‛‹›′＇';

/** Whether a character is a quotation mark other than those on keyboards. */
export const isTypographicQuote = (character: string | undefined): boolean =>
  character !== undefined && typographicQuotes.includes(character);

/** Describes a character or mark outside of texts that JSON does not have, but not letters, digits and quotes. */
export function findForeignMark(content: string, offset: number): SyntaxFault | undefined {
  const rest = content.slice(offset, offset + 7);
  const found = (message: string, fix: string) => ({ offset, message, fix });
  if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(rest))
    return found(`${rest} marks a merge conflict`, 'Keep one version, and remove the other and the marks.');
  if (rest.startsWith('```')) return found('``` marks a block of code', 'Remove the lines with ```.');
  const [comment] = /^(?:\/[/*]|#|<!--)/.exec(rest) ?? [];
  if (comment) return found(`${comment} begins a comment`, 'Remove the comment: JSON has none.');
  const character = String.fromCodePoint(content.codePointAt(offset) ?? 0);
  const punctuation = otherPunctuation[character];
  if (punctuation) {
    const name = character === ';' ? ';' : `${character} (${formatCodePoint(character)})`;
    return found(`${name} stands for ${punctuation}`, `Write ${punctuation} instead.`);
  }
  const space = spaceNames[character];
  const code = formatCodePoint(character);
  if (/^[\p{Z}\v\f]$/u.test(character))
    return found(
      `${code}, ${space ?? 'which looks like a space'}, stands outside of a text`,
      'Replace it and all others outside of texts with spaces.',
    );
  if (/^[\p{C}\p{DI}]$/u.test(character))
    return found(`${code}, ${space ?? 'which is invisible'}, stands outside of a text`, 'Remove it.');
  return undefined;
}

/** Describes a quotation mark that JSON does not have. */
export function findForeignQuote(content: string, offset: number): SyntaxFault | undefined {
  const character = content[offset] ?? '';
  if (isTypographicQuote(character))
    return {
      offset,
      message: `${character} (${formatCodePoint(character)}) is a typographic quotation mark`,
      fix: 'Write " instead. Within a text, typographic ones may stay.',
    };
  if (character !== "'" && character !== '`') return undefined;
  return {
    offset,
    message: `${character} does not begin a text in JSON`,
    fix: `Write " instead, also at its end. Within a text, ${character} may stay.`,
  };
}

/** Words of programming languages, and what JSON has for them; `undefined` if nothing. */
const otherWords: Readonly<Record<string, string | undefined>> = {
  true: 'true',
  yes: 'true',
  on: 'true',
  false: 'false',
  no: 'false',
  off: 'false',
  null: undefined,
  none: undefined,
  nil: undefined,
  undefined: undefined,
  nan: undefined,
  infinity: undefined,
  '-infinity': undefined,
};

/** Describes a word or number where a value is expected. */
export function describeWord(word: string, offset: number): SyntaxFault {
  const found = (message: string, fix: string) => ({ offset, message, fix });
  const shown = word.length > 40 ? `${word.slice(0, 39)}…` : word;
  if (Object.hasOwn(otherWords, word.toLowerCase())) {
    const value = otherWords[word.toLowerCase()];
    const fix = value
      ? `Write ${value}, or "${shown}" if it is a text.`
      : 'Write a value, or leave out the field.';
    return found(`${shown} is not a value in JSON`, fix);
  }
  if (/^\d{4}-\d\d/.test(word)) return found(`the date ${shown} has no quotes`, `Write "${shown}".`);
  if (!/^[-+.]?\d/.test(word))
    return found(`text without quotes: ${shown}`, 'Put the whole text in quotes: "…".');
  const plain = word.replaceAll('_', '').replace(/^\+/, '').replace(/\.$/, '');
  const value = word.length <= 20 ? Number(plain) : Number.NaN;
  const fix = 'Write a number in digits, such as 1200 or 0.5, or put a text in quotes.';
  if (Number.isNaN(value)) return found(`${shown} is neither a number nor a text in quotes`, fix);
  return found(`${shown} is not a number in JSON`, `Write ${value}.`);
}
