import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A colour as screens show it: red, green and blue from 0 to 255. */
export type Colour = [number, number, number];

/** Reads `#abc`, `#aabbcc` or `oklch(L C H)`; what lies outside sRGB is clipped, as browsers do. */
export function parseColour(text: string): Colour {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text)?.[1];
  if (hex) {
    const digits = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
    return digits.map((pair) => Number.parseInt(pair, 16)) as Colour;
  }
  const [, lightness, chroma, hue] = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(text) ?? [];
  if (hue === undefined) throw new Error(`${text} is no colour that can be read here.`);
  return fromOklch(Number(lightness), Number(chroma), Number(hue));
}

/** Björn Ottosson's matrices, as in CSS Color 4. */
function fromOklch(lightness: number, chroma: number, hue: number): Colour {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encode(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    encode(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    encode(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

function encode(linear: number): number {
  const share = Math.min(1, Math.max(0, linear));
  return Math.round(255 * (share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055));
}

/** Finds a colour of the light theme as `#aabbcc`; those of a category need its hue. */
export type LightColours = (token: string, hue?: number) => string;

/**
 * Reads the tokens, where colours stand.
 *
 * @param root the project's folder
 * @returns a function that throws when there is no such token, or none that is written as two colours
 */
export function readLightColours(root: string): LightColours {
  const file = 'src/client/styles/tokens.css';
  const tokens = readFileSync(path.join(root, file), 'utf8');
  const written = new Map(
    [...tokens.matchAll(/--([\w-]+):\s*light-dark\((#[\da-f]+|oklch\((?:[^()]|\([^()]*\))*\)),/gi)].map(
      ([, token = '', light = '']) => [token, light],
    ),
  );
  return (token, hue = 0) => {
    const light = written.get(token);
    if (!light)
      throw new Error(`${file} has no --${token} of the form light-dark(…, …), which pictures need.`);
    const colour = parseColour(light.replace('var(--hue)', String(hue)));
    return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  };
}
