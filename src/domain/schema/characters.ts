/** What neither HTML nor XML can hold: controls, half a pair of surrogates, and what Unicode says is no character. */
const unshowable = /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--[\t\n\r]]/v;

/** Signs that turn the direction of what follows, up to the sign that ends them. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;
const embeddingEnd = '\u202c';
const isolateEnd = '\u2069';

/**
 * More marks on one letter than any language has (https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format):
 * they cover the lines above and below, and to bring thousands into their order takes seconds.
 */
const heap = /\p{M}{31}/u;

/**
 * Tells which sign of a text would do harm on a page: one that cannot be shown, one that turns the direction of
 * what stands behind the text, or a heap of marks. Marks such as U+200F and signs that are ended again stay.
 *
 * @returns what is wrong, with the sign's number; undefined when nothing is
 */
export function harmfulSign(text: string): string | undefined {
  const bad = unshowable.exec(text)?.[0];
  if (bad !== undefined) return `holds ${numberOf(bad)}, which no page can show`;
  const [mark] = heap.exec(text)?.[0] ?? [];
  if (mark !== undefined) return `holds more than 30 marks on one letter, the first ${numberOf(mark)}`;
  const open: string[] = [];
  for (const [sign] of text.matchAll(turning)) {
    if (sign === '\u202d' || sign === '\u202e')
      return `holds ${numberOf(sign)}, which shows letters in an order that is not theirs`;
    if (sign !== embeddingEnd && sign !== isolateEnd) open.push(sign < '\u2066' ? embeddingEnd : isolateEnd);
    else if (open.pop() !== sign) return `holds ${numberOf(sign)} without its beginning`;
  }
  return open.length > 0 ? `turns the direction of text and lacks ${numberOf(open.at(-1) ?? '')}` : undefined;
}

/** A text for a terminal: nothing in it steers the terminal or turns the direction, and it is not endless. */
export function forTerminal(text: string): string {
  const safe = (text.length > longest ? `${text.slice(0, longest)}…` : text).toWellFormed();
  return safe.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, numberOf);
}

/** So many characters of a message show what is meant. */
const longest = 1000;

const numberOf = (sign: string) =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
