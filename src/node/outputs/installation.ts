import { readFileSync } from 'node:fs';
import path from 'node:path';
import { frontPath, savedPath, topicsPath, withBase } from '#domain/addresses/paths.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { directionOf } from '#lib/text/languages.ts';
import type { Icon } from '#node/images/icons.ts';

/** The file that tells browsers how to install the site. */
export const manifestFile = 'manifest.webmanifest';

/** The paper's ground in both themes, which the browser's own frame takes on. */
export interface GroundColours {
  light: string;
  dark: string;
}

/** The site as an application that can be installed (w3.org/TR/appmanifest). */
export function createManifest(
  { name, description, language }: SiteContent,
  base: string,
  icons: readonly Icon[],
  { light }: GroundColours,
): object {
  return {
    name,
    short_name: shortName(name),
    description,
    lang: language,
    dir: directionOf(language),
    id: base,
    start_url: base,
    scope: base,
    display: 'standalone',
    background_color: light,
    theme_color: light,
    categories: ['news'],
    icons: icons
      .filter(({ purpose }) => purpose !== 'apple')
      .flatMap(({ file, size, purpose, drawing }) => [
        { src: base + file, sizes: `${size}x${size}`, type: 'image/png', purpose },
        // The drawing itself, for browsers that take it at every size; once.
        ...(size === 512 ? [{ src: base + drawing, sizes: 'any', type: 'image/svg+xml', purpose }] : []),
      ]),
    shortcuts: [
      { name: 'Latest', url: withBase(base, frontPath()) },
      { name: 'Saved', url: withBase(base, savedPath()) },
      { name: 'Topics', url: withBase(base, topicsPath()) },
    ],
  };
}

/** Devices cut names after some twelve letters. An article in front says least. */
function shortName(name: string): string {
  return name.length > 12 ? name.replace(/^(?:the|a)\s+/i, '') : name;
}

/** The elements of every page's head by which a browser finds all that. */
export function installationTags(
  base: string,
  icons: readonly Icon[],
  { light, dark }: GroundColours,
): string {
  const apple = icons.find(({ purpose }) => purpose === 'apple');
  return [
    `<link rel="manifest" href="${base}${manifestFile}">`,
    apple ? `<link rel="apple-touch-icon" href="${base}${apple.file}">` : '',
    // The first that fits counts.
    `<meta name="theme-color" media="(prefers-color-scheme:dark)" content="${dark}">`,
    `<meta name="theme-color" content="${light}">`,
  ].join('');
}

/**
 * Reads the paper's ground out of the tokens, where colours stand.
 *
 * @throws Error when the token is not written as two hexadecimal colours
 */
export function readColours(root: string): GroundColours {
  const file = 'src/client/styles/tokens.css';
  const tokens = readFileSync(path.join(root, file), 'utf8');
  const [, light, dark] = /--paper:\s*light-dark\((#[\da-f]{6}),\s*(#[\da-f]{6})\)/i.exec(tokens) ?? [];
  if (!light || !dark) {
    throw new Error(`${file} has no --paper of the form light-dark(#fbfaf6, #131312), which browsers need.`);
  }
  return { light, dark };
}
