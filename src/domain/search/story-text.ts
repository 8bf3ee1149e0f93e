import { type Block, plainInline, type RichText } from '#domain/markdown/rich-text.ts';
import type { ArticlePageData, PartHeadings, SectionData } from '#domain/page-data/article.ts';
import { notesId, partIds } from '#domain/page-data/shared.ts';
import { endSentence } from '#lib/text/end-sentence.ts';

/** A section of a story's searchable text. */
export interface TextSection {
  level: 1 | 2 | 3 | 4;
  /** the fragment that links to it; empty for the title */
  id: string;
  heading: string;
  /** in plain text, each ends with punctuation */
  paragraphs: string[];
}

/** Separates the cells of a row; a word of its own, so that no phrase is found across cells. */
const betweenCells = ' · ';
const lineSeparator = '\u2028';

/**
 * Divides a story's text into sections: the title with the summary and authors, then each part that has a heading.
 *
 * @param paperHeadings the headings of parts for which the story has none of its own
 */
export function textSections(
  page: ArticlePageData,
  paperHeadings: Pick<PartHeadings, 'analysis' | 'impact' | 'notes'>,
): TextSection[] {
  const headings = { ...paperHeadings, ...page.headings };
  const { title, summary, series, takeaways, body = [], analysis, impact, faq, notes = [], terms } = page;
  const [beginning, ...bodySections] = richSections(
    section(1, '', title, [summary, ...authorNames(page), ...(series ? [series.name] : [])]),
    body,
  );
  return [
    beginning,
    ...takeaways.map(({ id, lead, text }) => section(3, id, lead, [text])),
    ...bodySections,
    ...analysisSections(analysis, headings.analysis),
    ...(impact ? richSections(section(2, partIds.impact, headings.impact, []), impact) : []),
    ...faq.flatMap(({ id, question, answer }) => richSections(section(3, id, question, []), answer)),
    ...(notes.length > 0
      ? [
          section(
            2,
            notesId,
            headings.notes,
            notes.flatMap(({ children }) => children.flatMap(linesOf)),
          ),
        ]
      : []),
    ...terms.map(({ id, term, definition }) => section(3, id, term, [definition])),
  ];
}

/** Persons only: the name of a desk, often with that of the paper, would be in every story. */
const authorNames = ({ credits = [] }: ArticlePageData) =>
  credits
    .flatMap(({ authors }) => authors)
    .flatMap(({ name, isOrganization }) => (isOrganization ? [] : name));

function section(
  level: TextSection['level'],
  id: string,
  heading: string,
  paragraphs: readonly string[],
): TextSection {
  return { level, id, heading, paragraphs: toParagraphs(paragraphs) };
}

const toParagraphs = (lines: readonly string[]) =>
  lines.filter((line) => /\S/.test(line)).map((line) => endSentence(line));

/** A section without a heading continues the one before it; the first is that of the whole analysis. */
function analysisSections(analysis: readonly SectionData[], partHeading: string): TextSection[] {
  const sections: TextSection[] = [];
  for (const { id = partIds.analysis, heading, body } of analysis) {
    const previous = heading === undefined ? sections.pop() : undefined;
    sections.push(...richSections(previous ?? section(2, id, heading ?? partHeading, []), body));
  }
  return sections;
}

/** A heading with an ID starts a section of its own. */
function richSections(first: TextSection, text: RichText): [TextSection, ...TextSection[]] {
  const sections: [TextSection, ...TextSection[]] = [first];
  for (const block of text) {
    if (block.type === 'heading' && block.id)
      sections.push(section(4, block.id, plainInline(block.children), []));
    else sections.at(-1)?.paragraphs.push(...toParagraphs(linesOf(block)));
  }
  return sections;
}

/** Divides a block into lines: what stands on lines of its own must not run together in an excerpt. */
function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'text':
    case 'heading':
      return plainInline(block.children, lineSeparator).split(lineSeparator);
    case 'list':
      return block.items.flat().flatMap(linesOf);
    case 'quote':
    case 'note':
      return block.children.flatMap(linesOf);
    case 'figure':
      return plainInline(block.caption ?? [], lineSeparator).split(lineSeparator);
    case 'code':
      return block.text.split('\n');
    case 'table':
      return [block.head, ...block.rows].map((row) =>
        row
          .map((cell) => plainInline(cell))
          .filter(Boolean)
          .join(betweenCells),
      );
    case 'rule':
    case 'pullquote':
      return [];
  }
}
