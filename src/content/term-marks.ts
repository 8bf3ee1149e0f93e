import type { TermData } from './page-data.ts';
import type { Block, Inline, RichText } from './rich-text.ts';

/** Scripts whose words follow one another without a space. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const hangul = '\\p{Script=Hangul}';
/** What makes a word longer; a change of script does not: "NVIDIA는", "国产GPU". */
const wordPart = `[[\\p{L}\\p{M}\\p{N}]--[${unspaced}${hangul}]]`;
const isUnspaced = new RegExp(`^[${unspaced}]$`, 'v');
const isHangul = new RegExp(`^${hangul}$`, 'v');
const isLatin = /^\p{Script=Latin}$/v;

/**
 * Makes a function that marks the terms of a story in its texts, each where it occurs first: as a word of its own,
 * outside of headings, links and code. Of terms that begin at the same place the longest is meant.
 *
 * @returns a function from a text to the same text with its marks; call it in reading order
 */
export function createTermMarker(terms: readonly TermData[]): (text: RichText) => RichText {
  const names = terms
    .flatMap(({ id, term }) => spellings(term).map((name) => ({ id, name })))
    .toSorted((one, other) => other.name.length - one.name.length);
  const pending = new Set(names.map(({ id }) => id));
  const pattern = new RegExp(names.map(({ name }) => `(${patternOf(name)})`).join('|'), 'gv');

  function markText(text: string): Inline[] {
    const parts: Inline[] = [];
    let end = 0;
    for (const { 0: found, index, ...groups } of text.matchAll(pattern)) {
      const id = names.find((_, number) => groups[number + 1] !== undefined)?.id ?? '';
      if (!pending.delete(id)) continue;
      if (index > end) parts.push(text.slice(end, index));
      parts.push({ type: 'term', fragment: id, text: found });
      end = index + found.length;
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

function patternOf(name: string): string {
  const [first = '', last = ''] = [[...name].at(0), [...name].at(-1)];
  const before = isUnspaced.test(first) ? '' : `(?<!${isHangul.test(first) ? hangul : wordPart})`;
  const plural = isLatin.test(last) ? 's?' : '';
  // Korean puts particles behind a word. "GPT-4" is neither in "GPT-4.5" nor "C" in "C++".
  const after = isUnspaced.test(last) || isHangul.test(last) ? '' : `(?!${wordPart}|[+#]|[.,]\\p{N})`;
  return before + name.split(/\s+/).map(wordPattern).join('\\s+') + plural + after;
}

/**
 * A word as it is written, with or without a capital at its beginning. One with capitals or digits further on, or of
 * one letter, is a name: "RAG" is no rag.
 */
function wordPattern(word: string): string {
  const [first = '', ...rest] = word;
  const others = rest.join('');
  if (others === '' || /[\p{Lu}\p{N}]/u.test(others)) return RegExp.escape(word);
  const cases = new Set(
    [first, first.toLowerCase(), first.toUpperCase()].map((letter) => RegExp.escape(letter)),
  );
  return `(?:${[...cases].join('|')})${RegExp.escape(others)}`;
}
