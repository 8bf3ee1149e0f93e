import { plainText, type RichText } from '#domain/markdown/rich-text.ts';
import type { ReadingDepths } from '#domain/page-data/article.ts';
import type { Article } from '#domain/schema/article.ts';
import { countWords, readingMinutes } from './reading-time.ts';

type Depth = 'full' | keyof ReadingDepths;

/** The parts of an article that take time to read: the article has them, and so has its page. */
interface ReadParts {
  summary: string;
  takeaways: readonly { lead: string; text: string }[];
  analysis: readonly { heading: string; body: RichText; deep?: boolean | undefined }[];
  impact?: RichText | undefined;
  faq: readonly { question: string; answer: RichText }[];
  terms: readonly { term: string; definition: string }[];
}

/** What is read of an article at a depth, as plain text. */
export function textAt(depth: Depth, article: ReadParts): string {
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
 * The depths at which an article can be read besides the whole.
 *
 * @param language of the article
 */
export function readingDepths(article: Article, language: string): ReadingDepths {
  const { takeaways, analysis, impact, faq, terms } = article;
  const minutes = (depth: Depth) => readingMinutes(countWords(textAt(depth, article), language));
  const isMore = analysis.length > 0 || impact !== undefined || faq.length > 0 || terms.length > 0;
  return {
    ...(takeaways.length > 0 && isMore && { brief: minutes('brief') }),
    ...(analysis.some(({ deep }) => deep) && { standard: minutes('standard') }),
  };
}
