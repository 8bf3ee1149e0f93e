import { z } from 'zod';
import { isBase } from '#domain/addresses/paths.ts';
import type { Palette } from '#domain/appearance/palette.ts';
import { motifs } from '#domain/covers/motifs.ts';
import { addressFix, faultOfLink, isAllowedLink, quote } from '#domain/markdown/markdown-faults.ts';
import type { Catalogue } from '#domain/messages/catalogues.ts';
import type { CheckParams } from '#domain/reading/problems.ts';
import { faultOfWebAddress } from '#lib/text/web-address.ts';
import type { Author } from './author.ts';
import { coloursSchema } from './colours.ts';
import { expected, label, language, name, publicPicture, reference, reportFault, words } from './fields.ts';
import { fontsSchema, type Typefaces } from './fonts.ts';
import { checkMessages, messagesSchema } from './messages.ts';

const category = z.strictObject({
  name: name.describe('The section’s name, as readers see it.'),
  hue: z.number().min(0).max(360).describe('Its colour: an OKLCH hue in degrees, 0 to 360.'),
  motif: z.enum(motifs).describe(`The pattern of its covers: ${motifs.join(', ')}.`),
  translations: z
    .record(z.string(), label)
    .meta({ examples: [{ 'zh-Hans': '芯片' }] })
    .describe('The same section in other editions of the paper: by language, its name there.')
    .optional(),
});

const siteLink = z.strictObject({
  name: words
    .describe('The words of the link. A page in the folder “pages” has its title if it is left out.')
    .optional(),
  href: z
    .string()
    .superRefine((value, context) => {
      const isAllowed = isAllowedLink(value) && !value.startsWith('#');
      const fault = { message: `a link leads to ${quote(value)}`, fix: siteLinkFix };
      reportFault(context, isAllowed ? faultOfLink(value) : fault);
    })
    .describe('Where it leads: /imprint/ or another path of this site, https://…, mailto:… or tel:….'),
});
const siteLinkFix = 'Begin it with https://, mailto: or tel:, or with / for a page of this site.';
/** More would fill a phone. */
const maxSiteLinks = 30;

/** The schema of site.json, the site's settings. */
export const siteSchema = z
  .strictObject({
    $schema: z.string().describe('The location of this schema: ./site.schema.json.').optional(),
    name: words.describe('The site’s name.'),
    tagline: words.describe('The line under the name.'),
    description: words.describe('A description of the site in one sentence, for search engines.'),
    colophon: words.describe('The line at the foot of every page.'),
    language: language.describe(
      'The site’s language as a tag such as en-GB, for the words of the interface, dates and numbers.',
    ),
    timeZone: z
      .string()
      .superRefine((value, context) => {
        if (isTimeZone(value)) return;
        const place = value.trim().replaceAll(' ', '_').toLowerCase();
        const meant = Intl.supportedValuesOf('timeZone').find((zone) =>
          zone.toLowerCase().endsWith(`/${place}`),
        );
        const params: CheckParams = meant === undefined ? {} : { fix: `Write "${meant}".` };
        context.addIssue({
          code: 'custom',
          message: expected('a time zone').error({ input: value }),
          params,
        });
      })
      .describe('The time zone of the dates shown, such as Europe/London.'),
    address: z
      .string()
      .refine(isSiteAddress, { ...expected('a web address'), abort: true })
      .superRefine((value, context) => {
        const fault = faultOfWebAddress(value);
        reportFault(
          context,
          fault === undefined ? fault : { message: `the address ${fault}`, fix: addressFix },
        );
      })
      .describe(
        'The front page’s full URL with a trailing slash. A sub-path may have letters, digits and -._~: https://example.org/news/.',
      ),
    categories: z.array(category).min(1).describe('The sections, in the order of the navigation.'),
    navigation: z
      .array(siteLink)
      .max(maxSiteLinks)
      .meta({ examples: [[{ href: '/about/' }, { name: 'Tickets', href: 'https://tickets.example.org/' }]] })
      .describe('Links after the sections.')
      .optional(),
    footer: z
      .array(siteLink)
      .max(maxSiteLinks)
      .meta({ examples: [[{ href: '/imprint/' }, { href: '/privacy/' }]] })
      .describe('Links at the foot of every page; by default the own pages that “navigation” does not have.')
      .optional(),
    logo: z
      .strictObject({
        src: publicPicture,
        dark: publicPicture.describe('The same for the dark theme, in the same size.').optional(),
        width: z.int().min(1).describe('The logo’s width in pixels; with the height, the space it takes.'),
        height: z.int().min(1).describe('The logo’s height in pixels.'),
      })
      .meta({ examples: [{ src: '/logo.svg', dark: '/logo-dark.svg', width: 600, height: 120 }] })
      .describe('A picture that stands for the name in the masthead.')
      .optional(),
    colours: coloursSchema
      .meta({ examples: [{ accent: '#0b6e4f', paper: { light: '#ffffff', dark: '#111111' } }] })
      .describe('The paper’s own colours: of accents, background and text.')
      .optional(),
    fonts: fontsSchema
      .meta({ examples: [{ text: 'system-serif', headings: ['/fonts/news-bold.woff2'] }] })
      .describe('The paper’s own fonts, of texts and headings.')
      .optional(),
    pageSize: z.int().min(1).max(100).default(12).describe('Cards in the grid of one page, 1 to 100.'),
    shareImages: z
      .boolean()
      .default(true)
      .describe('Whether to draw a share image for every article; true by default.'),
    lead: reference
      .describe(
        'File name, without .json, of the article that leads the front page; by default the newest one.',
      )
      .optional(),
    redirects: z
      .record(z.string(), z.string())
      .meta({ examples: [{ '/2026/06/14/king-of-the-fair/': '/articles/king-of-the-fair/' }] })
      .describe('Addresses of an earlier site: the path of each, and the path of the page that it leads to.')
      .optional(),
    messages: messagesSchema
      .partial()
      .describe('Words of the interface to replace, by key. docs/translating.md explains their format.')
      .optional(),
  })
  .superRefine(({ messages = {}, language }, context) =>
    checkMessages(messages, language, context, ['messages']),
  )
  .meta({ title: 'Gigawatt site settings' });

export type SiteContent = z.infer<typeof siteSchema> & {
  /** the colours that follow from `colours`, by design token */
  palette?: Palette;
  /** the fonts of its own files */
  typefaces?: Typefaces;
  /** the catalogues of the content folder, by language */
  catalogues?: Readonly<Record<string, Catalogue>>;
  /** the people and desks of the content folder, by file name without .json */
  authors?: Readonly<Record<string, Author>>;
  /** the paper's own pages, in the order of their file names; not set if it has none */
  ownPages?: readonly OwnPageName[];
  /** all editions of a paper in several languages, the main one first; not set if it has only one */
  editions?: readonly PaperEdition[];
};

/** One of the paper's own pages, as every page knows it. */
export interface OwnPageName {
  slug: string;
  title: string;
}

/** An edition of a paper, as its other editions know it. */
export interface PaperEdition {
  /** without `editions` */
  site: SiteContent;
  /** where it is served: the origin, and the path with a slash at both ends */
  origin: string;
  base: string;
}

/** Other abbreviations have several meanings: BST is Bangladesh Standard Time here, and EST has no summer time. */
const clearAbbreviations = /^(?:UTC|GMT|[CEMW]ET)$/i;

function isTimeZone(zone: string): boolean {
  if (/^[A-Z]{3,4}$/i.test(zone) && !clearAbbreviations.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

function isSiteAddress(address: string): boolean {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) return false;
  const { pathname, search, hash } = new URL(address);
  return isBase(pathname) && search === '' && hash === '';
}
