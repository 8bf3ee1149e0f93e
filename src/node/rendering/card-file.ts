import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import { appendItems, readItems } from '#node/files/scratch-file.ts';

/** Where cards are stored: the byte range of each in a file, by the story's slug. */
export interface StoredCards {
  file: string;
  ranges: ReadonlyMap<string, ByteRange>;
}

type ByteRange = [offset: number, length: number];

/**
 * Begins a file of cards. A story stands in eight lists or more, which any thread may render, so its card is written
 * once for all of them.
 *
 * @param folder the file's name in it is unique, so that a thread never takes one build's cards for another's
 * @returns a function that writes the cards that are not in the file yet, and returns where all of them are
 */
export function createCardFile(
  folder: string,
  cardOf: (story: ArticleEntry) => StoryCardData,
): (stories: readonly ArticleEntry[]) => StoredCards {
  const file = path.join(folder, `cards-${randomUUID()}.json`);
  const written = new Map<ArticleEntry, ByteRange>();
  return (stories) => {
    const fresh = [...new Set(stories)].filter((story) => !written.has(story));
    const places = fresh.length > 0 ? appendItems(file, fresh.map(cardOf)) : [];
    places.forEach(({ offset, length }, index) => {
      written.set(fresh[index] as ArticleEntry, [offset, length]);
    });
    return { file, ranges: new Map(stories.map((story) => [story.slug, written.get(story) as ByteRange])) };
  };
}

/** How many cards a thread keeps, with their markup: some 4 kB each. */
const maxCached = 4000;
/** The cards that this thread has used last, by slug. */
let cached = { file: '', cards: new Map<string, StoryCardData>() };

/**
 * Reads stored cards. A card that is still cached is the same object as before, so lists that follow one another share
 * its markup.
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
    // Moved to the end, so that the least recently used cards come first.
    cards.delete(slug);
    cards.set(slug, card);
  }
  for (const slug of cards.keys()) {
    if (cards.size <= maxCached) break;
    cards.delete(slug);
  }
  return found;
}
