import { messagesOf } from '#domain/messages/messages.ts';
import type { PartHeadings } from '#domain/page-data/article.ts';
import type { Article } from '#domain/schema/article.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { isSameLanguage } from '#lib/text/languages.ts';

/** Returns the headings of a story's parts in the paper's language, for stories that have none of their own. */
export function partHeadings(site: SiteContent, language = site.language): PartHeadings {
  const messages = messagesOf(site, language);
  return {
    takeaways: messages.keyTakeaways,
    analysis: messages.inDepthAnalysis,
    impact: messages.industryImpact,
    faq: messages.frequentlyAskedQuestions,
    questions: messages.questions,
    notes: messages.notes,
    terms: messages.termsExplained,
    corrections: messages.corrections,
    sources: messages.sources,
  };
}

/**
 * Returns the headings of a story's parts that are in its own language: those that the article names and, if its language
 * is not the paper's and has a catalogue, all others.
 *
 * @param hasNotes whether the story has footnotes
 * @returns undefined if there are none
 */
export function ownHeadings(
  { language, headings }: Pick<Article, 'language' | 'headings'>,
  site: SiteContent,
  hasNotes: boolean,
): Partial<PartHeadings> | undefined {
  const isForeign = language !== undefined && !isSameLanguage(language, site.language);
  const isKnown = isForeign && isSameLanguage(messagesOf(site, language).language, language);
  if (!isKnown && !headings) return undefined;
  const { notes, ...others } = partHeadings(site, language);
  return {
    ...(isKnown && others),
    ...(isKnown && hasNotes && { notes }),
    // The table of contents has the short form of the catalogue only.
    ...(headings?.faq && { questions: headings.faq }),
    ...headings,
  };
}
