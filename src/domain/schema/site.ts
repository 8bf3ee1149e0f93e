import { z } from 'zod';
import { isBase } from '#domain/addresses/paths.ts';
import { motifs } from '#domain/covers/motifs.ts';
import { isLanguageTag } from '#lib/text/languages.ts';
import { faultOfName } from './slug-checks.ts';

const text = z
  .string()
  .min(1, { abort: true })
  .refine((value) => value.trim() !== '', { error: 'expected words, found only spaces' });

const category = z.strictObject({
  name: text
    .refine((value) => faultOfName(value) === undefined, {
      error: (issue) => faultOfName(String(issue.input)),
    })
    .describe('The section’s name, as readers see it.'),
  hue: z.number().min(0).max(360).describe('Its colour: a hue of OKLCH in degrees, 0 to 360.'),
  motif: z.enum(motifs).describe(`The pattern of its covers: ${motifs.join(', ')}.`),
});

/** The schema of site.json, the paper's settings: type and manual in one. */
export const siteSchema = z
  .strictObject({
    $schema: z.string().describe('Where editors find this manual: ./site.schema.json.').optional(),
    name: text.describe('The paper’s name.'),
    tagline: text.describe('The line under the name.'),
    description: text.describe('What the paper is, one sentence, for search engines.'),
    colophon: text.describe('The line at the foot of every page.'),
    language: z
      .string()
      .refine(isLanguageTag, {
        error: (issue) => `expected a language tag, found ${JSON.stringify(issue.input)}`,
      })
      .describe('The paper’s language as a tag such as en-GB; dates are written its way.'),
    timeZone: z
      .string()
      .refine(isTimeZone, { error: (issue) => `expected a time zone, found ${JSON.stringify(issue.input)}` })
      .describe('The time zone in which dates are told, such as Europe/London.'),
    address: z
      .string()
      .refine(isSiteAddress, {
        error: (issue) => `expected a web address, found ${JSON.stringify(issue.input)}`,
      })
      .describe(
        'The front page’s full address with a slash at its end; under a sub-path of letters, digits and -._~, https://example.org/news/.',
      ),
    categories: z.array(category).min(1).describe('The sections, in the order of the navigation.'),
    pageSize: z.int().min(1).max(100).default(12).describe('Cards in the grid of one page, 1 to 100.'),
    shareImages: z
      .boolean()
      .default(true)
      .describe(
        'Whether a picture is drawn for every story, for where its address is shared; true if left out.',
      ),
    lead: text
      .describe('File name, without .json, of the story that leads the front page; else the newest does.')
      .optional(),
  })
  .meta({ title: 'Settings of a paper made with Gigawatt' });

export type SiteContent = z.infer<typeof siteSchema>;

function isTimeZone(zone: string): boolean {
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
