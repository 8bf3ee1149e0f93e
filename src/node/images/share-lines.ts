import type { EmbeddingLevels } from 'bidi-js';
import { hasUnspaced } from '#lib/text/unspaced-scripts.ts';
import type { TextFont } from './share-fonts.ts';

/** The language that a text is in, and the direction in which it is read. */
export interface Language {
  language: string;
  direction: 'ltr' | 'rtl';
}

/** Text in one font and of one direction. */
export interface Run {
  start: number;
  end: number;
  level: number;
  font: TextFont;
}

/** A text with the widths of its letters. */
export interface Measured extends Language {
  text: string;
  levels: EmbeddingLevels;
  runs: Run[];
  /** where each character begins, on one endless line: one more than there are characters */
  offsets: Float64Array;
  /** where a line may end */
  breaks: Set<number>;
  /** where it may end if nothing else is left */
  graphemes: Set<number>;
}

/** The first of a line's characters, and the one after its last. */
export type Line = [start: number, end: number];

/** In shares of the size, as in a font. */
const widthOf = ({ offsets }: Measured, [start, end]: Line) => (offsets[end] ?? 0) - (offsets[start] ?? 0);

/** Breaks a text into lines that are no wider than a width in shares of the size. */
export function breakLines(measured: Measured, width: number): Line[] {
  const { text, breaks, graphemes } = measured;
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    if (text[start] === ' ') {
      start++;
      continue;
    }
    let end = text.length;
    let [wordEnd, letterEnd] = [0, 0];
    for (let index = start + 1; index <= text.length; index++) {
      const isBreak = breaks.has(index) || index === text.length;
      if (!isBreak && !graphemes.has(index)) continue;
      if (widthOf(measured, [start, trimmed(text, start, index)]) > width) break;
      letterEnd = index;
      if (isBreak) wordEnd = index;
    }
    end = wordEnd || letterEnd || end;
    lines.push([start, trimmed(text, start, end)]);
    start = end;
  }
  return lines;
}

function trimmed(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && text[last - 1] === ' ') last--;
  return last;
}

/** Makes lines alike in length without making more of them. */
export function balance(measured: Measured, lines: Line[], width: number): Line[] {
  let best = lines;
  let [least, most] = [width / 2, width];
  for (let step = 0; lines.length > 1 && step < 8; step++) {
    const middle = (least + most) / 2;
    const tried = breakLines(measured, middle);
    const isGood = tried.length === lines.length && tried.every((line) => widthOf(measured, line) <= middle);
    if (isGood) {
      best = tried;
      most = middle;
    } else least = middle;
  }
  return best;
}

/**
 * Where a line may end: after spaces, dashes and strokes, and between words of scripts that set no spaces. Not after
 * hyphens, as headlines go.
 */
export function findBreaks(text: string, language: string): Set<number> {
  const breaks = new Set<number>();
  for (const { index } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const [before, after] = [text.slice(0, index), text.slice(index)];
    if (index > 0 && !after.startsWith(' ') && mayBreak(before, after)) breaks.add(index);
  }
  return breaks;
}

function mayBreak(before: string, after: string): boolean {
  const last = [...before.slice(-2)].at(-1) ?? '';
  const next = String.fromCodePoint(after.codePointAt(0) ?? 0);
  if (last === ' ' || last === '—') return true;
  if (/\p{L}{2}\/$/u.test(before)) return /\p{L}/u.test(next);
  if (/[\p{Pe}\p{Pf}\p{Po}ー々]/u.test(next) || /[\p{Ps}\p{Pi}]/u.test(last)) return false;
  return hasUnspaced(last) || hasUnspaced(next) || /[\u3001-\u303f\uff01-\uff65]/.test(last);
}
