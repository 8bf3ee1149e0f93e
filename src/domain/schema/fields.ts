import { z } from 'zod';
import { addressFix } from '#domain/markdown/markdown-faults.ts';
import type { CheckParams } from '#domain/reading/problems.ts';
import { explainLanguage } from '#lib/text/languages.ts';
import { cleanSlug } from '#lib/text/slug.ts';
import { faultOfWebAddress } from '#lib/text/web-address.ts';
import { revealDifferences } from './characters.ts';
import { explainImagePath, imagePath, imagePathForm } from './image-path.ts';
import { findDamage, findMarkup, hasWords, isVisible, type TextFault } from './plain-text.ts';
import { checkName } from './slug-checks.ts';

/** The error of a check that accepts only some strings, such as `expected a date, found "today"`. */
export const expected = (what: string) => ({
  error: (issue: { input?: unknown }) =>
    `expected ${what}, found ${revealDifferences(JSON.stringify(issue.input), '')}`,
});

export const text = z
  .string()
  .min(1, { abort: true })
  .refine((value) => value.trim() !== '', { error: 'expected text, found only spaces', abort: true })
  .refine(isVisible, { error: 'expected text, found only invisible characters', abort: true });

/** Reports the first fault of a text. */
export function reportFault(
  context: { addIssue(issue: { code: 'custom'; message: string; params: CheckParams }): void },
  ...faults: (TextFault | undefined)[]
): void {
  const [fault] = faults.filter((found) => found !== undefined);
  if (fault) context.addIssue({ code: 'custom', message: fault.message, params: { fix: fault.fix } });
}

/** Text that is shown as written, such as a term. */
export const plainText = text.superRefine((value, context) =>
  reportFault(context, findMarkup(value), findDamage(value)),
);

/** Plain text that says something: not punctuation alone. */
export const words = plainText.refine(hasWords, {
  error: (issue) => `expected words, found only punctuation: ${JSON.stringify(issue.input)}`,
});

/**
 * A name that is compared with those of other files: composed, without characters that show at most where a line
 * breaks, and with single spaces.
 */
export const label = plainText.overwrite((value) =>
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

export const language = z.string().superRefine((value, context) => {
  const fault = explainLanguage(value);
  if (!fault) return;
  const { meant } = fault;
  const message = expected('a language tag').error({ input: value });
  const params: CheckParams = meant === undefined ? {} : { fix: `Write "${meant}".` };
  context.addIssue({ code: 'custom', message, params });
});

/** The full URL of a page anywhere. */
export const webAddress = z
  .string()
  .refine((value) => /^https?:\/\/\S+$/i.test(value) && URL.canParse(value), {
    ...expected('a web address'),
    abort: true,
  })
  .superRefine((value, context) => {
    const fault = faultOfWebAddress(value);
    reportFault(context, fault === undefined ? fault : { message: `the address ${fault}`, fix: addressFix });
  })
  .meta({ pattern: '^[hH][tT]{2}[pP][sS]?://' })
  .describe('The page’s full URL, starting with https:// or http://.');

/** The path of a picture in the public folder. */
export const publicPicture = z
  .string()
  .superRefine((value, context) => {
    if (imagePath.test(value)) return;
    const fix = explainImagePath(value);
    const message = expected(imagePathForm).error({ input: value });
    context.addIssue({ code: 'custom', message, ...(fix && { params: { fix } satisfies CheckParams }) });
  })
  .meta({ pattern: imagePath.source })
  .describe('A file in the folder "public", starting with /: /images/site.webp is public/images/site.webp.');
