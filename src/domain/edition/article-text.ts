import { plainText, type RichText } from '#domain/markdown/rich-text.ts';
import type { Article } from '#domain/schema/article.ts';
import { countWords, readingMinutes } from './reading-time.ts';

/** Returns an article's text as a reader sees it below the title, as plain text. */
export function articleText(article: Article): string {
  const rich = (text: RichText | undefined) => (text ? plainText(text) : '');
  return [
    takeawaysText(article),
    rich(article.body),
    ...article.analysis.map(({ heading = '', body }) => `${heading} ${rich(body)}`),
    rich(article.impact),
    ...article.faq.map(({ question, answer }) => `${question} ${rich(answer)}`),
    ...article.terms.map(({ term, definition }) => `${term} ${definition}`),
  ].join('\n');
}

/**
 * Returns the reading time of an article's summary and key takeaways.
 *
 * @param language BCP 47 tag of the article's language
 * @returns minutes; undefined if it has no takeaways, or nothing else
 */
export function takeawaysMinutes(article: Article, language: string): number | undefined {
  const { takeaways, body, analysis, impact, faq, terms } = article;
  const isMarkdown = body !== undefined || analysis.length > 0 || impact !== undefined;
  if (takeaways.length === 0 || !(isMarkdown || faq.length > 0 || terms.length > 0)) return undefined;
  return readingMinutes(countWords(takeawaysText(article), language));
}

function takeawaysText({ summary, takeaways }: Article): string {
  return [summary, ...takeaways.map(({ lead, text }) => `${lead} ${text}`)].join('\n');
}
