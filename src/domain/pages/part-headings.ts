import { messagesOf } from '#domain/messages/messages.ts';
import type { PartHeadings } from '#domain/page-data/article.ts';
import type { SiteContent } from '#domain/schema/site.ts';
import { isSameLanguage } from '#lib/text/languages.ts';

/**
 * Returns the headings of a story's parts: in the story's language if there is a catalogue for it, otherwise the paper's.
 *
 * @param language the story's language if it differs from the paper's
 * @returns `lang` is their language
 */
export function partHeadings(
  site: SiteContent,
  language = site.language,
): { lang: string; headings: PartHeadings } {
  const own = messagesOf(site, language);
  const messages = isSameLanguage(own.language, language) ? own : messagesOf(site);
  return {
    lang: messages.language,
    headings: {
      takeaways: messages.keyTakeaways,
      analysis: messages.inDepthAnalysis,
      impact: messages.industryImpact,
      faq: messages.frequentlyAskedQuestions,
      questions: messages.questions,
      terms: messages.termsExplained,
      corrections: messages.corrections,
      sources: messages.sources,
    },
  };
}
