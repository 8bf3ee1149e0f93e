import { z } from 'zod';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';
import { plainText } from '#domain/markdown/rich-text.ts';
import type { CheckParams } from '#domain/reading/problems.ts';
import { isDate } from '#lib/text/dates.ts';
import { isLanguageTag } from '#lib/text/languages.ts';
import { harmfulSign } from './characters.ts';
import { faultOfName } from './slug-checks.ts';

/**
 * The schema of an article: its type, its defaults and the author's manual in one. The sentences below are
 * shown by editors that know JSON Schema, and by the build as the fix for what is wrong.
 */

const text = z
  .string()
  .min(1, { abort: true })
  .refine((value) => value.trim() !== '', { error: 'expected words, found only spaces' });

const date = z
  .string()
  .refine(isDate, { error: (issue) => `expected a date, found ${JSON.stringify(issue.input)}` })
  .meta({ examples: ['2026-06-08', '2026-06-09T07:30:00Z'] });

/** A name that gets an address of its own, and so needs a letter or digit that the address can carry. */
const name = text.refine((value) => faultOfName(value) === undefined, {
  error: (issue) => faultOfName(String(issue.input)),
});

/** Far more than a story needs: what is longer was made by a machine, and would take a build's time. */
const mostNames = 100;
const mostParts = 500;

const markdown = text.transform((value, context) => {
  const { text: tree, problems, isUnread } = parseMarkdown(value);
  for (const { line, message, fix } of problems) {
    const params: CheckParams = { fix };
    context.addIssue({ code: 'custom', message: `line ${line} of the text: ${message}`, params });
  }
  // A sign that stands there itself has been found in the file; Markdown can name it, too, such as &#x202E;.
  const sign = harmfulSign(value) ? undefined : harmfulSign(plainText(tree));
  if (sign) context.addIssue({ code: 'custom', message: sign, params: { fix: 'Take it out.' } });
  if (tree.length === 0 && problems.length === 0 && !isUnread) {
    context.addIssue({ code: 'custom', message: 'expected a text to read, found none' });
  }
  return tree;
});

const outsideAddress = z
  .string()
  .refine((value) => /^https?:\/\/\S+$/i.test(value) && URL.canParse(value), {
    error: (issue) => `expected a web address, found ${JSON.stringify(issue.input)}`,
  })
  .describe('The page’s full address, beginning with https:// or http://.');

const language = z
  .string()
  .refine(isLanguageTag, {
    error: (issue) => `expected a language tag, found ${JSON.stringify(issue.input)}`,
  })
  .meta({ examples: ['en', 'ko', 'zh-Hans', 'ar'] });

const source = z.strictObject({
  name: name.describe(
    'Who published it, as readers know them. One publisher is always written the same way.',
  ),
  url: outsideAddress.optional(),
  publishedAt: date.describe('When the source appeared: 2026-06-08, or a moment with its offset.').optional(),
});

const takeaway = z.strictObject({
  lead: text.describe('The point in a few words, set in bold.'),
  text: text.describe('One or two sentences that complete it; plain text.'),
});

const section = z.strictObject({
  heading: text.describe('The section’s heading, a few words.'),
  body: markdown.describe('The section in Markdown.'),
  deep: z
    .boolean()
    .describe(
      'true for a section that only readers of the whole story need: the standard depth leaves it out.',
    )
    .optional(),
});

const question = z.strictObject({
  question: text.describe('A question that a reader would ask.'),
  answer: markdown.describe('The answer in Markdown.'),
});

const term = z.strictObject({
  term: text.max(200).describe('The term as the article uses it, at most 200 characters.'),
  definition: text.describe('What it means, one sentence; plain text.'),
});

const correction = z.strictObject({
  at: date.describe('When it was corrected: 2026-06-09, or a moment with its offset.'),
  text: text.describe('What was wrong and what is right; plain text.'),
});

const withdrawal = z.strictObject({
  at: date.describe('When it was withdrawn: 2026-06-09, or a moment with its offset.'),
  reason: text.describe('Why it was withdrawn, one or two sentences for readers; plain text.'),
});

const image = z.strictObject({
  src: z
    .string()
    .regex(/^\/(?!\/)(?!.*\.\.)[^\s\p{Cc}\p{Cs}\\%?#]+$/u, {
      error: 'a file’s path that begins with one /, without .., %, ? or #',
    })
    .describe(
      'A file of the folder "public", beginning with /: /images/site.webp is public/images/site.webp.',
    ),
  alt: z
    .string()
    .describe('What the picture shows, for those who do not see it; empty when it only decorates.'),
  width: z.int().min(1).describe('The picture’s width in pixels, so that nothing shifts when it arrives.'),
  height: z.int().min(1).describe('The picture’s height in pixels.'),
  credit: text.describe('Who made it, or under which licence it is used.').optional(),
});

export const articleSchema = z
  .strictObject({
    $schema: z.string().describe('Where editors find this manual: ../article.schema.json.').optional(),
    title: text.max(250).describe('The headline, plain text, at most 250 characters.'),
    category: text.describe('One of the categories of site.json, written as there.'),
    tags: z
      .array(name)
      .max(mostNames)
      .default([])
      .describe('What the story is about: names and topics, most important first.'),
    publishedAt: date.describe(
      'The day the story appears, 2026-06-08, or the moment with its offset, 2026-06-09T07:30:00Z. In the future: the story waits for a build after it.',
    ),
    updatedAt: date.describe('When the story last changed in substance; not before publishedAt.').optional(),
    status: z
      .enum(['published', 'draft', 'withdrawn'])
      .default('published')
      .describe(
        'A draft is shown by the dev server only; of a story that is withdrawn the page says when and why.',
      ),
    withdrawn: withdrawal
      .describe('When and why the story was withdrawn; needed with the status withdrawn, and only then.')
      .optional(),
    formerly: z
      .array(text)
      .max(mostNames)
      .default([])
      .describe(
        'File names, without .json, that the story had before: its former addresses lead to the present one.',
      ),
    language: language
      .describe('The story’s language as a tag such as en, ko or ar, when it is not the paper’s.')
      .optional(),
    sources: z
      .array(source)
      .min(1)
      .max(mostNames)
      .describe('Where the story comes from, at least one; the first stands in the byline.'),
    summary: text.describe('The story in one paragraph, plain text.'),
    image: image.describe('The story’s own picture; without it a cover is drawn.').optional(),
    takeaways: z
      .array(takeaway)
      .max(mostParts)
      .default([])
      .describe('The key points; needed where there is no analysis.'),
    analysis: z.array(section).max(mostParts).default([]).describe('The story in depth, section by section.'),
    impact: markdown.describe('What it means for the industry, in Markdown.').optional(),
    faq: z.array(question).max(mostParts).default([]).describe('Questions and answers.'),
    terms: z.array(term).max(mostParts).default([]).describe('Terms that the story explains.'),
    corrections: z
      .array(correction)
      .max(mostParts)
      .default([])
      .describe('What had to be corrected after publication.'),
    disclosure: text.describe('One line on how the text was made; plain text.').optional(),
    related: z
      .array(text)
      .max(mostNames)
      .default([])
      .describe(
        'File names, without .json, of stories that belong with this one; they come first among the related news.',
      ),
  })
  .refine(
    ({ analysis, takeaways, status }) =>
      analysis.length > 0 || takeaways.length > 0 || status === 'withdrawn',
    {
      error: 'has neither analysis nor takeaways',
      params: { fix: 'Add "analysis", "takeaways" or both.' } satisfies CheckParams,
    },
  )
  .meta({ title: 'Article of Gigawatt' });

/** An article as the schema gives it: defaults filled in, Markdown parsed. */
export type ArticleContent = z.infer<typeof articleSchema>;

/** An article under its address. */
export interface Article extends ArticleContent {
  slug: string;
}
