import { type Block, plainInline, plainText, type RichText } from '#domain/markdown/rich-text.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import { partIds } from '#domain/page-data/shared.ts';
import { encodeStory, type FilterName, sortKey, titleMeta } from './index-contract.ts';
import { addLetterSpaces } from './spaced-letters.ts';

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

/** Creates a story's record from its page's data and URL. */
export function createRecord(page: ArticlePageData, href: string): SearchRecord {
  const { title, summary, takeaways, analysis, impact, faq, terms, category, tags, sources } = page;
  const filters: [name: FilterName, value: string][] = [
    ['category', category.name],
    ...tags.map(({ name }): [FilterName, string] => ['tag', name]),
    ...sources.map(({ name }): [FilterName, string] => ['source', name]),
  ];
  const parts = [
    `<h1>${indexedText(title)}</h1>${paragraph(summary)}`,
    ...takeaways.map(({ id, lead, text }) => heading(3, id, lead) + paragraph(text)),
    ...analysis.map(({ id, heading: text, body }) => heading(2, id, text) + richText(body)),
    ...(impact ? [heading(2, partIds.impact, 'Industry impact') + richText(impact)] : []),
    ...faq.map(({ id, question, answer }) => heading(3, id, question) + richText(answer)),
    ...terms.map(({ id, term, definition }) => heading(3, id, term) + paragraph(definition)),
  ];
  const metadata = [
    `<meta data-pagefind-meta="${titleMeta}[content]" content="${escapeText(addLetterSpaces(title))}">`,
    ...filters.map(
      ([name, value]) => `<meta data-pagefind-filter="${name}[content]" content="${escapeText(value)}">`,
    ),
  ];
  return {
    url: encodeStory(page, href),
    content: metadata.join('') + parts.join(''),
  };
}

function richText(text: RichText): string {
  return text.map(block).join('');
}

/** Headings keep their IDs; everything else becomes plain text. */
function block(part: Block): string {
  if (part.type === 'heading' && part.id) return heading(4, part.id, plainInline(part.children));
  return paragraph(plainText([part]));
}

const heading = (level: number, id: string, text: string) =>
  `<h${level} id="${escapeText(id)}">${indexedText(text)}</h${level}>`;
const paragraph = (text: string) => `<p>${indexedText(text)}</p>`;
const indexedText = (text: string) => escapeText(addLetterSpaces(text));

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
