import type { ArticlePageData, PartHeadings } from '#domain/page-data/article.ts';
import { filterNames, filterValues } from './filters.ts';
import { encodeStory, sortKey } from './index-contract.ts';
import { storyCardOf } from './story-card.ts';
import { type TextSection, textSections } from './story-text.ts';
import { toIndexedText } from './to-indexed-text.ts';

export interface SearchRecord {
  /** the story's card, encoded */
  url: string;
  /** HTML with the story's text, the IDs of its parts, and its filters */
  content: string;
}

/** @param position from the oldest story of the part */
export function recordDocument({ content }: SearchRecord, position: number): string {
  return `<html><body><meta data-pagefind-sort="${sortKey}[content]" content="${position}">${content}</body></html>`;
}

/**
 * Creates a story's record from its page's data and URL.
 *
 * @param headings the paper's, for parts for which the story has none of its own
 */
export function createRecord(page: ArticlePageData, href: string, headings: PartHeadings): SearchRecord {
  const metadata = filterNames.flatMap((name) =>
    filterValues(page, name).map(
      (value) => `<meta data-pagefind-filter="${name}[content]" content="${escapeText(value)}">`,
    ),
  );
  return {
    url: encodeStory(storyCardOf(page, href)),
    content: metadata.join('') + textSections(page, headings).map(sectionMarkup).join(''),
  };
}

function sectionMarkup({ level, id, heading, paragraphs }: TextSection): string {
  const attribute = id && ` id="${escapeText(id)}"`;
  const texts = paragraphs.map((text) => `<p>${indexedText(text)}</p>`);
  return `<h${level}${attribute}>${indexedText(heading)}</h${level}>${texts.join('')}`;
}

const indexedText = (text: string) => escapeText(toIndexedText(text));

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
