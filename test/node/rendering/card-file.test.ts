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

/** Records which cards are made. */
function createFile() {
  const made: string[] = [];
  const storeCards = createCardFile(folder, ({ slug, title }) => {
    made.push(slug);
    return { slug, title } as StoryCardData;
  });
  return { storeCards, made };
}

const titles = (cards: ReadonlyMap<string, StoryCardData>) => [...cards.values()].map(({ title }) => title);

test('cards are read in any order and written once', () => {
  const { storeCards, made } = createFile();
  const [one, two, three] = stories(3) as [ArticleEntry, ArticleEntry, ArticleEntry];
  storeCards([one, two, one]);
  storeCards([two, three]);
  expect(made).toEqual(['story-0', 'story-1', 'story-2']);
  expect(titles(readCards(storeCards([three, one, one, two])))).toEqual(['「2」', '「0」', '「1」']);
});

test('a card that is read again soon is the same object', () => {
  const { storeCards } = createFile();
  const all = stories(20);
  const before = readCards(storeCards(all.slice(0, 12)));
  const after = readCards(storeCards(all.slice(6)));
  for (const { slug } of all.slice(6, 12)) expect(after.get(slug)).toBe(before.get(slug));
  expect(titles(after)).toEqual(all.slice(6).map(({ title }) => title));
});

test('more cards than the cache holds can be read at once', () => {
  const { storeCards } = createFile();
  const all = stories(5000);
  expect(titles(readCards(storeCards(all)))).toEqual(all.map(({ title }) => title));
});

test('the cards of two builds are never confused', () => {
  const [first, second] = [createFile(), createFile()];
  const [story] = stories(1) as [ArticleEntry];
  readCards(first.storeCards([story]));
  const edited = { ...story, title: 'Edited' };
  expect(titles(readCards(second.storeCards([edited])))).toEqual(['Edited']);
});

test('pages without cards need no file', () => {
  expect(readCards(createFile().storeCards([])).size).toBe(0);
});
