import { plainText, type RichText } from '#domain/markdown/rich-text.ts';
import type { ReadingDepths } from '#domain/page-data/article.ts';
import type { Article } from '#domain/schema/article.ts';
import { countWords, readingMinutes } from './reading-time.ts';

type Depth = 'full' | keyof ReadingDepths;

/** The texts of an article or of its page. */
interface ArticleTexts {
  summary: string;
  takeaways: readonly { lead: string; text: string }[];
  analysis: readonly { heading: string; body: RichText; deep?: boolean | undefined }[];
  impact?: RichText | undefined;
  faq: readonly { question: string; answer: RichText }[];
  terms: readonly { term: string; definition: string }[];
}

/** Returns the plain text that is shown at a reading depth. */
export function textAtDepth(depth: Depth, article: ArticleTexts): string {
  const rich = (text: RichText | undefined) => (text ? plainText(text) : '');
  const takeaways = article.takeaways.map(({ lead, text }) => `${lead} ${text}`);
  if (depth === 'brief') return [article.summary, ...takeaways].join('\n');
  const sections = article.analysis.filter(({ deep }) => depth === 'full' || !deep);
  return [
    article.summary,
    ...takeaways,
    ...sections.map(({ heading, body }) => `${heading} ${rich(body)}`),
    rich(article.impact),
    ...article.faq.map(({ question, answer }) => `${question} ${rich(answer)}`),
    ...article.terms.map(({ term, definition }) => `${term} ${definition}`),
  ].join('\n');
}

/**
 * Returns the shorter reading depths that an article offers, each with its reading time in minutes.
 *
 * @param language BCP 47 tag of the article's language
 */
export function readingDepths(article: Article, language: string): ReadingDepths {
  const { takeaways, analysis, impact, faq, terms } = article;
  const minutes = (depth: Depth) => readingMinutes(countWords(textAtDepth(depth, article), language));
  const hasMore = analysis.length > 0 || impact !== undefined || faq.length > 0 || terms.length > 0;
  return {
    ...(takeaways.length > 0 && hasMore && { brief: minutes('brief') }),
    ...(analysis.some(({ deep }) => deep) && { standard: minutes('standard') }),
  };
}
