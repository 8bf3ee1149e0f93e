import type { EmbeddingLevels } from 'bidi-js';
import { hasUnspaced } from '#lib/text/unspaced-scripts.ts';
import type { LoadedFont } from './share-fonts.ts';

/** A part of a text in one font and one direction. */
export interface Run {
  start: number;
  end: number;
  level: number;
  font: LoadedFont;
}

/** A text with the widths of its characters, in font units. */
export interface MeasuredText {
  text: string;
  language: string;
  levels: EmbeddingLevels;
  runs: Run[];
  /** for each index of the text, and its end, the width of the text before it */
  offsets: Float64Array;
  /** the indexes at which a line may end */
  breaks: Set<number>;
  /** the indexes of graphemes, at which a word that is wider than a line is broken */
  graphemes: Set<number>;
}

export type LineRange = [start: number, end: number];

const widthOf = ({ offsets }: MeasuredText, [start, end]: LineRange) =>
  (offsets[end] ?? 0) - (offsets[start] ?? 0);

/** Breaks a text into lines. @param maxWidth in font units */
export function breakLines(measured: MeasuredText, maxWidth: number): LineRange[] {
  const { text, breaks, graphemes } = measured;
  const lines: LineRange[] = [];
  for (let start = 0; start < text.length; ) {
    if (text[start] === ' ') {
      start++;
      continue;
    }
    let [wordEnd, letterEnd] = [0, 0];
    for (let index = start + 1; index <= text.length; index++) {
      const isBreak = breaks.has(index) || index === text.length;
      if (!isBreak && !graphemes.has(index)) continue;
      if (widthOf(measured, [start, trimEnd(text, start, index)]) > maxWidth) break;
      letterEnd = index;
      if (isBreak) wordEnd = index;
    }
    const end = wordEnd || letterEnd || text.length;
    lines.push([start, trimEnd(text, start, end)]);
    start = end;
  }
  return lines;
}

const trimEnd = (text: string, start: number, end: number) =>
  start + text.slice(start, end).replace(/ +$/, '').length;

/** Makes lines similar in length without adding any. @param maxWidth in font units */
export function balanceLines(measured: MeasuredText, lines: LineRange[], maxWidth: number): LineRange[] {
  let balanced = lines;
  let [low, high] = [maxWidth / 2, maxWidth];
  for (let round = 0; lines.length > 1 && round < 8; round++) {
    const middle = (low + high) / 2;
    const candidate = breakLines(measured, middle);
    const fits =
      candidate.length === lines.length && candidate.every((line) => widthOf(measured, line) <= middle);
    if (fits) [balanced, high] = [candidate, middle];
    else low = middle;
  }
  return balanced;
}

/**
 * Finds the indexes at which a line may end: after spaces, dashes and slashes, and between words of scripts without
 * spaces. Headlines are not broken after hyphens.
 */
export function findBreaks(text: string, language: string): Set<number> {
  const breaks = new Set<number>();
  for (const { index } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const [before, after] = [text.slice(0, index), text.slice(index)];
    if (index > 0 && !after.startsWith(' ') && canBreak(before, after)) breaks.add(index);
  }
  return breaks;
}

function canBreak(before: string, after: string): boolean {
  const last = [...before.slice(-2)].at(-1) ?? '';
  const next = String.fromCodePoint(after.codePointAt(0) ?? 0);
  if (last === ' ' || last === '—') return true;
  if (/\p{L}{2}\/$/u.test(before)) return /\p{L}/u.test(next);
  if (/[\p{Pe}\p{Pf}\p{Po}ー々]/u.test(next) || /[\p{Ps}\p{Pi}]/u.test(last)) return false;
  return hasUnspaced(last) || hasUnspaced(next) || /[\u3001-\u303f\uff01-\uff65]/.test(last);
}
