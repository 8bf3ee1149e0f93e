import type { TermData } from './page-data.ts';
import type { Block, Inline, RichText } from './rich-text.ts';

/** Scripts whose words follow one another without a space. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const hangul = '\\p{Script=Hangul}';
/** What makes a word longer; a change of script does not: "NVIDIA는", "国产GPU". */
const isWordPart = new RegExp(`^[[\\p{L}\\p{M}\\p{N}]--[${unspaced}${hangul}]]`, 'v');
const isUnspaced = new RegExp(`^[${unspaced}]$`, 'v');
const isHangul = new RegExp(`^${hangul}`, 'v');
const isLatin = /^\p{Script=Latin}$/v;
/** "GPT-4" is neither in "GPT-4.5" nor "C" in "C++". */
const goesOn = /^(?:[+#]|[.,]\p{N})/v;

/**
 * Makes a function that marks the terms of a story in its texts, each where it occurs first: as a word of its own,
 * outside of headings, links and code. Of terms that begin at the same place the longest is meant.
 *
 * @returns a function from a text to the same text with its marks; call it in reading order
 */
export function createTermMarker(terms: readonly TermData[]): (text: RichText) => RichText {
  const names = terms
    .flatMap(({ id, term }) => spellings(term).map((name) => ({ id, name })))
    .toSorted((one, other) => other.name.length - one.name.length)
    .map(({ id, name }) => ({ id, find: createFinder(name) }));
  const pending = new Set(names.map(({ id }) => id));

  function markText(text: string): Inline[] {
    const parts: Inline[] = [];
    const next = names.map(({ find }) => find(text, 0));
    let end = 0;
    for (let from = 0; ; ) {
      let first: { id: string; place: Place } | undefined;
      names.forEach(({ id, find }, number) => {
        let place = next[number];
        if (place && place.from < from) {
          place = find(text, from);
          next[number] = place;
        }
        // Where two begin, the longer one stands first.
        if (place && (!first || place.from < first.place.from)) first = { id, place };
      });
      if (!first) break;
      const { id, place } = first;
      from = place.to;
      if (!pending.delete(id)) continue;
      if (place.from > end) parts.push(text.slice(end, place.from));
      parts.push({ type: 'term', fragment: id, text: text.slice(place.from, place.to) });
      end = place.to;
    }
    return end === 0 ? [text] : end < text.length ? [...parts, text.slice(end)] : parts;
  }

  const inlines = (children: Inline[]): Inline[] =>
    children.flatMap((child) => {
      if (typeof child === 'string') return markText(child);
      if (child.type !== 'emphasis' && child.type !== 'strong') return child;
      return { ...child, children: inlines(child.children) };
    });
  const block = (child: Block): Block => {
    switch (child.type) {
      case 'paragraph':
        return { ...child, children: inlines(child.children) };
      case 'quote':
        return { ...child, children: blocks(child.children) };
      case 'list':
        return { ...child, items: child.items.map(blocks) };
      case 'table':
        return { ...child, head: child.head.map(inlines), rows: child.rows.map((row) => row.map(inlines)) };
      default:
        return child;
    }
  };
  const blocks = (children: Block[]): Block[] =>
    children.map((child) => (pending.size > 0 ? block(child) : child));
  return blocks;
}

/** "Mixture of experts (MoE)" stands in texts by either name alone, too. */
function spellings(term: string): string[] {
  const [, name, short] = /^(.*\S)\s*\(([^()]+)\)$/.exec(term.trim()) ?? [];
  return name && short ? [term.trim(), name, short.trim()] : [term.trim()];
}

interface Place {
  from: number;
  to: number;
}

/**
 * Makes a function that finds a name in a text, as a word of its own, from a place on. What stands around it is looked
 * at apart: the classes of letters in a pattern of its own for each story would take longer to compile than all else.
 */
function createFinder(name: string): (text: string, from: number) => Place | undefined {
  const [first = '', last = ''] = [[...name].at(0), [...name].at(-1)];
  const plural = isLatin.test(last) ? 's?' : '';
  const words = name.split(/\s+/);
  const [surest = ''] = words.map(fixedPart).toSorted((one, other) => other.length - one.length);
  let pattern: RegExp | undefined;
  const startsAnywhere = isUnspaced.test(first);
  const isLonger = isHangul.test(first) ? isHangul : isWordPart;
  // Korean puts particles behind a word.
  const endsAnywhere = isUnspaced.test(last) || isHangul.test(last);
  return (text, from) => {
    // Most texts have most terms not, and this tells it far sooner than a pattern does.
    if (!text.includes(surest, from)) return undefined;
    pattern ??= new RegExp(words.map(wordPattern).join('\\s+') + plural, 'gu');
    pattern.lastIndex = from;
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      const to = found.index + found[0].length;
      const rest = text.slice(to, to + 2);
      const isWhole =
        (startsAnywhere || !isLonger.test(characterBefore(text, found.index))) &&
        (endsAnywhere || !(isWordPart.test(rest) || goesOn.test(rest)));
      if (isWhole) return { from: found.index, to };
      pattern.lastIndex = found.index + 1;
    }
    return undefined;
  };
}

/** A character may take two places. */
function characterBefore(text: string, place: number): string {
  return [...text.slice(Math.max(0, place - 2), place)].at(-1) ?? '';
}

/** The part of a word that stands in all ways to write it. */
function fixedPart(word: string): string {
  const [, ...rest] = word;
  const others = rest.join('');
  return isName(others) ? word : others;
}

/** Whether a word is a name, by what stands behind its first letter. */
const isName = (others: string) => others === '' || /[\p{Lu}\p{N}]/u.test(others);

/**
 * A word as it is written, with or without a capital at its beginning. One with capitals or digits further on, or of
 * one letter, is a name: "RAG" is no rag.
 */
function wordPattern(word: string): string {
  const [first = '', ...rest] = word;
  const others = rest.join('');
  if (isName(others)) return RegExp.escape(word);
  const cases = new Set(
    [first, first.toLowerCase(), first.toUpperCase()].map((letter) => RegExp.escape(letter)),
  );
  return `(?:${[...cases].join('|')})${RegExp.escape(others)}`;
}
