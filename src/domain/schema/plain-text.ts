import { parser } from '#domain/markdown/markdown-parser.ts';
import { findMojibake } from '#lib/text/mojibake.ts';
import { formatCodePoint } from './characters.ts';
import { foreignMarks } from './foreign-marks.ts';

/** What is wrong with a text, and what to do. */
export interface TextFault {
  message: string;
  fix: string;
}

const formatting =
  'a|abbr|b|big|blockquote|br|center|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|q|s|small|span|strong|sub|sup|u|ul|iframe|video|audio|figure|figcaption|table|tr|td|th|o:p';

/** Marks that are not shown as formatting in plain text. A tag alone may be meant: “The <b> element turns thirty”. */
const markup: readonly (readonly [kind: string, pattern: RegExp])[] = [
  [
    'HTML',
    new RegExp(
      `<(?:/(?:${formatting})|(?:br|hr)\\s?/?|(?:${formatting})\\s[^<>=]{0,200}=[^<>]{0,500})>`,
      'i',
    ),
  ],
  ['a Markdown link', /!?\[[^\][\n]{1,200}\]\((?:https?:\/\/|mailto:|tel:|\/|#)[^()\s]{0,500}\)/],
  ['Markdown', /(?:^|[^\p{L}\p{N}*])(\*\*[^\s*](?:[^*\n]{0,200}[^\s*])?\*\*)(?![\p{L}\p{N}*])/u],
  [
    'Markdown',
    /(?:^|[^\p{L}\p{N}_])(__?\p{L}[\p{L}\p{N}’',]{0,50} [^_\n]{0,200}[^\s_]__?)(?![\p{L}\p{N}_])/u,
  ],
  ['Markdown', /^#{1,6} \p{L}.{0,40}/u],
  [
    'Markdown',
    /(?:^|[\s(“"])(\*\p{L}(?:[^*\n]{0,100}[^\s*])?\*|`[^`\n]{1,100}`|~~[^~\n]{1,100}~~)(?![\p{L}\p{N}*])/u,
  ],
  ['a footnote', /\[\^[\w-]{1,30}\]/],
  ['HTML', /<!--(?:more|\s*\/?[a-z]+[: ]).{0,40}/],
];

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Finds formatting in a text that is shown as written; undefined if there is none. */
export function findMarkup(text: string): TextFault | undefined {
  for (const [kind, pattern] of markup) {
    const [whole, inner] = pattern.exec(text) ?? [];
    const found = inner ?? whole;
    if (found === undefined) continue;
    const message = `this text is plain and shown as written, but has ${kind}: “${shorten(found)}”`;
    return { message, fix: 'Write it without formatting.' };
  }
  for (const { pattern, fix } of foreignMarks) {
    const [whole, inner] = pattern.exec(text) ?? [];
    const found = inner ?? whole;
    if (found !== undefined)
      return { message: `has marks that would be shown as they are: “${shorten(found)}”`, fix };
  }
  for (const [reference] of text.matchAll(entity)) {
    const character = decodeEntity(reference);
    if (character === reference) continue;
    const isShown = /^[\p{L}\p{N}\p{P}\p{S}]+$/u.test(character);
    return {
      message: `this text is plain and shown as written, but has HTML: “${reference}”`,
      fix: `Write the character itself${isShown ? `: ${character}` : '.'}`,
    };
  }
  return undefined;
}

/** The character of an entity; the text itself if it is none. */
const decodeEntity = (reference: string) => parser.utils.unescapeAll(reference);

/** Finds characters that were lost or read in another encoding; undefined if there are none. */
export function findDamage(text: string): TextFault | undefined {
  if (text.includes('\ufffd'))
    return {
      message: 'contains U+FFFD, which stands for a character that was lost',
      fix: 'Type the character that belongs there.',
    };
  const damage = findMojibake(text);
  if (!damage) return findRemains(text);
  const { found, meant } = damage;
  const canBeShown = meant !== undefined && isVisible(meant);
  return {
    message: `contains “${found}”, which was read in the wrong encoding`,
    fix: canBeShown ? `Write “${meant}”.` : 'Replace it with the character that was meant, or remove it.',
  };
}

/** What other programs leave in a text, that readers would see as it is or as an empty box. */
const remains: readonly { pattern: RegExp; message: string; fix: string | ((found: string) => string) }[] = [
  {
    pattern: /[\ufffc\p{Co}]/u,
    message: 'which fonts do not have',
    fix: 'Remove it, or write the character that it stands for.',
  },
  {
    pattern: /\\u[\da-fA-F]{4}/,
    message: 'which was escaped twice',
    fix: (found) => `Write ${String.fromCharCode(Number.parseInt(found.slice(2), 16))} itself.`,
  },
  {
    pattern: /\\n(?=\\n|[\s\p{Lu}\d#>*-]|$)|\\["'](?=[^\\])/u,
    message: 'which was escaped twice',
    fix: (found) => `Write it with one backslash less in the file${found === '\\n' ? ': \\n' : ''}.`,
  },
  {
    pattern: /(?:^|[\s“"'(])[^\s/:]{0,100}?((?:[=%][c-f][\da-f](?:[=%][89ab][\da-f]){1,3})+)/i,
    message: 'the bytes of a character',
    fix: (found) => `Write ${decodeBytes(found)}.`,
  },
  {
    pattern: /=\?[\w-]{3,20}\?[BbQq]\?[^?\s]{1,200}\?=/,
    message: 'the encoding of an e-mail',
    fix: 'Write the words that it stands for.',
  },
  { pattern: /\p{L}¨|¨\p{L}/u, message: 'an accent beside its letter', fix: 'Write one letter, such as ü.' },
];

function findRemains(text: string): TextFault | undefined {
  for (const { pattern, message, fix } of remains) {
    const [whole, inner] = pattern.exec(text) ?? [];
    const found = inner ?? whole;
    if (found === undefined) continue;
    const shown = /^[\ufffc\p{Co}]$/u.test(found) ? formatCodePoint(found) : `“${found}”`;
    return { message: `contains ${shown}, ${message}`, fix: typeof fix === 'string' ? fix : fix(found) };
  }
  return undefined;
}

function decodeBytes(found: string): string {
  const bytes = Uint8Array.from(found.match(/[\da-f]{2}/gi) ?? [], (byte) => Number.parseInt(byte, 16));
  return `“${new TextDecoder().decode(bytes)}”`;
}

/** Finds a description that is only the name of a file, as programs write it. */
export function findFileName(text: string): TextFault | undefined {
  if (!/^\S+\.(?:avif|gif|heic|jpe?g|png|svg|tiff?|webp)$/i.test(text.trim())) return undefined;
  return {
    message: `is the name of a file: “${shorten(text)}”`,
    fix: 'Describe what the picture shows, for readers who cannot see it.',
  };
}

/** Whether a text has a character that readers see. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Cc}\u2800]/u.test(withoutInvisible(text));
}

/** Whether a text has a letter, a digit or a symbol such as an emoji: punctuation alone says nothing. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(withoutInvisible(text).replace(/\u2800/g, ''));
}

const withoutInvisible = (text: string) => text.replace(/\p{DI}/gu, '');

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
