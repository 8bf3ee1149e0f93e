import { z } from 'zod';
import { expected } from './fields.ts';
import { imagePath } from './image-path.ts';

/** Fonts that devices have. */
export const systemFonts = ['system-serif', 'system-sans'] as const;
export type SystemFont = (typeof systemFonts)[number];

const fontFile = z
  .string()
  .refine((value) => imagePath.test(value) && value.endsWith('.woff2'), expected('the path of a WOFF2 file'))
  .meta({ pattern: imagePath.source.replace('+$', '+\\.woff2$') })
  .describe('A font in the folder "public", starting with /: /fonts/news.woff2 is public/fonts/news.woff2.');

const font = z.union([z.enum(systemFonts), z.array(fontFile).min(1).max(10)], {
  error: 'system-serif, system-sans or a list of font files',
});

/** The fonts of a paper. `node/reading/typefaces.ts` reads the files. */
export const fontsSchema = z.strictObject({
  text: font
    .describe(
      'Font of texts, and of headings if they have none: system-serif, system-sans or a list of files.',
    )
    .optional(),
  headings: font
    .describe('Font of headings and of the paper’s name: system-serif, system-sans or a list of files.')
    .optional(),
});

export type SiteFonts = z.infer<typeof fontsSchema>;

/** A font of the paper's own, from its files. */
export interface Typeface {
  /** the name that its faces have in style sheets */
  name: string;
  /** a list of families with its name, system fonts of its metrics and a generic family */
  family: string;
  faces: FontFace[];
  /** the `@font-face` rules of system fonts with its metrics */
  fallbackFaces: string;
  /** a digest of its files */
  digest: string;
}

export interface FontFace {
  /** a path in the public folder */
  src: string;
  /** from the lightest to the boldest; the same twice unless it is variable */
  weights: [min: number, max: number];
  isItalic: boolean;
}

/** The fonts of the paper's own files. */
export type Typefaces = Partial<Record<'text' | 'headings', Typeface>>;
