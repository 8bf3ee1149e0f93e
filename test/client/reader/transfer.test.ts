import { afterEach, expect, test, vi } from 'vitest';
import { storyCard } from '../../fixtures/browser/story-card.ts';

const monday = new Date('2026-06-08T08:00:00Z');

afterEach(() => {
  localStorage.clear();
  vi.resetModules();
});

/** Loads the modules, saves a story and records a visit. */
async function openPage() {
  const { saved, toggleSaved } = await import('#client/reader/saved.ts');
  const { history, recordReading } = await import('#client/reader/history.ts');
  const transfer = await import('#client/reader/transfer.ts');
  toggleSaved(storyCard('a'), monday);
  recordReading({ slug: 'a', parts: new Map([['first', 'Text.']]) }, 50, 'first', monday);
  const stored = () => ({ saved: saved.get(), history: [...history.get()] });
  return { ...transfer, stored };
}

test('exported data can be erased and imported again', async () => {
  const { exportAll, importAll, eraseAll, stored } = await openPage();
  const before = stored();
  const text = exportAll();
  eraseAll();
  expect(stored()).toEqual({ saved: [], history: [] });
  expect(importAll(text)).toEqual({ savedCount: 1, openedCount: 1 });
  expect(stored()).toEqual(before);
});

test('importing existing data adds nothing', async () => {
  const { exportAll, importAll, stored } = await openPage();
  const before = stored();
  expect(importAll(exportAll())).toEqual({ savedCount: 0, openedCount: 0 });
  expect(stored()).toEqual(before);
});

const file = (part: object) => JSON.stringify({ format: 'gigawatt-reader', version: 1, saved: [], ...part });

test.each([
  ['cut off', file({}).slice(0, -3), 'The file is incomplete, or not JSON.'],
  ['of another format', '{"name":"package"}', 'This file was not exported from a site like this one.'],
  ['a list', '[1]', 'This file was not exported from a site like this one.'],
  ['without stories', '{"format":"gigawatt-reader","version":1}', 'The file is damaged at “saved”.'],
  ['of a later version', file({ version: 2 }), 'The file is damaged at “version”.'],
  [
    'with a story without a title',
    file({ saved: [{ savedAt: monday.toISOString(), card: { ...storyCard('b'), title: 3 } }] }),
    'The file is damaged at “saved.0.card.title”.',
  ],
  ['with an invalid date', file({ history: { b: { at: 'noon', percent: 3 } } }), 'at “history.b.at”'],
])('a file that is %s changes nothing and is reported', async (_name, text, message) => {
  const { importAll, stored, UnreadableFileError } = await openPage();
  const before = stored();
  expect(() => importAll(text)).toThrow(UnreadableFileError);
  expect(() => importAll(text)).toThrow(message);
  expect(stored()).toEqual(before);
});
