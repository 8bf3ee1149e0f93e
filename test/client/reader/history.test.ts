import { afterEach, expect, test, vi } from 'vitest';

const monday = new Date('2026-06-08T08:00:00Z');
const tuesday = new Date('2026-06-09T08:00:00Z');
const parts = new Map([
  ['first', 'The first part.'],
  ['second', 'The second part.'],
]);

afterEach(() => {
  localStorage.clear();
  vi.resetModules();
});

const openPage = () => import('#client/reader/history.ts');

test('a story is opened, half read or read by the furthest point reached', async () => {
  const { recordReading, history, isHalfRead, isRead } = await openPage();
  const states = [0, 5, 10, 50, 89, 90, 100].map((percent) => {
    const slug = `story-${percent}`;
    recordReading({ slug, parts }, percent, 'second', monday);
    const visit = history.get().get(slug);
    if (!visit) throw new Error('The visit is missing.');
    return isRead(visit) ? 'read' : isHalfRead(visit) ? 'half' : 'opened';
  });
  expect(states).toEqual(['opened', 'opened', 'half', 'half', 'half', 'read', 'read']);
});

test('the furthest point counts when the reader starts again', async () => {
  const { recordReading, history } = await openPage();
  recordReading({ slug: 'a', parts }, 60, 'second', monday);
  recordReading({ slug: 'a', parts }, 10, 'first', tuesday);
  expect(history.get().get('a')).toMatchObject({
    percent: 60,
    fragment: 'second',
    at: tuesday.toISOString(),
  });
});

test('new and edited parts have changed', async () => {
  const { recordReading, history, changedParts } = await openPage();
  recordReading({ slug: 'a', parts }, 100, 'second', monday);
  const visit = history.get().get('a');
  if (!visit) throw new Error('The visit is missing.');
  expect(changedParts({ slug: 'a', parts }, visit)).toEqual([]);
  const now = new Map([
    ['first', 'The first part.'],
    ['second', 'The second part, corrected.'],
    ['third', 'The third part.'],
  ]);
  expect(changedParts({ slug: 'a', parts: now }, visit)).toEqual(['second', 'third']);
});

test('the last thousand stories are stored', async () => {
  const { recordReading, history } = await openPage();
  for (let number = 0; number < 1001; number++)
    recordReading({ slug: `s${number}`, parts }, 50, 'first', monday);
  recordReading({ slug: 's1', parts }, 60, 'first', monday);
  recordReading({ slug: 'last', parts }, 60, 'first', monday);
  const slugs = [...history.get().keys()];
  expect(slugs).toHaveLength(1000);
  expect(slugs.slice(0, 1)).toEqual(['s3']);
  expect(slugs.slice(-2)).toEqual(['s1', 'last']);
});

test('of two visits to a story the later one counts', async () => {
  const { mergeVisits, recordReading, history } = await openPage();
  recordReading({ slug: 'a', parts }, 50, 'first', tuesday);
  recordReading({ slug: 'b', parts }, 50, 'first', monday);
  const visit = { percent: 100, fragment: 'second' };
  const added = mergeVisits({
    a: { ...visit, at: monday.toISOString() },
    b: { ...visit, at: tuesday.toISOString() },
    c: { ...visit, at: tuesday.toISOString() },
  });
  expect(added).toBe(1);
  expect([...history.get()].map(([slug, { percent }]) => `${slug} ${percent}`).sort()).toEqual([
    'a 50',
    'b 100',
    'c 100',
  ]);
});
