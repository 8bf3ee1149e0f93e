import bidiFactory from 'bidi-js';
import { Direction, Buffer as ShapingBuffer, shape } from 'harfbuzzjs';
import { directionOf } from '#lib/text/languages.ts';
import { emSize } from './open-font.ts';
import type { FontChoice, FontChooser } from './share-fonts.ts';
import {
  balanceLines,
  breakLines,
  findBreaks,
  type LineRange,
  type MeasuredText,
  type Run,
} from './share-lines.ts';

/** A text with its fonts, ready to be fitted into a box. */
export interface ShareText {
  text: string;
  direction: 'ltr' | 'rtl';
  /** graphemes without a glyph; a text that has some must not be drawn */
  missing: string[];
  /** line height as a multiple of the font size */
  lineHeight: number;
  /** Breaks the text into lines in the largest size that fits, and truncates it if none does. */
  fit(box: TextBox): Promise<FittedText>;
}

/** In pixels. */
export interface TextBox {
  width: number;
  height: number;
  /** font sizes, the largest first */
  sizes: readonly number[];
}

/** Lines of text in one font size; lengths are in pixels. */
export interface FittedText {
  size: number;
  lines: FittedLine[];
}

export interface FittedLine {
  text: string;
  width: number;
  /** Returns SVG paths. */
  draw(x: number, baseline: number): string;
}

/** Letter spacing of headlines, in em. */
const tightSpacing = -0.022;

const bidi = bidiFactory();

/** Chooses the fonts of a text, with white space collapsed. */
export async function prepareText(
  chooseFonts: FontChooser,
  raw: string,
  language: string,
): Promise<ShareText> {
  const { text, graphemes, missing } = await chooseFonts(raw.replace(/\s+/g, ' ').trim(), language);
  const lineHeight = graphemes.every(({ font }) => font.isTight) ? 1.08 : 1.3;
  return {
    text,
    direction: directionOf(language),
    missing,
    lineHeight,
    async fit({ width, height, sizes }) {
      const measured = measure(text, graphemes, language);
      let [size, maxWidth] = [0, 0];
      for (size of sizes) {
        maxWidth = (width * emSize) / size;
        const lines = breakLines(measured, maxWidth);
        if (lines.length * lineHeight * size <= height)
          return { size, lines: layOut(measured, balanceLines(measured, lines, maxWidth), size) };
      }
      const maxLines = Math.max(1, Math.floor(height / (lineHeight * size)));
      const short = await truncate(chooseFonts, measured, maxWidth, maxLines);
      return { size, lines: layOut(short, breakLines(short, maxWidth).slice(0, maxLines), size) };
    },
  };
}

function measure(text: string, graphemes: FontChoice['graphemes'], language: string): MeasuredText {
  const levels = bidi.getEmbeddingLevels(text, directionOf(language));
  const runs: Run[] = [];
  for (const { start, end, font } of graphemes) {
    const level = levels.levels[start] ?? 0;
    const last = runs.at(-1);
    if (last?.font === font && last.level === level) last.end = end;
    else runs.push({ start, end, level, font });
  }
  const advances = new Float64Array(text.length);
  for (const run of runs) {
    for (const { cluster, advance } of shapeRun(text, run, language))
      advances[cluster] = (advances[cluster] ?? 0) + advance;
  }
  const offsets = new Float64Array(text.length + 1);
  for (const [index, advance] of advances.entries()) offsets[index + 1] = (offsets[index] ?? 0) + advance;
  return {
    text,
    language,
    levels,
    runs,
    offsets,
    breaks: findBreaks(text, language),
    graphemes: new Set(graphemes.map(({ start }) => start)),
  };
}

/** Truncates a text after a word, or within its first word, and adds an ellipsis. */
async function truncate(
  chooseFonts: FontChooser,
  whole: MeasuredText,
  maxWidth: number,
  maxLines: number,
): Promise<MeasuredText> {
  const lines = breakLines(whole, maxWidth);
  const wordEnds = [...whole.breaks].filter((end) => end <= (lines[maxLines - 1]?.[1] ?? 0));
  const letterEnds = [...whole.graphemes].filter((end) => end > 0 && end < (lines[0]?.[1] ?? 0));
  for (const end of [...letterEnds, ...wordEnds].sort((one, other) => other - one)) {
    const cut = `${whole.text.slice(0, end).replace(/[\s\p{P}]+$/u, '')}…`;
    const { text, graphemes } = await chooseFonts(cut, whole.language);
    const short = measure(text, graphemes, whole.language);
    if (breakLines(short, maxWidth).length <= maxLines) return short;
  }
  return whole;
}

function layOut(measured: MeasuredText, lines: readonly LineRange[], size: number): FittedLine[] {
  const { text, language, levels, runs } = measured;
  const scale = size / emSize;
  return lines.map(([start, end]) => {
    // In visual order from left to right. The library returns the indexes of the whole text.
    const order = bidi.getReorderedIndices(text, levels, start, end - 1).slice(start, end);
    const visualRuns = new Set(
      order.flatMap((index) => runs.find((run) => index >= run.start && index < run.end) ?? []),
    );
    const glyphs: { x: number; y: number; outline: string }[] = [];
    let width = 0;
    for (const run of visualRuns) {
      const part = { ...run, start: Math.max(start, run.start), end: Math.min(end, run.end) };
      for (const { glyph, advance, x, y } of shapeRun(text, part, language)) {
        const outline = run.font.outline(glyph);
        if (outline !== '') glyphs.push({ x: width + x, y, outline });
        width += advance;
      }
    }
    return {
      text: text.slice(start, end),
      width: width * scale,
      draw: (left, baseline) =>
        glyphs
          .map(
            ({ x, y, outline }) =>
              `<path transform="matrix(${scale} 0 0 ${-scale} ${round(left + x * scale)} ${round(baseline - y * scale)})" d="${outline}"/>`,
          )
          .join(''),
    };
  });
}

const round = (value: number) => Math.round(value * 100) / 100;

/** A glyph with its lengths in font units. */
interface Glyph {
  glyph: number;
  /** the index of the first character that it represents */
  cluster: number;
  advance: number;
  x: number;
  y: number;
}

/** Finds the glyphs of a run, from left to right. */
function shapeRun(text: string, { start, end, level, font }: Run, language: string): Glyph[] {
  const buffer = new ShapingBuffer();
  buffer.addText(text, start, end - start);
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
  buffer.setLanguage(language);
  buffer.guessSegmentProperties();
  shape(font.font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint, cluster }, index, infos) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const endsCluster = infos[index + 1]?.cluster !== cluster;
    const spacing = font.isTight && endsCluster ? tightSpacing * emSize : 0;
    return { glyph: codepoint, cluster, advance: xAdvance + spacing, x: xOffset, y: yOffset };
  });
}
