import { mapRichText, type RichTextChanges } from '#domain/markdown/map-rich-text.ts';
import { createNoteNumbers } from '#domain/markdown/number-notes.ts';
import { plainInline, type RichText } from '#domain/markdown/rich-text.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import { bodyId, languagesId, noteId, notesId, pageIds, partIds } from '#domain/page-data/shared.ts';
import type { Article } from '#domain/schema/article.ts';
import { missingFullStop, sentenceGap } from '#lib/text/end-sentence.ts';
import { createFragments } from '#lib/text/slug.ts';
import { createTermMarker } from './term-marks.ts';

type Sections = Pick<
  ArticlePageData,
  'takeaways' | 'body' | 'bodySections' | 'analysis' | 'impact' | 'faq' | 'notes' | 'terms'
>;

/** The fields of an article from which its sections are made. */
type Texts = Pick<Article, Exclude<keyof Sections, 'bodySections' | 'notes'>>;

interface SectionOptions extends Pick<RichTextChanges, 'figure' | 'isSponsored'> {
  /** adds the base to a path */
  href(path: string): string;
  /** writes the number of a footnote */
  toLabel(number: number): string;
}

/** The IDs in the page of an article to which links can lead. */
export function fragmentsOf(article: Texts): string[] {
  const ids: string[] = [...Object.values(partIds), ...(article.body ? [bodyId] : [])];
  const sections = createSections(article, 'en', { href: (path) => path, toLabel: String });
  if (sections.notes) ids.push(notesId, ...sections.notes.map(({ label }) => noteId(label)));
  for (const { id } of [...sections.takeaways, ...sections.analysis, ...sections.faq, ...sections.terms])
    if (id !== undefined) ids.push(id);
  const texts = [
    sections.body ?? [],
    ...sections.analysis.map(({ body }) => body),
    sections.impact ?? [],
    ...sections.faq.map(({ answer }) => answer),
  ];
  for (const text of texts) {
    mapRichText(text, {
      href: (href) => href,
      heading(heading) {
        if (heading.id) ids.push(heading.id);
        return heading;
      },
    });
  }
  return ids;
}

/**
 * Creates the sections of an article: adds fragments in reading order, the base to links, numbers to footnotes, and marks to terms.
 *
 * @param language of the article
 */
export function createSections(
  { takeaways, body, analysis, impact, faq, terms }: Texts,
  language: string,
  { href, toLabel, ...changes }: SectionOptions,
): Sections {
  const texts = [
    body ?? [],
    ...analysis.map((section) => section.body),
    impact ?? [],
    ...faq.map(({ answer }) => answer),
  ];
  const fragment = createFragments([
    ...Object.values(pageIds),
    ...Object.values(partIds),
    languagesId,
    ...(body ? [bodyId] : []),
    ...(texts.flat().some(({ type }) => type === 'note') ? [notesId] : []),
  ]);
  const { notes, take } = createNoteNumbers(toLabel);
  const completeBlocks = (text: RichText, reference?: RichTextChanges['reference']): RichText =>
    mapRichText(text, {
      ...changes,
      ...(reference && { reference }),
      href: (address) => (address.startsWith('/') ? href(address) : address),
      heading: (heading) => ({ ...heading, id: fragment(plainInline(heading.children)) }),
    });
  function complete(whole: RichText): RichText {
    const { text, reference } = take(whole);
    return completeBlocks(text, reference);
  }
  const unmarked: Sections = {
    takeaways: takeaways.map(({ lead, text }) => ({
      id: fragment(lead),
      lead,
      stop: missingFullStop(lead, language) + sentenceGap(lead, language),
      text,
    })),
    ...(body && withSections(complete(body))),
    analysis: analysis.map((section) => ({
      ...(section.heading !== undefined && { id: fragment(section.heading), heading: section.heading }),
      body: complete(section.body),
    })),
    ...(impact && { impact: complete(impact) }),
    faq: faq.map(({ question, answer }) => ({ id: fragment(question), question, answer: complete(answer) })),
    terms: terms.map(({ term, definition }) => ({ id: fragment(term), term, definition })),
  };
  const sections: Sections = {
    ...unmarked,
    ...(notes.length > 0 && {
      notes: notes.map((note) => ({ ...note, children: completeBlocks(note.children) })),
    }),
  };
  if (terms.length === 0) return sections;
  const mark = createTermMarker(sections.terms);
  return {
    ...sections,
    ...(sections.body && { body: mark(sections.body) }),
    analysis: sections.analysis.map((section) => ({ ...section, body: mark(section.body) })),
    ...(sections.impact && { impact: mark(sections.impact) }),
  };
}

function withSections(body: RichText): Pick<Sections, 'body' | 'bodySections'> {
  const bodySections = body.flatMap((block) =>
    block.type === 'heading' && block.level === 1 && block.id !== undefined
      ? { id: block.id, heading: plainInline(block.children) }
      : [],
  );
  return { body, ...(bodySections.length > 0 && { bodySections }) };
}
