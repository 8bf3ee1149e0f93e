import { plainInline } from '#domain/markdown/rich-text.ts';
import type { Article } from '#domain/schema/article.ts';
import { hashText } from '#lib/hash.ts';
import { slugify } from '#lib/text/slug.ts';
import { hasUnspaced } from '#lib/text/unspaced-scripts.ts';

/**
 * The terms of an article with their counts, packed into 32 bits each: 26 bits of the term's hash, 1 bit that marks a
 * tag, 5 bits of count. Collisions are rare, and 100,000 articles fit into 60 MB.
 */
export type TermCounts = Uint32Array<ArrayBuffer>;

const weights = { title: 3, tag: 3, summary: 2, body: 1 };
const countBits = 5;
const maxCount = 2 ** countBits - 1;

export const unpackTerm = (packed: number): number => packed >>> countBits;
export const unpackCount = (packed: number): number => packed & maxCount;
export const isTag = (term: number): boolean => (term & 1) === 1;

/** Counts the terms of an article's title, tags, summary, takeaways and headings. */
export function countTerms(article: Article): TermCounts {
  const counts = new Map<number, number>();
  const add = (term: number, weight: number) => counts.set(term, (counts.get(term) ?? 0) + weight);
  const addText = (text: string, weight: number) => {
    for (const word of tokenize(text)) add(hashTerm(word, 0), weight);
  };
  addText(article.title, weights.title);
  addText(article.summary, weights.summary);
  for (const tag of article.tags) {
    add(hashTerm(slugify(tag), 1), weights.tag);
    addText(tag, weights.tag);
  }
  for (const { lead, text } of article.takeaways) addText(`${lead} ${text}`, weights.body);
  for (const { heading = '', body } of [{ body: article.body ?? [] }, ...article.analysis]) {
    addText(heading, weights.body);
    for (const block of body)
      if (block.type === 'heading') addText(plainInline(block.children), weights.body);
  }
  return Uint32Array.from(counts, ([term, count]) => (term << countBits) | Math.min(count, maxCount));
}

function hashTerm(text: string, tagBit: 0 | 1): number {
  return ((hashText(text) >>> 6) << 1) | tagBit;
}

/** Splits a text into words of three or more letters, and scripts without spaces into pairs of characters. */
function tokenize(text: string): string[] {
  const runs =
    text
      .normalize('NFKC')
      .replace(/\p{DI}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return runs.flatMap((run) => {
    if (!hasUnspaced(run)) return run.length > 2 ? [run] : [];
    const characters = [...run];
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  });
}
