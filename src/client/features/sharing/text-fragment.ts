import { unspacedLetters } from '#lib/text/unspaced-scripts.ts';

/**
 * Addresses of words on a page: text fragments (https://wicg.github.io/scroll-to-text-fragment/). A browser takes the
 * first place that fits, from the top of the document, so an address has to fit no earlier place.
 */

/** The text of a page with a line feed between blocks, and where a range begins and ends in it. */
export interface SelectedText {
  text: string;
  start: number;
  end: number;
}

/** Longer ones are told by their first and last words; also what spans blocks, which no single text may. */
const longest = 120;

/**
 * Finds what a range selects in the text of an element.
 *
 * @returns undefined where the range holds no text of it
 */
export function selectedText(range: Range, root: Element): SelectedText | undefined {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  let block: Element | null = null;
  let start: number | undefined;
  let end = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const own = blockOf(node);
    if (own !== block && text) text += '\n';
    block = own;
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
  return start === undefined ? undefined : trimmed({ text, start, end });
}

function trimmed({ text, start, end }: SelectedText): SelectedText | undefined {
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
 * Makes the directive that leads to a place in a text, as it stands behind `#:~:text=`.
 *
 * @param language in whose way the text falls into words
 */
export function textDirective(selected: SelectedText, language: string): string {
  const words = wordFinder(language);
  const { text, start, end } = toWholeWords(selected, words);
  const plain = lowerCase(text);
  const lineStart = (at: number) => text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = (at: number) => (text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at));
  /** so many words ahead of a place, within one block */
  const before = (at: number, count: number) => {
    const to = text.slice(0, at).trimEnd().length;
    return text.slice(lastWords(text.slice(lineStart(to), to), count, words) + lineStart(to), to);
  };
  const after = (at: number, count: number) => {
    const from = text.length - text.slice(at).trimStart().length;
    const line = text.slice(from, lineEnd(from));
    return line.slice(0, firstWords(line, count, words));
  };

  const whole = text.slice(start, end);
  let directive = '';
  for (const count of [0, 2, 4, 8, 16]) {
    const prefix = before(start, count);
    if (whole.length <= longest && !whole.includes('\n')) {
      const suffix = after(end, count);
      directive = inAddress({ prefix, first: whole, suffix });
      if (firstPlace(plain, prefix, whole, suffix) === start) return directive;
      continue;
    }
    const first = after(start, count + 4);
    const last = before(end, count + 4);
    directive = inAddress({ prefix, first, last });
    const lastPlace = plain.indexOf(lowerCase(last), start + first.length);
    if (firstPlace(plain, prefix, first, '') === start && lastPlace === end - last.length) return directive;
  }
  return directive;
}

interface Word {
  index: number;
  segment: string;
}

/** Finds the words of a text, without what stands between them. */
type FindWords = (text: string) => Word[];

/** A letter of a script that sets no spaces between words, or a word of the others. */
const plainWord = new RegExp(`[${unspacedLetters}]|[\\p{L}\\p{M}\\p{N}]+`, 'gu');

function wordFinder(language: string): FindWords {
  // Firefox has it from version 125 on.
  if (!('Segmenter' in Intl)) {
    return (text) => Array.from(text.matchAll(plainWord), ({ 0: segment, index }) => ({ index, segment }));
  }
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (text) => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
}

/** Browsers find whole words only. */
function toWholeWords({ text, start, end }: SelectedText, words: FindWords): SelectedText {
  const wordAt = (at: number) => {
    const line = text.lastIndexOf('\n', at - 1) + 1;
    const found = words(text.slice(line).split('\n', 1)[0] ?? '').map(({ index, segment }) => ({
      from: line + index,
      to: line + index + segment.length,
    }));
    return found.find(({ from, to }) => from <= at && at < to);
  };
  return { text, start: wordAt(start)?.from ?? start, end: wordAt(end - 1)?.to ?? end };
}

/** Where so many first words of a line end. */
function firstWords(line: string, count: number, words: FindWords): number {
  const found = words(line)[count - 1];
  if (count === 0) return 0;
  return found ? found.index + found.segment.length : line.length;
}

/** Where so many last words of a line begin. */
function lastWords(line: string, count: number, words: FindWords): number {
  if (count === 0) return line.length;
  return words(line).at(-count)?.index ?? 0;
}

/** The first place at which a browser finds a text in its surroundings; -1 where there is none. */
function firstPlace(plain: string, prefix: string, text: string, suffix: string): number {
  const wanted = lowerCase(text);
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
    const fits =
      plain.slice(0, at).trimEnd().endsWith(lowerCase(prefix)) &&
      plain
        .slice(at + wanted.length)
        .trimStart()
        .startsWith(lowerCase(suffix));
    if (fits) return at;
  }
  return -1;
}

/** Browsers do not tell capitals from small letters. Letters that grow longer that way stay, or places would shift. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

function inAddress(parts: { prefix: string; first: string; last?: string; suffix?: string }): string {
  const { prefix, first, last, suffix } = parts;
  return [prefix && `${encode(prefix)}-`, encode(first), last && encode(last), suffix && `-${encode(suffix)}`]
    .filter(Boolean)
    .join(',');
}

/** A dash, a comma and an ampersand would be read as parts of the directive; the last two are encoded anyway. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\s+/g, ' ').trim()).replaceAll('-', '%2D');
}
