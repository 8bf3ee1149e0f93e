import { z } from 'zod';
import { publicPicture, reportFault, words } from './fields.ts';
import { findDamage, findFileName, findMarkup } from './plain-text.ts';

const fraction = z.number().min(0).max(1);

const focus = z.strictObject({
  x: fraction.describe('From the left edge, 0, to the right edge, 1.'),
  y: fraction.describe('From the top, 0, to the bottom, 1.'),
});

const alt = z
  .string()
  .superRefine((value, context) =>
    reportFault(context, findMarkup(value), findDamage(value), findFileName(value)),
  )
  .describe('A description for readers who cannot see the image; empty if the image is decorative.');

const focused = focus
  .meta({ examples: [{ x: 0.3, y: 0.2 }] })
  .describe(
    'The point that stays visible where the image is cropped, as fractions of its width and height: {"x": 0.3, "y": 0.2}.',
  )
  .optional();

/** The picture of an article. */
export const image = z.strictObject({
  src: publicPicture,
  alt,
  width: z.int().min(1).describe('Not needed: the build reads the width from the file.').optional(),
  height: z.int().min(1).describe('Not needed: the build reads the height from the file.').optional(),
  focus: focused,
  caption: words.describe('What the image shows, for all readers; plain text, below the image.').optional(),
  credit: words.describe('Who made it, or the licence under which it is used.').optional(),
  licence: words.describe('The licence under which it is used, as plain text or a web address.').optional(),
});

/** The picture of an author, whose name stands beside it. */
export const portrait = z.strictObject({ src: publicPicture, alt: alt.default(''), focus: focused });
