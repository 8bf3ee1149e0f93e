import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import { createCardFile, readCards } from '#node/rendering/card-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-cards-'));
});
afterEach(() => rm(folder, { recursive: true }));

const stories = (count: number) =>
  Array.from(
    { length: count },
    (_, number) => ({ slug: `story-${number}`, title: `「${number}」` }) as ArticleEntry,
  );

/** Counts how often each card has been made. */
function begin() {
  const made: string[] = [];
  const cards = createCardFile(folder, ({ slug, title }) => {
    made.push(slug);
    return { slug, title } as StoryCardData;
  });
  return { cards, made };
}

const titles = (cards: ReadonlyMap<number, StoryCardData>, places: [number, number][]) =>
  places.map(([offset]) => cards.get(offset)?.title);

test('cards are read as they were written, in any order, and each is written once', () => {
  const { cards, made } = begin();
  const [one, two, three] = stories(3) as [ArticleEntry, ArticleEntry, ArticleEntry];
  cards.add([one, two, one]);
  cards.add([two, three]);
  expect(made).toEqual(['story-0', 'story-1', 'story-2']);
  const places = cards.placesOf([three, one, one, two]);
  expect(titles(readCards(cards.file, places), places)).toEqual(['「2」', '「0」', '「0」', '「1」']);
});

test('a card that is asked for again soon is the same object', () => {
  const { cards } = begin();
  const all = stories(20);
  cards.add(all);
  const before = readCards(cards.file, cards.placesOf(all.slice(0, 12)));
  const after = readCards(cards.file, cards.placesOf(all.slice(6)));
  for (const [offset] of cards.placesOf(all.slice(6, 12))) expect(after.get(offset)).toBe(before.get(offset));
});

test('more cards at once than are kept are there all the same', () => {
  const { cards } = begin();
  const all = stories(5000);
  cards.add(all);
  const places = cards.placesOf(all);
  expect(titles(readCards(cards.file, places), places)).toEqual(all.map(({ title }) => title));
});

test('the cards of one build are never those of another', () => {
  const [first, second] = [begin().cards, begin().cards];
  const [one, other] = stories(2) as [ArticleEntry, ArticleEntry];
  first.add([one]);
  second.add([other]);
  const places = second.placesOf([other]);
  readCards(first.file, first.placesOf([one]));
  expect(titles(readCards(second.file, places), places)).toEqual(['「1」']);
});

test('a card that has not been written is told', () => {
  const { cards } = begin();
  expect(() => cards.placesOf(stories(1))).toThrow('The card of story-0 has not been written.');
});
