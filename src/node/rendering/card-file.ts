import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import { appendItems, readItems } from '#node/files/scratch-file.ts';

/** The byte range of each stored card in a file, by the story's slug. */
export interface StoredCards {
  file: string;
  ranges: ReadonlyMap<string, ByteRange>;
}

type ByteRange = [offset: number, length: number];

/**
 * Creates a file of cards. A story is in eight lists or more, which any thread may render, so its card is written once
 * for all of them.
 *
 * @param folder gets a file with a unique name, so that threads never confuse the cards of two builds
 * @returns a function that writes the cards that are not in the file yet, and returns the ranges of all of them
 */
export function createCardFile(
  folder: string,
  cardOf: (story: ArticleEntry) => StoryCardData,
): (stories: readonly ArticleEntry[]) => StoredCards {
  const file = path.join(folder, `cards-${randomUUID()}.json`);
  const written = new Map<ArticleEntry, ByteRange>();
  return (stories) => {
    const fresh = [...new Set(stories)].filter((story) => !written.has(story));
    const stored = fresh.length > 0 ? appendItems(file, fresh.map(cardOf)) : [];
    stored.forEach(({ offset, length }, index) => {
      written.set(fresh[index] as ArticleEntry, [offset, length]);
    });
    return { file, ranges: new Map(stories.map((story) => [story.slug, written.get(story) as ByteRange])) };
  };
}

/** Cached by each thread, with their markup: about 4 kB per card. */
const maxCached = 4000;
/** The cards that this thread has used most recently, by slug. */
let cached = { file: '', cards: new Map<string, StoryCardData>() };

/**
 * Reads stored cards. A cached card is the same object as before, so consecutive lists share its markup.
 *
 * @returns the cards by slug
 */
export function readCards({ file, ranges }: StoredCards): ReadonlyMap<string, StoryCardData> {
  if (cached.file !== file) cached = { file, cards: new Map() };
  const { cards } = cached;
  const missing = [...ranges].filter(([slug]) => !cards.has(slug));
  const read = readItems<StoryCardData>(missing.map(([, [offset, length]]) => ({ file, offset, length })));
  const fresh = new Map(missing.map(([slug], index) => [slug, read[index]]));
  const found = new Map<string, StoryCardData>();
  for (const slug of ranges.keys()) {
    const card = (cards.get(slug) ?? fresh.get(slug)) as StoryCardData;
    found.set(slug, card);
    // Moved to the end, so that the least recently used cards are first.
    cards.delete(slug);
    cards.set(slug, card);
  }
  for (const slug of cards.keys()) {
    if (cards.size <= maxCached) break;
    cards.delete(slug);
  }
  return found;
}
