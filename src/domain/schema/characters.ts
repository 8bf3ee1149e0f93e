/** Characters that neither HTML nor XML allows: controls, lone surrogates and noncharacters. */
const notAllowed = /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--[\t\n\r]]/v;

/** Embeddings, overrides and isolates of the bidirectional algorithm, and the characters that close them. */
const directional = /[\u202a-\u202e\u2066-\u2069]/g;
const popFormatting = '\u202c';
const popIsolate = '\u2069';

/**
 * More marks than any language puts on one letter (https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format).
 * They would cover neighbouring lines, and normalising thousands of them takes seconds.
 */
const tooManyMarks = /\p{M}{31}/u;

/**
 * Finds a character that would damage a page: one that cannot be shown, one that changes the text direction beyond
 * the end of the text, or too many marks on one letter.
 *
 * @returns the problem, with the character's code point; undefined if there is none
 */
export function checkCharacters(text: string): string | undefined {
  const bad = notAllowed.exec(text)?.[0];
  if (bad !== undefined) return `contains ${formatCodePoint(bad)}, which no page can show`;
  const [mark] = tooManyMarks.exec(text)?.[0] ?? [];
  if (mark !== undefined)
    return `contains more than 30 marks on one letter, the first ${formatCodePoint(mark)}`;
  const closers: string[] = [];
  for (const [character] of text.matchAll(directional)) {
    if (character === '\u202d' || character === '\u202e')
      return `contains ${formatCodePoint(character)}, which overrides the order of letters`;
    if (character !== popFormatting && character !== popIsolate)
      closers.push(character < '\u2066' ? popFormatting : popIsolate);
    else if (closers.pop() !== character)
      return `contains ${formatCodePoint(character)} without the character that it closes`;
  }
  const closer = closers.at(-1);
  return closer && `changes the text direction and does not close it with ${formatCodePoint(closer)}`;
}

const maxTerminalLength = 1000;

/** Escapes control, direction and invisible characters for a terminal, and cuts the text at 1,000 characters. */
export function escapeForTerminal(text: string): string {
  const cut = text.length > maxTerminalLength ? `${text.slice(0, maxTerminalLength)}…` : text;
  return cut
    .toWellFormed()
    .replace(/[\p{Cc}\u00ad\u200b\u2028-\u202e\u2060-\u2069\ufeff]/gu, formatCodePoint);
}

/** Writes invisible characters as code points. */
export function revealInvisible(text: string): string {
  return text.replace(/\p{DI}/gu, formatCodePoint);
}

/** Characters that can look like others or like nothing: invisible ones, spaces, dashes, marks and wide letters. */
const deceptive = /[\p{DI}\p{Z}\p{Pd}\p{M}\u2212\uff00-\uff5e\u212a]/u;

/** Writes the characters as code points that set a text apart from another but may not show. */
export function revealDifferences(text: string, other: string): string {
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
  const foreign = scripts.filter((script) => !script.test(other));
  // Text that is all in another script is seen to be so.
  const isMixed = scripts.some((script) => script.test(other) && script.test(text));
  return text.replace(/[^\x20-\x7e]|^ | $/gu, (character) => {
    if (other.includes(character)) return character;
    const isDeceptive =
      deceptive.test(character) || (isMixed && foreign.some((script) => script.test(character)));
    return isDeceptive ? formatCodePoint(character) : character;
  });
}

/** Writes a character as `U+00E9`. */
export function formatCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
