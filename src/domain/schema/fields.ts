import { z } from 'zod';
import { isLanguageTag } from '#lib/text/languages.ts';
import { checkName } from './slug-checks.ts';

/** The error of a check that accepts only some strings, such as `expected a date, found "today"`. */
export const expected = (what: string) => ({
  error: (issue: { input?: unknown }) => `expected ${what}, found ${JSON.stringify(issue.input)}`,
});

export const text = z
  .string()
  .min(1, { abort: true })
  .refine((value) => value.trim() !== '', { error: 'expected text, found only spaces' });

/** A name that gets its own URL, and so needs a slug. */
export const name = text.refine((value) => checkName(value) === undefined, {
  error: (issue) => checkName(String(issue.input)),
});

export const language = z.string().refine(isLanguageTag, expected('a language tag'));
