import { z } from 'zod';
import { expected } from './fields.ts';

const pattern = /^#(?:[\da-f]{3}|[\da-f]{6})$/i;

const colour = z
  .string()
  .refine((value) => pattern.test(value), expected('a colour'))
  // Editors show the colour, and a dialog to choose another one.
  .meta({ pattern: pattern.source, format: 'color-hex' })
  .describe('The colour as # and six hexadecimal digits, such as #0b6e4f.');

const themedColour = z.union([colour, z.strictObject({ light: colour, dark: colour })], {
  error: 'a colour, or one for each theme',
});

/** The colours of a paper. `domain/appearance/` has what follows from them. */
export const coloursSchema = z.strictObject({
  accent: themedColour
    .describe('Colour of marks, and of links under the pointer: # and six digits, or light and dark.')
    .optional(),
  paper: themedColour.describe('Colour of the background: # and six digits, or light and dark.').optional(),
  ink: themedColour.describe('Colour of the text: # and six digits, or light and dark.').optional(),
});

export type SiteColours = z.infer<typeof coloursSchema>;
