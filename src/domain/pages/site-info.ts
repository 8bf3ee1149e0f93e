import {
  briefPath,
  feedPath,
  frontPath,
  glossaryPath,
  listingPath,
  savedPath,
  searchPath,
  settingsPath,
  topicsPath,
  withBase,
} from '#domain/addresses/paths.ts';
import { messagesOf } from '#domain/messages/messages.ts';
import { languagesId } from '#domain/page-data/shared.ts';
import type { Logo, SiteInfo, SiteTool } from '#domain/page-data/site-info.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { nameOfLanguage } from '#lib/text/language-names.ts';
import { slugify } from '#lib/text/slug.ts';
import { createSiteLinks } from './site-links.ts';

const icons = { search: 'M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM10 10l4 4', saved: 'M4 2h8v12l-4-3-4 3z' };

/** Creates the data that all pages show. */
export function createSiteInfo(site: SiteContent, base: string): SiteInfo {
  const { name, tagline, colophon, language, categories } = site;
  const messages = messagesOf(site);
  const topics = withBase(base, topicsPath());
  const brief = withBase(base, briefPath());
  const saved = withBase(base, savedPath());
  const search = withBase(base, searchPath());
  return {
    name,
    ...createLogo(site, base),
    tagline,
    colophon,
    language,
    base,
    home: withBase(base, frontPath()),
    topics,
    saved,
    settings: withBase(base, settingsPath()),
    brief,
    glossary: withBase(base, glossaryPath()),
    feed: withBase(base, feedPath('rss')),
    search,
    tools: [
      { name: messages.brief, href: brief },
      { name: messages.topics, href: topics },
      { name: messages.searchHeading, href: search, key: '/', icon: icons.search },
      { name: messages.savedTitle, href: saved, icon: icons.saved },
      ...languagesTool(site),
    ],
    sections: categories.map((category) => ({
      name: category.name,
      href: withBase(base, listingPath('category', slugify(category.name))),
    })),
    ...createSiteLinks(site, base),
  };
}

function createLogo({ logo }: SiteContent, base: string): Pick<SiteInfo, 'logo'> {
  if (!logo) return {};
  const { src, dark, width, height } = logo;
  const file = (path: string, theme: Logo['files'][number]['theme']) => ({
    src: withBase(base, path),
    theme,
  });
  const files = dark ? [file(src, 'light'), file(dark, 'dark')] : [file(src, 'both')];
  return { logo: { files, width, height } };
}

/** The logo has the height of the name. The one of the theme is shown, in print the light one. */
const logoRules = [
  '[data-logo]{block-size:1.2em;inline-size:auto;max-inline-size:100%;object-fit:contain;vertical-align:middle}',
  '[data-logo=dark]{display:none}',
  '@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]) [data-logo=light]{display:none}:root:not([data-theme=light]) [data-logo=dark]{display:inline}}',
  '@media screen{:root[data-theme=dark] [data-logo=light]{display:none}:root[data-theme=dark] [data-logo=dark]{display:inline}}',
];

/** The link to the languages at the foot of the page: named after the one other language, if there is only one. */
function languagesTool(site: SiteContent): SiteTool[] {
  const [other, ...more] = (site.editions ?? []).filter((edition) => edition.site.language !== site.language);
  if (!other) return [];
  const messages = messagesOf(site);
  const name = more.length > 0 ? messages.languages : nameOfLanguage(other.site.language);
  return [{ name, href: `#${languagesId}` }];
}

/** The counter styles of CSS for the digits that languages use by default (https://www.w3.org/TR/css-counter-styles-3/). */
const counterStyles = new Map([
  ['arab', 'arabic-indic'],
  ['arabext', 'persian'],
  ['beng', 'bengali'],
  ['deva', 'devanagari'],
  ['mymr', 'myanmar'],
  ['tibt', 'tibetan'],
]);

/** Chinese quotation marks, dashes and ellipses have the width of a character. Its last face has precedence. */
const hanPunctuation =
  '@font-face{font-family:Newsreader;src:local("Songti SC"),local("Noto Serif CJK SC"),local("Source Han Serif SC"),local(SimSun);font-weight:200 800;unicode-range:U+2014,U+2018-201D,U+2026}';

/** CSS rules with the hue of each category, and what the language needs; the HTML has no `style` attributes. */
export function siteRules(site: SiteContent): string {
  const { categories, language } = site;
  const { numberingSystem } = new Intl.NumberFormat(language).resolvedOptions();
  const digits = counterStyles.get(numberingSystem);
  return [
    // Strings of CSS are written like those of JSON.
    `:root{--revised:${JSON.stringify(messagesOf(site).updatedSinceRead)}}`,
    ...(site.logo ? logoRules : []),
    ...(digits ? [`:root{--digits:${digits}}`] : []),
    ...(new Intl.Locale(language).language === 'zh' ? [hanPunctuation] : []),
    ...categories.map(({ name, hue }) => `[data-category="${slugify(name)}"]{--hue:${hue}}`),
  ].join('\n');
}
