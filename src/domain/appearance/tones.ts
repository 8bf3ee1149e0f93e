import { clampChroma, converter, formatHex, interpolate, wcagContrast, wcagLuminance } from 'culori';

const toOklch = converter('oklch');
/** Steps in which a lightness is searched; smaller ones make no difference in 8 bits. */
const steps = 1000;

/**
 * Writes a CSS colour as `#aabbcc`. Channels outside sRGB are clipped, as in browsers.
 *
 * @throws Error if it is no colour
 */
export function toHex(colour: string): string {
  const hex = formatHex(colour);
  if (!hex) throw new Error(`${colour} is not a colour of CSS.`);
  return hex;
}

/** The contrast of two colours as WCAG 2 defines it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  return wcagContrast(toHex(one), toHex(other));
}

/** The OKLCH lightness of a colour, from 0 to 1. */
export function lightnessOf(colour: string): number {
  return toOklch(colour)?.l ?? 0;
}

/** Makes a colour lighter or darker: the hue stays, and the chroma as far as sRGB has it. */
export function withLightness(colour: string, lightness: number, chromaFactor = 1): string {
  const { c = 0, h } = toOklch(colour) ?? {};
  const l = Math.min(1, Math.max(0, lightness));
  const tone = { mode: 'oklch', l, c: c * chromaFactor, ...(h !== undefined && { h }) } as const;
  return formatHex(clampChroma(tone, 'oklch'));
}

/** All tones of a colour, from black to white. */
export const tonesOf = (colour: string) => (lightness: number) => withLightness(colour, lightness);

/** All mixtures of two colours. */
export const mixturesOf = (one: string, other: string) => {
  const mix = interpolate([one, other], 'oklab');
  return (share: number) => formatHex(mix(share));
};

/** How much lighter a colour is than another: their contrast, or 1 divided by it if it is darker. */
export function luminanceRatio(colour: string, background: string): number {
  return (wcagLuminance(colour) + 0.05) / (wcagLuminance(background) + 0.05);
}

/**
 * Finds the colour with a luminance ratio to a background; the nearest end if there is none. Differences of lightness
 * would not do: small ones are invisible on black.
 *
 * @param scale colours from dark to light or from light to dark, by numbers from 0 to 1
 */
export function findTone(scale: (position: number) => string, background: string, ratio: number): string {
  const isRising = wcagLuminance(scale(1)) >= wcagLuminance(scale(0));
  let [low, high] = [0, 1];
  for (let step = 1; step < steps; step *= 2) {
    const middle = (low + high) / 2;
    if (luminanceRatio(scale(middle), background) < ratio === isRising) low = middle;
    else high = middle;
  }
  // The ends are exact.
  return scale(low === 0 ? 0 : high === 1 ? 1 : (low + high) / 2);
}

/** Finds the colour nearest in lightness that passes a test; undefined if none of its hue does. */
export function findNearestTone(colour: string, passes: (colour: string) => boolean): string | undefined {
  const hex = toHex(colour);
  if (passes(hex)) return hex;
  const lightness = lightnessOf(hex);
  for (let step = 1; step <= steps; step++) {
    for (const tone of [lightness - step / steps, lightness + step / steps]) {
      const found = withLightness(hex, tone);
      if (passes(found)) return found;
    }
  }
  return undefined;
}
