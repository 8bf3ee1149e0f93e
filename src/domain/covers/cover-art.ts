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

/** How a cover shows its drawing. */
export interface CoverFrame {
  /** the part of the drawing that is shown, in user units; frames crop it further */
  width: number;
  height: number;
  /** whether the colours of shapes and ground are exchanged */
  isInverse: boolean;
}

/** How many times a drawing may be enlarged. */
const zooms = [1, 1.5, 2.5];

/** Returns a cover's frame, so that two covers with the same motif differ at a glance. It depends only on the slug. */
export function frameCover(slug: string): CoverFrame {
  const random = createRandom(`frame of ${slug}`);
  const zoom = zooms[random(zooms.length)] ?? 1;
  return { width: 480 / zoom, height: 180 / zoom, isInverse: random(2) > 0 };
}

/** The opacity of each strength. */
export const coverOpacities = ['', '.3', '.5', '.75', '1'];

/**
 * Draws an abstract cover that depends only on slug and motif. Integer coordinates and one path for all shapes of a
 * strength limit a cover to a few hundred bytes.
 */
export function drawCover(slug: string, motif: Motif): CoverPath[] {
  return draw[motif](createRandom(slug));
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

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
const box = (x: number, y: number, width: number, height: number) =>
  `M${x} ${y}h${width}v${height}h${-width}z`;

const draw: Record<Motif, (random: Random) => CoverPath[]> = {
  mosaic(random) {
    const { add, paths } = createLayers();
    for (let y = 0; y < 180; y += 60) {
      for (let x = 0; x < 480; x += 60) {
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
  rings(random) {
    const x = 100 + random(280);
    const y = 140 + random(50);
    return Array.from({ length: 16 }, (_, index) => ({
      d: circle(x, y, (index + 1) * 19),
      strength: 4,
      width: 1 + random(7),
      ...(random(5) > 2 && { dash: `${6 + random(60)} ${4 + random(26)}` }),
    }));
  },
  network(random) {
    const { add, paths } = createLayers();
    let lines = '';
    let last: [number, number][] = [];
    for (let x = 50; x <= 430; x += 76) {
      const count = 2 + random(5);
      const column = Array.from({ length: count }, (_, index): [number, number] => [
        x,
        Math.round((180 * (index + 0.5)) / count),
      ]);
      for (const [toX, toY] of column) {
        for (const [fromX, fromY] of last) if (random(3) > 0) lines += `M${fromX} ${fromY}L${toX} ${toY}`;
        add(4, circle(toX, toY, 4 + random(7)));
      }
      last = column;
    }
    return [{ d: lines, strength: 3, width: 1 }, ...paths()];
  },
  circuit(random) {
    return Array.from({ length: 9 }, (_, index) => {
      let y = 20 + index * 18;
      let x = 0;
      let d = `M0 ${y}`;
      while (x < 480) {
        const nextY = random(5) > 2 ? 20 + random(9) * 18 : y;
        d += `h${10 + random(50)}l14 ${nextY - y}`;
        x += 24 + 50;
        y = nextY;
      }
      return { d: `${d}h480`, strength: 4, width: 2 + random(4) };
    });
  },
  pixels(random) {
    const { add, paths } = createLayers();
    for (let y = 2; y < 180; y += 20) {
      for (let x = 2; x < 480; x += 20) {
        const value = random(100);
        if (value > 28) add(value > 93 ? 4 : value > 78 ? 3 : value > 54 ? 2 : 1, box(x, y, 16, 16));
      }
    }
    return paths();
  },
  stripes(random) {
    const { add, paths } = createLayers();
    for (let x = 0; x < 480; x += 30) {
      const width = 4 + 2 * random(12);
      add(1 + random(4), box(x + 15 - width / 2, 0, width, 180));
    }
    return paths();
  },
  lines(random) {
    const { add, paths } = createLayers();
    for (let y = 5; y < 180; y += 20) {
      let x = 10 + random(5) * 20;
      do {
        const width = 16 + random(90);
        add(1 + random(4), `M${x + 5} ${y}h${width - 10}a5 5 0 0 1 0 10h${10 - width}a5 5 0 0 1 0-10z`);
        x += width + 10;
      } while (x < 440 && random(4) > 0);
    }
    return paths();
  },
  waves(random) {
    const { add, paths } = createLayers();
    for (let row = 0; row < 4; row++) {
      for (let column = 0; column < 9; column++) {
        add(1 + random(4), `M${column * 60 - (row % 2) * 30} ${44 + row * 45}a30 30 0 0 1 60 0z`);
      }
    }
    return paths();
  },
};
