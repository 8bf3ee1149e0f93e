import { readFileSync } from 'node:fs';
import path from 'node:path';

/** An sRGB colour: red, green and blue from 0 to 255. */
export type Colour = [number, number, number];

/** Parses `#abc`, `#aabbcc` or `oklch(L C H)`. Channels outside sRGB are clipped, as in browsers. */
export function parseColour(text: string): Colour {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text)?.[1];
  if (hex) {
    const value = Number.parseInt(hex.length === 3 ? hex.replace(/./g, '$&$&') : hex, 16);
    return [value >> 16, (value >> 8) & 255, value & 255];
  }
  const [, lightness, chroma, hue] = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(text) ?? [];
  if (hue === undefined) throw new Error(`${text} is not a hexadecimal or oklch() colour.`);
  return fromOklch(Number(lightness), Number(chroma), Number(hue));
}

/** Björn Ottosson's matrices: https://www.w3.org/TR/css-color-4/#color-conversion-code */
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
  const value = Math.min(1, Math.max(0, linear));
  return Math.round(255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055));
}

/** Returns the colour of a design token as `#aabbcc`. Category colours need a hue in degrees. */
export type TokenColours = (token: string, hue?: number) => string;

const colour = /#[\da-f]+|oklch\((?:[^()]|\([^()]*\))*\)/.source;
const declaration = new RegExp(`--([\\w-]+):\\s*light-dark\\((${colour}),\\s*(${colour})\\)`, 'gi');

/**
 * Reads the design tokens of one theme.
 *
 * @param root the project's folder
 * @returns a function that throws if a token is missing or is not a `light-dark()` pair
 */
export function readTokenColours(root: string, theme: 'light' | 'dark' = 'light'): TokenColours {
  const file = 'src/client/styles/tokens.css';
  const tokens = readFileSync(path.join(root, file), 'utf8');
  const colours = new Map(
    [...tokens.matchAll(declaration)].map(([, token = '', light = '', dark = '']) => [
      token,
      theme === 'light' ? light : dark,
    ]),
  );
  return (token, hue = 0) => {
    const text = colours.get(token);
    if (!text) throw new Error(`${file} must define --${token} as light-dark(…, …), since images use it.`);
    const channels = parseColour(text.replace('var(--hue)', String(hue)));
    return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  };
}

/** Page backgrounds of both themes, for `theme-color`. */
export interface BackgroundColours {
  light: string;
  dark: string;
}

/** @param root the project's folder */
export function readBackgroundColours(root: string): BackgroundColours {
  return { light: readTokenColours(root, 'light')('paper'), dark: readTokenColours(root, 'dark')('paper') };
}
