import { frontPath, savedPath, topicsPath, withBase } from '#domain/addresses/paths.ts';
import { messagesOf } from '#domain/messages/messages.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { directionOf } from '#lib/text/languages.ts';
import type { BackgroundColours } from '#node/application/design-tokens.ts';
import type { Icon } from '#node/images/icons.ts';

export const manifestFile = 'manifest.webmanifest';

/** Creates the web app manifest (https://www.w3.org/TR/appmanifest/). */
export function createManifest(
  site: SiteContent,
  base: string,
  icons: readonly Icon[],
  { light }: BackgroundColours,
): object {
  const { name, description, language } = site;
  const messages = messagesOf(site);
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
      .filter(({ purpose }) => purpose === 'any' || purpose === 'maskable')
      .flatMap(({ file, size, purpose, drawing }) => [
        { src: base + file, sizes: `${size}x${size}`, type: 'image/png', purpose },
        // The SVG once, for browsers that scale it.
        ...(size === 512 ? [{ src: base + drawing, sizes: 'any', type: 'image/svg+xml', purpose }] : []),
      ]),
    shortcuts: [
      { name: messages.latest, url: withBase(base, frontPath()) },
      { name: messages.savedTitle, url: withBase(base, savedPath()) },
      { name: messages.topics, url: withBase(base, topicsPath()) },
    ],
  };
}

/** Devices truncate names after about twelve characters, so a leading article is dropped. */
function shortName(name: string): string {
  return name.length > 12 ? name.replace(/^(?:the|a)\s+/i, '') : name;
}

/** Creates the head elements for the icon in tabs and for installing the site. */
export function installationTags(
  base: string,
  icons: readonly Icon[],
  { light, dark }: BackgroundColours,
): string {
  const tab = icons.find(({ purpose }) => purpose === 'tab');
  const apple = icons.find(({ purpose }) => purpose === 'apple');
  return [
    tab ? `<link rel="icon" href="${base}${tab.file}">` : '',
    `<link rel="manifest" href="${base}${manifestFile}">`,
    apple ? `<link rel="apple-touch-icon" href="${base}${apple.file}">` : '',
    // The first match applies.
    `<meta name="theme-color" media="(prefers-color-scheme:dark)" content="${dark}">`,
    `<meta name="theme-color" content="${light}">`,
  ].join('');
}
