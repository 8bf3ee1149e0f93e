import { unspacedLetters } from '#lib/text/unspaced-scripts.ts';

/**
 * Links to text on a page: text fragments (https://wicg.github.io/scroll-to-text-fragment/). A browser goes to the first
 * match from the top of the document, so a directive must not match any earlier text.
 */

/** The text of a page with a line feed between blocks, and the offsets of the selection in it. */
export interface SelectedText {
  text: string;
  start: number;
  end: number;
}

/** Longer texts, and texts that span blocks, are identified by their first and last words. */
const maxWholeLength = 120;

/**
 * Finds the text that a range selects in an element.
 *
 * @returns undefined if the range selects no text
 */
export function selectedText(range: Range, root: Element): SelectedText | undefined {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  let block: Element | null = null;
  let start: number | undefined;
  let end = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const nodeBlock = blockOf(node);
    if (nodeBlock !== block && text) text += '\n';
    block = nodeBlock;
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.data.length;
      if (from < to) {
        start ??= text.length + from;
        end = text.length + to;
      }
    }
    text += node.data.replace(/\s/g, ' ');
  }
  return start === undefined ? undefined : trimSelection({ text, start, end });
}

function trimSelection({ text, start, end }: SelectedText): SelectedText | undefined {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? { text, start: from, end: to } : undefined;
}

function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element && getComputedStyle(element).display.startsWith('inline')) element = element.parentElement;
  return element;
}

/**
 * Creates the text directive for a selection, to put after `#:~:text=`.
 *
 * @param language the language by whose rules to split the text into words
 */
export function textDirective(selected: SelectedText, language: string): string {
  const findWords = createWordFinder(language);
  const { text, start, end } = toWholeWords(selected, findWords);
  const lowerText = lowerCase(text);
  const lineStart = (offset: number) => text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = (offset: number) =>
    text.indexOf('\n', offset) < 0 ? text.length : text.indexOf('\n', offset);
  /** The words before an offset, within one block. */
  const before = (offset: number, count: number) => {
    const to = text.slice(0, offset).trimEnd().length;
    const line = text.slice(lineStart(to), to);
    return line.slice(startOfLastWords(line, count, findWords));
  };
  /** The words after an offset, within one block. */
  const after = (offset: number, count: number) => {
    const from = text.length - text.slice(offset).trimStart().length;
    const line = text.slice(from, lineEnd(from));
    return line.slice(0, endOfFirstWords(line, count, findWords));
  };

  const whole = text.slice(start, end);
  let directive = '';
  for (const count of [0, 2, 4, 8, 16]) {
    const prefix = before(start, count);
    if (whole.length <= maxWholeLength && !whole.includes('\n')) {
      const suffix = after(end, count);
      directive = formatDirective({ prefix, first: whole, suffix });
      if (firstMatch(lowerText, prefix, whole, suffix) === start) return directive;
      continue;
    }
    const first = after(start, count + 4);
    const last = before(end, count + 4);
    directive = formatDirective({ prefix, first, last });
    const lastOffset = lowerText.indexOf(lowerCase(last), start + first.length);
    if (firstMatch(lowerText, prefix, first, '') === start && lastOffset === end - last.length)
      return directive;
  }
  return directive;
}

interface Word {
  index: number;
  segment: string;
}

/** Finds the words of a text, without spaces and punctuation. */
type FindWords = (text: string) => Word[];

/** A letter of an unspaced script, or a word of another script. */
const simpleWord = new RegExp(`[${unspacedLetters}]|[\\p{L}\\p{M}\\p{N}]+`, 'gu');

function createWordFinder(language: string): FindWords {
  // Firefox before 125 has no segmenter.
  if (!('Segmenter' in Intl)) {
    return (text) => Array.from(text.matchAll(simpleWord), ({ 0: segment, index }) => ({ index, segment }));
  }
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (text) => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
}

/** Extends a selection to whole words, since browsers match no others. */
function toWholeWords({ text, start, end }: SelectedText, findWords: FindWords): SelectedText {
  const wordAt = (offset: number) => {
    const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    const words = findWords(text.slice(lineStart).split('\n', 1)[0] ?? '').map(({ index, segment }) => ({
      from: lineStart + index,
      to: lineStart + index + segment.length,
    }));
    return words.find(({ from, to }) => from <= offset && offset < to);
  };
  return { text, start: wordAt(start)?.from ?? start, end: wordAt(end - 1)?.to ?? end };
}

/** The offset at which the first words of a line end. */
function endOfFirstWords(line: string, count: number, findWords: FindWords): number {
  if (count === 0) return 0;
  const last = findWords(line)[count - 1];
  return last ? last.index + last.segment.length : line.length;
}

/** The offset at which the last words of a line begin. */
function startOfLastWords(line: string, count: number, findWords: FindWords): number {
  if (count === 0) return line.length;
  return findWords(line).at(-count)?.index ?? 0;
}

/** The offset at which a browser first finds a text with its prefix and suffix, or -1. */
function firstMatch(lowerText: string, prefix: string, text: string, suffix: string): number {
  const target = lowerCase(text);
  for (let at = lowerText.indexOf(target); at >= 0; at = lowerText.indexOf(target, at + 1)) {
    const before = lowerText.slice(0, at).trimEnd();
    const after = lowerText.slice(at + target.length).trimStart();
    if (before.endsWith(lowerCase(prefix)) && after.startsWith(lowerCase(suffix))) return at;
  }
  return -1;
}

/** Lower-cases a text, since browsers ignore case, unless that changes its length and so its offsets. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

function formatDirective(parts: { prefix: string; first: string; last?: string; suffix?: string }): string {
  const { prefix, first, last, suffix } = parts;
  return [prefix && `${encode(prefix)}-`, encode(first), last && encode(last), suffix && `-${encode(suffix)}`]
    .filter(Boolean)
    .join(',');
}

/** Encodes `-`, `,` and `&`, which have a meaning in a directive. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\s+/g, ' ').trim()).replaceAll('-', '%2D');
}
