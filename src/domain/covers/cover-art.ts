import type { Motif } from './motifs.ts';

/** A path of a cover: filled or, if it has a width, stroked. */
interface CoverPath {
  d: string;
  /** 1 to 4, faint to full */
  strength: number;
  /** line width in units of the cover */
  width?: number;
  dash?: string;
}

/** The part of the plane that a cover shows, in user units; frames crop it further. */
interface Frame {
  width: number;
  height: number;
}

export interface CoverDrawing extends Frame {
  paths: CoverPath[];
  /** whether the colours of shapes and ground are exchanged */
  isInverse: boolean;
}

/** Small frames show few, large shapes. */
const frames: Frame[] = [
  { width: 320, height: 120 },
  { width: 240, height: 90 },
  { width: 160, height: 60 },
];

/** The opacity of each strength. */
export const coverOpacities = ['', '.3', '.5', '.75', '1'];

/**
 * Draws an abstract cover that depends only on slug and motif. Two covers with the same motif differ at a glance: in the
 * size of their shapes and in which colour is the ground. Integer coordinates and one path for all shapes of a strength
 * limit a cover to a few hundred bytes.
 */
export function drawCover(slug: string, motif: Motif): CoverDrawing {
  const random = createRandom(slug);
  const frame = frames[random(frames.length)] as Frame;
  const isInverse = random(2) > 0;
  return { ...frame, isInverse, paths: draw[motif](random, frame) };
}

/** Returns an integer from 0 up to, but not including, the bound. */
type Random = (bound: number) => number;

/** A xorshift-multiply generator, seeded with the FNV-1a hash of the text. */
function createRandom(text: string): Random {
  let state = 2166136261;
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  return (bound) => {
    state = Math.imul(state ^ (state >>> 15), 2246822507);
    state = Math.imul(state ^ (state >>> 13), 3266489909);
    state ^= state >>> 16;
    return Math.floor(((state >>> 0) / 2 ** 32) * bound);
  };
}

/** Collects filled shapes, one path for each strength. */
function createLayers(): { add(strength: number, d: string): void; paths(): CoverPath[] } {
  const layers = new Map<number, string>();
  return {
    add: (strength, d) => layers.set(strength, (layers.get(strength) ?? '') + d),
    paths: () => [...layers].sort(([one], [other]) => one - other).map(([strength, d]) => ({ d, strength })),
  };
}

/** A circle as one arc from its lowest point to one beside it, which is shorter than two halves. */
const circle = (x: number, y: number, r: number) => `M${x} ${y + r}a${r} ${r} 0 1 1 .1 0z`;
const box = (x: number, y: number, width: number, height: number) =>
  `M${x} ${y}h${width}v${height}h${-width}z`;

const draw: Record<Motif, (random: Random, frame: Frame) => CoverPath[]> = {
  mosaic(random, { width, height }) {
    const { add, paths } = createLayers();
    for (let y = 0; y < height; y += 60) {
      for (let x = 0; x < width; x += 60) {
        const quarters = [
          `M${x} ${y}h60a60 60 0 0 1-60 60z`,
          `M${x + 60} ${y}v60a60 60 0 0 1-60-60z`,
          `M${x + 60} ${y + 60}h-60a60 60 0 0 1 60-60z`,
          `M${x} ${y + 60}v-60a60 60 0 0 1 60 60z`,
        ];
        add(1 + random(4), quarters[random(5)] ?? circle(x + 30, y + 30, 12 + random(14)));
      }
    }
    return paths();
  },
  rings(random, { width, height }) {
    const x = Math.round(width / 5) + random(Math.round(width * 0.6));
    const y = Math.round(height * 0.75) + random(Math.round(height / 4));
    return Array.from({ length: Math.ceil(width / 30) }, (_, index) => ({
      d: circle(x, y, (index + 1) * 19),
      strength: 4,
      width: 1 + random(7),
      ...(random(5) > 2 && { dash: `${6 + random(60)} ${4 + random(26)}` }),
    }));
  },
  network(random, { width, height }) {
    const { add, paths } = createLayers();
    let lines = '';
    let last: [number, number][] = [];
    for (let x = 50; x < width; x += 76) {
      const count = 2 + random(Math.ceil(height / 36));
      const column = Array.from({ length: count }, (_, index): [number, number] => [
        x,
        Math.round((height * (index + 0.5)) / count),
      ]);
      for (const [toX, toY] of column) {
        for (const [fromX, fromY] of last) if (random(3) > 0) lines += `M${fromX} ${fromY}L${toX} ${toY}`;
        add(4, circle(toX, toY, 4 + random(7)));
      }
      last = column;
    }
    return [{ d: lines, strength: 3, width: 1 }, ...paths()];
  },
  circuit(random, { width, height }) {
    const count = Math.floor(height / 18);
    return Array.from({ length: count }, (_, index) => {
      let y = 20 + index * 18;
      let x = 0;
      let d = `M0 ${y}`;
      while (x < width) {
        const nextY = random(5) > 2 ? 20 + random(count) * 18 : y;
        d += `h${10 + random(50)}l14 ${nextY - y}`;
        x += 24 + 50;
        y = nextY;
      }
      return { d: `${d}h${width}`, strength: 4, width: 2 + random(4) };
    });
  },
  pixels(random, { width, height }) {
    const { add, paths } = createLayers();
    for (let y = 2; y < height; y += 20) {
      for (let x = 2; x < width; x += 20) {
        const value = random(100);
        if (value > 28) add(value > 93 ? 4 : value > 78 ? 3 : value > 54 ? 2 : 1, box(x, y, 16, 16));
      }
    }
    return paths();
  },
  stripes(random, { width, height }) {
    const { add, paths } = createLayers();
    for (let x = 0; x < width; x += 30) {
      const stripe = 4 + 2 * random(12);
      add(1 + random(4), box(x + 15 - stripe / 2, 0, stripe, height));
    }
    return paths();
  },
  lines(random, { width, height }) {
    const { add, paths } = createLayers();
    for (let y = 5; y < height; y += 20) {
      let x = 10 + random(5) * 20;
      do {
        const length = 16 + random(90);
        add(1 + random(4), `M${x + 5} ${y}h${length - 10}a5 5 0 0 1 0 10h${10 - length}a5 5 0 0 1 0-10z`);
        x += length + 10;
      } while (x < width - 40 && random(4) > 0);
    }
    return paths();
  },
  waves(random, { width, height }) {
    const { add, paths } = createLayers();
    for (let row = 0; row * 45 < height; row++) {
      for (let column = 0; column * 60 < width + 60; column++) {
        add(1 + random(4), `M${column * 60 - (row % 2) * 30} ${44 + row * 45}a30 30 0 0 1 60 0z`);
      }
    }
    return paths();
  },
};
