import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import { putAside, takeBack } from '#node/files/scratch-file.ts';

/** Where a story's card is in the file of cards, in bytes. */
export type CardPlace = [offset: number, length: number];

/** The cards of stories, in a file: a story stands in eight lists or more, which any thread may write. */
export interface CardFile {
  readonly file: string;
  /** Writes the cards of those stories that are not in it yet. */
  add(entries: Iterable<ArticleEntry>): void;
  /** Where the cards of stories are that have been added. */
  placesOf(entries: readonly ArticleEntry[]): CardPlace[];
}

/**
 * Begins a file of cards.
 *
 * @param folder the file's name in it is of this build alone: what a thread keeps of it meets no other's
 */
export function createCardFile(folder: string, cardOf: (entry: ArticleEntry) => StoryCardData): CardFile {
  const file = path.join(folder, `cards-${randomUUID()}.json`);
  const places = new Map<ArticleEntry, CardPlace>();
  return {
    file,
    add(entries) {
      const fresh = [...new Set(entries)].filter((entry) => !places.has(entry));
      if (fresh.length === 0) return;
      for (const [index, { offset, length }] of putAside(file, fresh.map(cardOf)).entries()) {
        places.set(fresh[index] as ArticleEntry, [offset, length]);
      }
    },
    placesOf: (entries) =>
      entries.map((entry) => {
        const place = places.get(entry);
        if (!place) throw new Error(`The card of ${entry.slug} has not been written.`);
        return place;
      }),
  };
}

/** So many cards a thread keeps, with what they look like: some 4 kB each. */
const mostKept = 4000;
/** Cards that this thread has read lately, by their places in a file. */
let kept = { file: '', cards: new Map<number, StoryCardData>() };

/**
 * Reads cards. The same place gives the same object for as long as the thread keeps it, which lists that follow one
 * another make use of: what a card looks like is worked out once.
 *
 * @returns the cards by their offsets
 */
export function readCards(file: string, places: readonly CardPlace[]): ReadonlyMap<number, StoryCardData> {
  if (kept.file !== file) kept = { file, cards: new Map() };
  const { cards } = kept;
  const wanted = new Map(places);
  const missing = [...wanted].filter(([offset]) => !cards.has(offset));
  const read = takeBack<StoryCardData>(missing.map(([offset, length]) => ({ file, offset, length })));
  missing.forEach(([offset], index) => {
    cards.set(offset, read[index] as StoryCardData);
  });
  const found = new Map<number, StoryCardData>();
  for (const offset of wanted.keys()) {
    const card = cards.get(offset) as StoryCardData;
    found.set(offset, card);
    // The last to go is the last that was asked for.
    cards.delete(offset);
    cards.set(offset, card);
  }
  for (const offset of cards.keys()) {
    if (cards.size <= mostKept) break;
    cards.delete(offset);
  }
  return found;
}
