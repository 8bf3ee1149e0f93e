import { findMojibake } from '#lib/text/mojibake.ts';

/** What is wrong with a text, and what to do. */
export interface TextFault {
  message: string;
  fix: string;
}

const formatting =
  'a|abbr|b|big|blockquote|br|center|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|q|s|small|span|strong|sub|sup|u|ul';

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
];

const entity =
  /&(?:#\d{2,6}|#[xX][\da-fA-F]{2,5}|amp|nbsp|lt|gt|quot|apos|[lr][sda]quo|[lr]aquo|[bs]dquo|sbquo|[nm]dash|hellip|shy|copy|reg|trade|euro|deg|szlig|[aeiouyAEIOUY](?:uml|acute|grave|circ)|[aonAON]tilde|[cC]cedil|aring|Aring|oslash|Oslash|aelig|AElig);/;

const namedCharacters: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Finds formatting in a text that is shown as written; undefined if there is none. */
export function findMarkup(text: string): TextFault | undefined {
  for (const [kind, pattern] of markup) {
    const [whole, inner] = pattern.exec(text) ?? [];
    const found = inner ?? whole;
    if (found === undefined) continue;
    const message = `this text is plain and shown as written, but has ${kind}: “${shorten(found)}”`;
    return { message, fix: 'Write it without formatting.' };
  }
  const [reference] = entity.exec(text) ?? [];
  if (reference === undefined) return undefined;
  const character = characterOf(reference.slice(1, -1));
  return {
    message: `this text is plain and shown as written, but has HTML: “${reference}”`,
    fix: character === undefined ? 'Write the character itself.' : `Write the character itself: ${character}`,
  };
}

/** Finds characters that were lost or read in another encoding; undefined if there are none. */
export function findDamage(text: string): TextFault | undefined {
  if (text.includes('\ufffd'))
    return {
      message: 'contains U+FFFD, which stands for a character that was lost',
      fix: 'Type the character that belongs there.',
    };
  const damage = findMojibake(text);
  if (!damage) return undefined;
  const { found, meant } = damage;
  const canBeShown = meant !== undefined && isVisible(meant);
  return {
    message: `contains “${found}”, which was read in the wrong encoding`,
    fix: canBeShown ? `Write “${meant}”.` : 'Replace it with the character that was meant, or remove it.',
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

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return namedCharacters[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : '';
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) ? character : undefined;
}
