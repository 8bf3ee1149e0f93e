import { z } from 'zod';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';
import { plainText as plainTextOf, type RichText } from '#domain/markdown/rich-text.ts';
import type { CheckParams } from '#domain/reading/problems.ts';
import { isDate } from '#lib/text/dates.ts';
import { articleKinds } from './article-kinds.ts';
import type { AuthorRole } from './author-roles.ts';
import { checkCharacters } from './characters.ts';
import { explainDate } from './date-hints.ts';
import { label, language, name, plainText, reference, text, webAddress, words } from './fields.ts';
import { image } from './image.ts';
import { hasWords } from './plain-text.ts';

// Editors with JSON Schema support show the descriptions; the build prints them as the fix of an error.

const date = z
  .string()
  .superRefine((value, context) => {
    if (isDate(value)) return;
    const { cause, fix } = explainDate(value);
    const message = `expected a date, found ${JSON.stringify(value)}${cause ? `: ${cause}` : ''}`;
    context.addIssue({ code: 'custom', message, ...(fix && { params: { fix } satisfies CheckParams }) });
  })
  .meta({ examples: ['2026-06-08', '2026-06-09T07:30:00Z'] });

/** Far above what any article needs: longer lists are generated and would slow down the build. */
const maxNames = 100;
const maxParts = 500;

const markdown = text.transform((value, context) => {
  const { text: tree, titles = [], problems, isUnread } = parseMarkdown(value);
  for (const { line, message, fix } of problems) {
    const params: CheckParams = { fix };
    context.addIssue({ code: 'custom', message: `line ${line} of the text: ${message}`, params });
  }
  // Literal characters are checked with the file; this finds those written as entities, such as &#x202E;.
  const message = checkCharacters(value)
    ? undefined
    : [plainTextOf(tree), ...titles].map(checkCharacters).find(Boolean);
  if (message) context.addIssue({ code: 'custom', message, params: { fix: 'Remove it.' } });
  if (problems.length === 0 && !isUnread && !saysSomething(tree))
    context.addIssue({ code: 'custom', message: 'expected text, found none' });
  return tree;
});

/** Whether a text has words beside its headings, or a picture. */
const saysSomething = (tree: RichText) =>
  tree.some(
    (block) => block.type === 'figure' || (block.type !== 'heading' && hasWords(plainTextOf([block]))),
  );

const source = z.strictObject({
  name: name.describe('The publisher’s name as readers know it, spelt the same way in every article.'),
  url: webAddress.optional(),
  publishedAt: date.describe('When the source was published: 2026-06-08, or a time with offset.').optional(),
});

const references = z.array(reference).min(1).max(maxNames);

const authors = z
  .strictObject({
    by: references.describe('Who wrote it.').optional(),
    translation: references.describe('Who translated it.').optional(),
    photographs: references.describe('Who took its photographs.').optional(),
    editing: references.describe('Who edited it.').optional(),
  } satisfies Record<AuthorRole, z.ZodType>)
  .describe('Who made the article, by role: file names of the folder authors, without .json.')
  .meta({ examples: [{ by: ['ada-bell'] }] });

const takeaway = z.strictObject({
  lead: words.describe('The point in a few words, shown in bold.'),
  text: words.describe('One or two sentences that complete it; plain text.'),
});

const section = z.strictObject({
  heading: words.describe('The section’s heading, a few words; without it, the text goes on.').optional(),
  body: markdown.describe('The section in Markdown.'),
  deep: z.boolean().describe('Has no effect any more; remove it.').optional(),
});

const question = z.strictObject({
  question: words.describe('A question that a reader would ask.'),
  answer: markdown.describe('The answer in Markdown.'),
});

const term = z.strictObject({
  term: plainText.max(200).describe('The term as the article uses it, at most 200 characters.'),
  definition: words.describe('The definition in one sentence; plain text.'),
});

const correction = z.strictObject({
  at: date.describe('When it was corrected: 2026-06-09, or a time with offset.'),
  text: words.describe('What was wrong and what is right; plain text.'),
});

const headings = z.strictObject({
  takeaways: words.describe('Instead of “Key takeaways”.').exactOptional(),
  analysis: words.describe('Instead of “In-depth analysis”.').exactOptional(),
  impact: words.describe('Instead of “Industry impact”.').exactOptional(),
  faq: words.describe('Instead of “Frequently asked questions”.').exactOptional(),
  questions: words
    .describe('Instead of “Questions” in the table of contents; by default the same as faq.')
    .exactOptional(),
  notes: words.describe('Instead of “Notes”, above footnotes.').exactOptional(),
  terms: words.describe('Instead of “Terms explained”.').exactOptional(),
  corrections: words.describe('Instead of “Corrections”.').exactOptional(),
  sources: words.describe('Instead of “Sources”.').exactOptional(),
});

/** A page lists all parts. */
const maxSeriesParts = 100;

const series = z.strictObject({
  name: words.max(200).describe('The name of the series, spelt the same way in every part.'),
  part: z.int().min(1).max(maxSeriesParts).describe(`The part’s number, 1 to ${maxSeriesParts}.`),
});

const withdrawal = z.strictObject({
  at: date.describe('When it was withdrawn: 2026-06-09, or a time with offset.'),
  reason: words.describe('Why it was withdrawn, in one or two sentences for readers; plain text.'),
});

export const articleSchema = z
  .strictObject({
    $schema: z.string().describe('The location of this schema: ../article.schema.json.').optional(),
    title: words.max(250).describe('The headline, plain text, at most 250 characters.'),
    category: label.describe('One of the categories in site.json, spelt the same way.'),
    tags: z
      .array(name)
      .max(maxNames)
      .default([])
      .describe('What the article is about: names and topics, most important first.'),
    publishedAt: date.describe(
      'The publication date, 2026-06-08, or a time with offset, 2026-06-09T07:30:00Z. An article with a future date appears with the first build after it.',
    ),
    updatedAt: date.describe('When the article’s substance last changed; not before publishedAt.').optional(),
    kind: z
      .enum(articleKinds)
      .describe(
        `What the article is: ${articleKinds.join(', ')}. All but news, the default, carry a label; sponsored ones stay out of related news, brief, feeds and the news sitemap.`,
      )
      .optional(),
    status: z
      .enum(['published', 'draft', 'withdrawn'])
      .default('published')
      .describe(
        'A draft appears on the dev server only. The page of a withdrawn article says when and why it was withdrawn.',
      ),
    withdrawn: withdrawal
      .describe('When and why the article was withdrawn; required with the status withdrawn, and only then.')
      .optional(),
    formerly: z
      .array(reference)
      .max(maxNames)
      .default([])
      .describe('Former file names of the article, without .json; their URLs redirect to the current one.'),
    language: language
      .meta({ examples: ['en', 'ko', 'zh-Hans', 'ar'] })
      .describe('The article’s language as a tag such as en, ko or ar, if it is not the site’s language.')
      .optional(),
    translations: z
      .record(z.string(), reference)
      .meta({ examples: [{ 'zh-Hans': 'my-story' }] })
      .describe(
        'The same article in other editions of the paper: by language, as in their site.json, its file name there, without .json.',
      )
      .optional(),
    translatedFrom: language
      .meta({ examples: ['en', 'ja'] })
      .describe('The language from which the article was translated, as a tag such as en.')
      .optional(),
    machineTranslated: z
      .boolean()
      .describe('Whether a machine has translated the article; readers are told. Needs translatedFrom.')
      .optional(),
    authors: authors.optional(),
    sources: z
      .array(source)
      .max(maxNames)
      .default([])
      .describe(
        'The article’s sources; the first appears in the byline. Required unless authors names who reported it.',
      ),
    summary: words.describe('The article in one paragraph, plain text.'),
    image: image.describe('The article’s image; without one, a cover is drawn.').optional(),
    takeaways: z
      .array(takeaway)
      .max(maxParts)
      .default([])
      .describe('The key points; required if there is neither body nor analysis.'),
    body: markdown
      .describe('The text in Markdown, with no heading but its own; it stands before the analysis.')
      .optional(),
    analysis: z.array(section).max(maxParts).default([]).describe('The in-depth text, section by section.'),
    impact: markdown.describe('What it means for the industry, in Markdown.').optional(),
    faq: z.array(question).max(maxParts).default([]).describe('Questions and answers.'),
    terms: z.array(term).max(maxParts).default([]).describe('Terms that the article explains.'),
    corrections: z
      .array(correction)
      .max(maxParts)
      .default([])
      .describe('Corrections made after publication.'),
    headings: headings
      .describe('Other headings for the parts of this article, plain text, in its language.')
      .optional(),
    series: series
      .describe('The series that the article is a part of; every part lists the others.')
      .meta({ examples: [{ name: 'The river runs dry', part: 2 }] })
      .optional(),
    disclosure: words.describe('One line on how the text was made; plain text.').optional(),
    related: z
      .array(reference)
      .max(maxNames)
      .default([])
      .describe('File names of related articles, without .json; they come first in the related news.'),
  })
  .refine(({ sources, authors }) => sources.length > 0 || authors?.by !== undefined, {
    error: 'names no source, and no author who reported it',
    path: ['sources'],
    params: {
      fix: 'Add "sources", or "authors" with "by" if it is your own reporting.',
    } satisfies CheckParams,
  })
  .refine(
    ({ body, analysis, takeaways, status }) =>
      body !== undefined || analysis.length > 0 || takeaways.length > 0 || status === 'withdrawn',
    {
      error: 'has no text',
      params: { fix: 'Add "body", "analysis" or "takeaways".' } satisfies CheckParams,
    },
  )
  .meta({ title: 'Gigawatt article' });

/** An article as parsed by the schema, with defaults filled in and Markdown parsed. */
export type ArticleContent = z.infer<typeof articleSchema>;

export interface Article extends ArticleContent {
  slug: string;
}
