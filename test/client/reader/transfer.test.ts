import { afterEach, expect, test, vi } from 'vitest';
import { storyCard } from '../../fixtures/browser/reader.ts';

const monday = new Date('2026-06-08T08:00:00Z');

afterEach(() => {
  localStorage.clear();
  vi.resetModules();
});

/** The modules of a page of a browser in which a story is saved and opened. */
async function openPage() {
  const { saved, toggleSaved } = await import('#client/reader/saved.ts');
  const { history, rememberVisit } = await import('#client/reader/history.ts');
  const transfer = await import('#client/reader/transfer.ts');
  toggleSaved(storyCard('a'), monday);
  rememberVisit({ slug: 'a', parts: new Map([['first', 'Text.']]) }, 50, 'first', monday);
  const kept = () => ({ saved: saved.get(), history: [...history.get()] });
  return { ...transfer, kept };
}

test('what is exported can be erased and taken over again', async () => {
  const { exportAll, importAll, eraseAll, kept } = await openPage();
  const before = kept();
  const text = exportAll();
  eraseAll();
  expect(kept()).toEqual({ saved: [], history: [] });
  expect(importAll(text)).toEqual({ savedCount: 1, openedCount: 1 });
  expect(kept()).toEqual(before);
});

test('what is known already is not taken over twice', async () => {
  const { exportAll, importAll, kept } = await openPage();
  const before = kept();
  expect(importAll(exportAll())).toEqual({ savedCount: 0, openedCount: 0 });
  expect(kept()).toEqual(before);
});

const file = (part: object) => JSON.stringify({ format: 'gigawatt-reader', version: 1, saved: [], ...part });

test.each([
  ['cut off', file({}).slice(0, -3), 'The file is not whole, or not JSON.'],
  ['of another kind', '{"name":"package"}', 'This is not a file that a paper like this one has exported.'],
  ['a list', '[1]', 'This is not a file that a paper like this one has exported.'],
  ['without stories', '{"format":"gigawatt-reader","version":1}', 'The file is damaged at “saved”:'],
  ['of a later version', file({ version: 2 }), 'The file is damaged at “version”: expected 1, found 2.'],
  [
    'with a story without a title',
    file({ saved: [{ savedAt: monday.toISOString(), card: { ...storyCard('b'), title: 3 } }] }),
    'The file is damaged at “saved.0.card.title”: expected string, found 3.',
  ],
  ['with a visit of no time', file({ history: { b: { at: 'noon', percent: 3 } } }), 'at “history.b.at”'],
])('a file that is %s changes nothing and says why', async (_name, text, message) => {
  const { importAll, kept, UnreadableFileError } = await openPage();
  const before = kept();
  expect(() => importAll(text)).toThrow(UnreadableFileError);
  expect(() => importAll(text)).toThrow(message);
  expect(kept()).toEqual(before);
});
