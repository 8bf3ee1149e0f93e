import { z } from 'zod';
import { isLanguageTag } from '#lib/text/languages.ts';
import { cleanSlug } from '#lib/text/slug.ts';
import { revealDifferences } from './characters.ts';
import { checkName } from './slug-checks.ts';

/** The error of a check that accepts only some strings, such as `expected a date, found "today"`. */
export const expected = (what: string) => ({
  error: (issue: { input?: unknown }) =>
    `expected ${what}, found ${revealDifferences(JSON.stringify(issue.input), '')}`,
});

export const text = z
  .string()
  .min(1, { abort: true })
  .refine((value) => value.trim() !== '', { error: 'expected text, found only spaces' });

/**
 * A name that is compared with those of other files: composed, without characters that show at most where a line
 * breaks, and with single spaces.
 */
export const label = text.overwrite((value) =>
  value
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060-\u2064\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim(),
);

/** A name that gets its own URL, and so needs a slug. */
export const name = label.refine((value) => checkName(value) === undefined, {
  error: (issue) => checkName(String(issue.input)),
});

/** The file name of an article, without .json. */
export const reference = text.overwrite(cleanSlug);

export const language = z.string().refine(isLanguageTag, expected('a language tag'));
