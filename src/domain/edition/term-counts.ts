import { plainInline } from '#domain/markdown/rich-text.ts';
import type { Article } from '#domain/schema/article.ts';
import { hashText } from '#lib/hash.ts';
import { slugify } from '#lib/text/slug.ts';
import { hasUnspaced } from '#lib/text/unspaced-scripts.ts';

/**
 * How often an article uses each of its terms. One number for each: 26 bits that stand for the term, one that
 * tells a tag from a word, five that hold the count. Two terms of an edition hardly ever share their bits, and
 * 100,000 articles fit into 60 MB.
 */
export type TermCounts = Uint32Array<ArrayBuffer>;

const weights = { title: 3, tag: 3, summary: 2, body: 1 };
const countBits = 5;
const highestCount = 2 ** countBits - 1;

/** What identifies a counted term: the number without its count. */
export const termOf = (counted: number): number => counted >>> countBits;
export const countOf = (counted: number): number => counted & highestCount;
export const isTag = (term: number): boolean => (term & 1) === 1;

/** Counts the terms by which articles are compared: those of title, tags, summary, takeaways and headings. */
export function countTerms(article: Article): TermCounts {
  const counts = new Map<number, number>();
  const add = (term: number, weight: number) => counts.set(term, (counts.get(term) ?? 0) + weight);
  const addText = (text: string, weight: number) => {
    for (const word of words(text)) add(termNumber(word, 0), weight);
  };
  addText(article.title, weights.title);
  addText(article.summary, weights.summary);
  for (const tag of article.tags) {
    add(termNumber(slugify(tag), 1), weights.tag);
    addText(tag, weights.tag);
  }
  for (const { lead, text } of article.takeaways) addText(`${lead} ${text}`, weights.body);
  for (const { heading, body } of article.analysis) {
    addText(heading, weights.body);
    for (const block of body)
      if (block.type === 'heading') addText(plainInline(block.children), weights.body);
  }
  return Uint32Array.from(counts, ([term, count]) => (term << countBits) | Math.min(count, highestCount));
}

function termNumber(text: string, tag: 0 | 1): number {
  return ((hashText(text) >>> 6) << 1) | tag;
}

/** Words of three letters and more; unspaced scripts give each pair of neighbouring characters instead. */
function words(text: string): string[] {
  const runs =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return runs.flatMap((run) => {
    if (!hasUnspaced(run)) return run.length > 2 ? [run] : [];
    const characters = [...run];
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  });
}
