import { afterEach, expect, test, vi } from 'vitest';
import { storyCard } from '../../fixtures/browser/story-card.ts';

const monday = new Date('2026-06-08T08:00:00Z');
const tuesday = new Date('2026-06-09T08:00:00Z');

afterEach(() => {
  localStorage.clear();
  vi.resetModules();
});

/** Loads the modules as a newly opened page does. */
async function openPage() {
  const { saved, toggleSaved, mergeSaved } = await import('#client/reader/saved.ts');
  const { cardOf } = await import('#client/reader/stored-card.ts');
  const slugs = () => saved.get().map(({ card }) => card.slug);
  return { saved, toggleSaved, mergeSaved, cardOf, slugs };
}

test('a saved story is first on the list, also on the next page', async () => {
  const { toggleSaved } = await openPage();
  expect(toggleSaved(storyCard('a'), monday)).toBe(true);
  expect(toggleSaved(storyCard('b'), tuesday)).toBe(true);
  vi.resetModules();
  const { slugs } = await openPage();
  expect(slugs()).toEqual(['b', 'a']);
});

test('saving a saved story removes it', async () => {
  const { toggleSaved, slugs } = await openPage();
  toggleSaved(storyCard('a'), monday);
  expect(toggleSaved(storyCard('a'), tuesday)).toBe(false);
  expect(slugs()).toEqual([]);
});

test('the card of a saved story equals that in lists, under any base', async () => {
  const image = { src: '/images/a.webp', alt: 'A', width: 8, height: 3, credit: 'Somebody' };
  const story = storyCard('a', { lang: 'ar', dir: 'rtl', revised: '2026-06-09', image });
  const { toggleSaved, saved, cardOf } = await openPage();
  toggleSaved({ ...story, takeaways: [] } as never, monday);
  const [stored] = saved.get();
  const { credit: _, ...shown } = image;
  expect(stored && cardOf(stored.card, '/')).toEqual({ ...story, image: shown });
  expect(stored && cardOf(stored.card, '/news/')).toMatchObject({
    href: '/news/articles/a/',
    category: { href: '/news/categories/research/' },
  });
});

test('imported stories are sorted by time, and saved ones stay unchanged', async () => {
  const { toggleSaved, mergeSaved, saved, slugs } = await openPage();
  toggleSaved(storyCard('a'), tuesday);
  const [known] = saved.get();
  if (!known) throw new Error('Nothing has been saved.');
  const { card } = known;
  const count = mergeSaved([
    { card: { ...card, title: 'Another title' }, savedAt: monday.toISOString() },
    { card: { ...card, slug: 'b' }, savedAt: monday.toISOString() },
    { card: { ...card, slug: 'c' }, savedAt: '2026-06-10T08:00:00.000Z' },
  ]);
  expect(count).toBe(2);
  expect(slugs()).toEqual(['c', 'a', 'b']);
  expect(saved.get()[1]?.card.title).toBe('Title of a');
});

test.each([
  ['nothing', 'null'],
  ['an object', '{"a":1}'],
  ['stories without a title', '[{"savedAt":"2026-06-08T08:00:00.000Z","card":{"slug":"a"}}]'],
])('if storage holds %s, nothing is saved', async (_name, text) => {
  localStorage.setItem('gigawatt:saved', text);
  const { slugs, toggleSaved } = await openPage();
  expect(slugs()).toEqual([]);
  toggleSaved(storyCard('b'), monday);
  expect(slugs()).toEqual(['b']);
});

test('a card whose image is on another site is dropped', async () => {
  const { toggleSaved } = await openPage();
  for (const src of [
    'https://elsewhere.example/a.png',
    '//elsewhere.example/a.png',
    'javascript:alert(1)',
    '/a.png',
  ]) {
    toggleSaved(storyCard(src, { image: { src, alt: '', width: 1, height: 1 } }), monday);
  }
  vi.resetModules();
  const { slugs } = await openPage();
  expect(slugs()).toEqual(['/a.png']);
});
