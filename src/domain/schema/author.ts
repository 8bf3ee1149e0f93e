import { z } from 'zod';
import type { PictureFacts } from '#domain/edition/picture-facts.ts';
import { name, webAddress, words } from './fields.ts';
import { portrait } from './image.ts';

const link = z.strictObject({
  name: words.describe('What readers see, such as Mastodon.'),
  url: webAddress,
});

/** The schema of an author's file: a person, or a desk of the paper. */
export const authorSchema = z
  .strictObject({
    $schema: z.string().describe('The location of this schema: ../author.schema.json.').optional(),
    name: name.describe('The author’s name, as it stands in bylines.'),
    type: z
      .enum(['person', 'organization'])
      .default('person')
      .describe('A person, the default, or an organization such as a desk or an agency.'),
    role: words.describe('What the author does at the paper, such as Science editor; plain text.').optional(),
    biography: words.describe('One or two sentences about the author; plain text.').optional(),
    picture: portrait.describe('A portrait of the author, or the sign of the desk.').optional(),
    email: z
      .email({
        pattern: /^[^\s@:;,"<>()]+@[^\s@:;,"<>().]+(?:\.[^\s@:;,"<>().]+)+$/u,
        error: 'an e-mail address',
      })
      .describe('The address at which readers reach the author.')
      .optional(),
    links: z.array(link).max(20).default([]).describe('The author’s pages elsewhere.'),
  })
  .meta({ title: 'Gigawatt author' });

/** An author's file, with defaults filled in. */
export type Author = z.infer<typeof authorSchema> & {
  /** what is known of the file of the picture, added after reading */
  portrait?: PictureFacts;
};
