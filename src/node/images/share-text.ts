import bidiFactory from 'bidi-js';
import { emSize, type ShareFonts } from './share-fonts.ts';
import {
  balance,
  breakLines,
  findBreaks,
  type Language,
  type Line,
  type Measured,
  type Run,
} from './share-lines.ts';

/** A text whose letters have been chosen and measured, in its own language and direction. */
export interface ShareText {
  text: string;
  direction: 'ltr' | 'rtl';
  /** the characters for which there is no glyph; nothing may be drawn where there are some */
  missing: string[];
  /** the height of a line in shares of the size */
  leading: number;
  /** Breaks the text into lines that fit a width and shortens what remains after the last. */
  fit(box: TextBox): Promise<FittedText>;
}

export interface TextBox {
  width: number;
  height: number;
  /** the sizes to try, the largest first */
  sizes: readonly number[];
}

/** Lines of text in one size; lengths are in pixels. */
export interface FittedText {
  size: number;
  lines: { text: string; width: number; draw(x: number, baseline: number): string }[];
}

/** How much closer the letters of a headline stand, in shares of their size. */
const tracking = -0.022;

/** Makes a text ready to be set. */
export async function prepareText(fonts: ShareFonts, raw: string, language: Language): Promise<ShareText> {
  const { text, graphemes, missing } = await fonts.choose(raw.replace(/\s+/g, ' ').trim(), language.language);
  const isTight = graphemes.every(({ font }) => font.isTight);
  const leading = isTight ? 1.08 : 1.3;
  return {
    text,
    direction: language.direction,
    missing,
    leading,
    async fit({ width, height, sizes }) {
      const measured = await measure(text, graphemes, language);
      let size = 0;
      for (size of sizes) {
        const lines = breakLines(measured, (width * emSize) / size);
        if (lines.length * leading * size > height) continue;
        return { size, lines: draw(measured, balance(measured, lines, (width * emSize) / size), size) };
      }
      const most = Math.max(1, Math.floor(height / (leading * size)));
      const short = await shorten(fonts, measured, (width * emSize) / size, most);
      return { size, lines: draw(short, breakLines(short, (width * emSize) / size).slice(0, most), size) };
    },
  };
}

type Graphemes = Awaited<ReturnType<ShareFonts['choose']>>['graphemes'];

async function measure(text: string, graphemes: Graphemes, language: Language): Promise<Measured> {
  await loadShaper();
  const levels = bidi.getEmbeddingLevels(text, language.direction);
  const runs: Run[] = [];
  for (const { start, end, font } of graphemes) {
    const level = levels.levels[start] ?? 0;
    const last = runs.at(-1);
    if (last?.font === font && last.level === level) last.end = end;
    else runs.push({ start, end, level, font });
  }
  const advances = new Float64Array(text.length + 1);
  for (const run of runs) {
    for (const { cluster, advance } of shapeRun(text, run, language)) {
      advances[cluster + 1] = (advances[cluster + 1] ?? 0) + advance;
    }
  }
  // Each now tells how far the text reaches to the end of a character.
  for (let index = 1; index <= text.length; index++)
    advances[index] = (advances[index] ?? 0) + (advances[index - 1] ?? 0);
  return {
    ...language,
    text,
    levels,
    runs,
    offsets: advances,
    breaks: findBreaks(text, language.language),
    graphemes: new Set(graphemes.map(({ start }) => start)),
  };
}

/** Cuts a text after a word so that it fills no more lines than there is room for, and marks the cut. */
async function shorten(fonts: ShareFonts, whole: Measured, width: number, most: number): Promise<Measured> {
  const lines = breakLines(whole, width);
  const ends = [...whole.breaks].filter((end) => end <= (lines[most - 1]?.[1] ?? 0));
  const inWord = [...whole.graphemes].filter((end) => end > 0 && end < (lines[0]?.[1] ?? 0));
  for (const end of [...inWord, ...ends].sort((one, other) => other - one)) {
    const cut = `${whole.text.slice(0, end).replace(/[\s\p{P}]+$/u, '')}…`;
    const { text, graphemes } = await fonts.choose(cut, whole.language);
    const short = await measure(text, graphemes, whole);
    if (breakLines(short, width).length <= most) return short;
  }
  return whole;
}

function draw(measured: Measured, lines: readonly Line[], size: number): FittedText['lines'] {
  const { text, levels, runs } = measured;
  const scale = size / emSize;
  return lines.map(([start, end]) => {
    // From left to right, as a reader sees them; the library gives the rest of the text, too.
    const order = bidi.getReorderedIndices(text, levels, start, end - 1).slice(start, end);
    const seen = new Set(order.map((index) => runs.find((run) => index >= run.start && index < run.end)));
    const glyphs: { x: number; y: number; path: string }[] = [];
    let width = 0;
    for (const run of seen) {
      if (!run) continue;
      const part = { ...run, start: Math.max(start, run.start), end: Math.min(end, run.end) };
      for (const { glyph, advance, x, y } of shapeRun(text, part, measured)) {
        glyphs.push({ x: width + x, y, path: run.font.outline(glyph) });
        width += advance;
      }
    }
    return {
      text: text.slice(start, end),
      width: width * scale,
      draw: (left, baseline) =>
        glyphs
          .filter(({ path }) => path !== '')
          .map(
            ({ x, y, path }) =>
              `<path transform="matrix(${scale} 0 0 ${-scale} ${round(left + x * scale)} ${round(baseline - y * scale)})" d="${path}"/>`,
          )
          .join(''),
    };
  });
}

const round = (value: number) => Math.round(value * 100) / 100;

const bidi = bidiFactory();

interface Glyph {
  glyph: number;
  /** the first of the characters that it stands for */
  cluster: number;
  advance: number;
  x: number;
  y: number;
}

let shaper: typeof import('harfbuzzjs') | undefined;

async function loadShaper(): Promise<void> {
  shaper ??= await import('harfbuzzjs');
}

/** Finds the glyphs of a run and their places, from left to right. */
function shapeRun(text: string, { start, end, level, font }: Run, { language }: Language): Glyph[] {
  if (!shaper) throw new Error('The shaper has not been loaded.');
  const { Buffer, Direction, shape } = shaper;
  const buffer = new Buffer();
  buffer.addText(text, start, end - start);
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
  buffer.setLanguage(language);
  buffer.guessSegmentProperties();
  shape(font.font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint, cluster }, index, infos) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const endsCluster = infos[index + 1]?.cluster !== cluster;
    const closer = font.isTight && endsCluster ? tracking * emSize : 0;
    return { glyph: codepoint, cluster, advance: xAdvance + closer, x: xOffset, y: yOffset };
  });
}
