import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Palette } from '#domain/appearance/palette.ts';
import type { SiteContent } from '#domain/schema/site.ts';

const colour = /#[\da-f]+|oklch\((?:[^()]|\([^()]*\))*\)/.source;
const declaration = new RegExp(`--([\\w-]+):\\s*light-dark\\((${colour}),\\s*(${colour})\\)`, 'gi');

/**
 * Reads the colours of src/client/styles/tokens.css, as they are written there.
 *
 * @param root the project's folder
 */
export function readPalette(root: string): Palette {
  const text = readFileSync(path.join(root, 'src/client/styles/tokens.css'), 'utf8');
  return Object.fromEntries(
    [...text.matchAll(declaration)].map(([, token = '', light = '', dark = '']) => [token, { light, dark }]),
  );
}

/** Page backgrounds of both themes, for `theme-color`. */
export type BackgroundColours = Palette[string];

/** @param root the project's folder */
export function readBackgroundColours(root: string, { palette = {} }: SiteContent): BackgroundColours {
  const paper = palette.paper ?? readPalette(root).paper;
  if (!paper) throw new Error('src/client/styles/tokens.css must define --paper as light-dark(…, …).');
  return paper;
}
