import { messagesOf } from '#domain/messages/messages.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { slugify } from '#lib/text/slug.ts';
import { fontFaces, fontRules, listTypefaces, usesStandardFont } from './font-rules.ts';

/** The logo has the height of the name. The one of the theme is shown, in print the light one. */
const logoRules = [
  '[data-logo]{block-size:1.2em;inline-size:auto;max-inline-size:100%;object-fit:contain;vertical-align:middle}',
  '[data-logo=dark]{display:none}',
  '@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]) [data-logo=light]{display:none}:root:not([data-theme=light]) [data-logo=dark]{display:inline}}',
  '@media screen{:root[data-theme=dark] [data-logo=light]{display:none}:root[data-theme=dark] [data-logo=dark]{display:inline}}',
];

/** The counter styles of CSS for the digits that languages use by default (https://www.w3.org/TR/css-counter-styles-3/). */
const counterStyles = new Map([
  ['arab', 'arabic-indic'],
  ['arabext', 'persian'],
  ['beng', 'bengali'],
  ['deva', 'devanagari'],
  ['mymr', 'myanmar'],
  ['tibt', 'tibetan'],
]);

/** Chinese quotation marks, dashes and ellipses have the width of a character. The last face of a family has precedence. */
const hanPunctuation = (site: SiteContent) =>
  [
    ...(usesStandardFont(site) ? ['Newsreader'] : []),
    ...listTypefaces(site).map(({ name }) => `"${name}"`),
  ].map(
    (family) =>
      `@font-face{font-family:${family};src:local("Songti SC"),local("Noto Serif CJK SC"),local("Source Han Serif SC"),local(SimSun);font-weight:200 800;unicode-range:U+2014,U+2018-201D,U+2026}`,
  );

/**
 * CSS rules with what settings choose: the hue of each category, colours, fonts and what the language needs. The HTML has
 * no `style` attributes.
 *
 * @param addressOf returns the address of a file in the public folder, for fonts
 */
export function siteRules(site: SiteContent, addressOf: (src: string) => string): string {
  const { categories, language } = site;
  const { numberingSystem } = new Intl.NumberFormat(language).resolvedOptions();
  const digits = counterStyles.get(numberingSystem);
  return [
    // Strings of CSS are written like those of JSON.
    `:root{--revised:${JSON.stringify(messagesOf(site).updatedSinceRead)}}`,
    ...colourRules(site),
    ...fontFaces(site, addressOf),
    ...fontRules(site),
    ...(site.logo ? logoRules : []),
    ...(digits ? [`:root{--digits:${digits}}`] : []),
    ...(new Intl.Locale(language).language === 'zh' ? hanPunctuation(site) : []),
    ...categories.map(({ name, hue }) => `[data-category="${slugify(name)}"]{--hue:${hue}}`),
  ].join('\n');
}

/** The paper's own colours; no rule without them. */
export function colourRules({ palette = {} }: SiteContent): string[] {
  const colours = Object.entries(palette).map(
    ([token, { light, dark }]) => `--${token}:light-dark(${light},${dark})`,
  );
  return colours.length > 0 ? [`:root{${colours.join(';')}}`] : [];
}
