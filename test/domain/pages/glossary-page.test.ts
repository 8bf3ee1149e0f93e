import { expect, test } from 'vitest';
import type { GlossaryPageData, GlossaryTermData } from '#domain/page-data/glossary.ts';
import { type ArticleOverrides, articleFile } from '../../fixtures/content/article.ts';
import { edition, type SiteOverrides } from '../../fixtures/content/edition.ts';
import { layOut } from '../../fixtures/content/whole-edition.ts';

type Definitions = Record<string, string>;

/** Creates a story that explains terms. */
const explaining = (terms: Definitions, overrides: ArticleOverrides = {}): ArticleOverrides => ({
  terms: Object.entries(terms).map(([term, definition]) => ({ term, definition })),
  ...overrides,
});

/** Creates the glossary’s pages of stories, given by slug. */
function glossaryOf(stories: Record<string, ArticleOverrides>, site: SiteOverrides = {}, base = '/') {
  const pages = layOut(
    edition(
      Object.entries(stories).map(([slug, story]) => articleFile(slug, story)),
      site,
    ),
    base,
  );
  return [...pages.paths()]
    .filter((path) => path.startsWith('/glossary/'))
    .map((path) => pages.at(path) as GlossaryPageData);
}

const termsOn = ({ sections }: GlossaryPageData): GlossaryTermData[] =>
  sections.flatMap(({ terms }) => terms);
const namesOn = (page: GlossaryPageData | undefined) => page && termsOn(page).map(({ term }) => term);

/** Creates stories with ten different terms each, across all letters. */
const manyTerms = (stories: number): Record<string, ArticleOverrides> =>
  Object.fromEntries(
    Array.from({ length: stories }, (_, story) => {
      const names = Array.from({ length: 10 }, (_, index) => {
        const number = story * 10 + index;
        return `${String.fromCharCode(97 + ((number * 7) % 26))} term ${number}`;
      });
      return [
        `story-${story}`,
        explaining(Object.fromEntries(names.map((name) => [name, 'What it means.']))),
      ];
    }),
  );

test('terms are sorted alphabetically and grouped by letter', () => {
  const [page] = glossaryOf({
    one: explaining({ token: 'A.', '4-bit': 'B.' }),
    two: explaining({ 'AI factory': 'C.', élan: 'D.', Elo: 'E.' }),
  });
  expect(page?.sections.map(({ letter, terms }) => [letter, terms.map(({ term }) => term)])).toEqual([
    ['0–9', ['4-bit']],
    ['A', ['AI factory']],
    ['E', ['élan', 'Elo']],
    ['T', ['token']],
  ]);
  expect(page?.letters.map(({ name, href }) => [name, href])).toEqual([
    ['0–9', '/glossary/#letter-0-9'],
    ['A', '/glossary/#letter-a'],
    ['E', '/glossary/#letter-e'],
    ['T', '/glossary/#letter-t'],
  ]);
  expect(page?.sections.map(({ id }) => `/glossary/#${id}`)).toEqual(page?.letters.map(({ href }) => href));
});

test('spellings of a term are merged, with the newest story’s spelling', () => {
  const [page] = glossaryOf({
    old: explaining({ 'ai Factory': 'A plant.' }, { publishedAt: '2026-06-01' }),
    new: explaining({ 'AI factory': 'A plant.' }, { publishedAt: '2026-06-02' }),
    other: explaining({ C: 'A.', 'C++': 'B.', 'C#': 'C.' }),
  });
  expect(namesOn(page)).toEqual(['AI factory', 'C', 'C#', 'C++']);
});

test('letters with one slug have sections of their own', () => {
  const [page] = glossaryOf(
    { one: explaining({ Isparta: 'A.', İzmir: 'B.', ısı: 'C.' }) },
    { language: 'tr' },
  );
  expect(page?.sections.map(({ letter, terms }) => [letter, terms.map(({ term }) => term)])).toEqual([
    ['I', ['ısı', 'Isparta']],
    ['İ', ['İzmir']],
  ]);
  const ids = page?.sections.map(({ id }) => id) ?? [];
  expect(new Set(ids).size).toBe(2);
  expect(page?.letters.map(({ href }) => href)).toEqual(ids.map((id) => `/glossary/#${id}`));
});

test('spellings that readers do not tell apart are one term', () => {
  const [page] = glossaryOf({
    one: explaining({ 'Moore’s law': 'A.', Straße: 'B.', أحمد: 'C.' }),
    two: explaining({ "Moore's law": 'A.', Strasse: 'B.', احمد: 'C.', 'Daten\u00adschutz': 'D.' }),
    three: explaining({ Datenschutz: 'D.' }),
  });
  expect(namesOn(page)).toHaveLength(4);
});

test('stories with the same definition share it, newest first', () => {
  const story = (definition: string, day: number): ArticleOverrides =>
    explaining({ token: definition }, { title: `Of day ${day}`, publishedAt: `2026-06-0${day}` });
  const [page] = glossaryOf({ a: story('A word.', 1), b: story('A part.', 2), c: story('A word.', 3) });
  const [token] = page ? termsOn(page) : [];
  expect(token?.definitions.map(({ text, stories }) => [text, stories.map(({ name }) => name)])).toEqual([
    ['A word.', ['Of day 3', 'Of day 1']],
    ['A part.', ['Of day 2']],
  ]);
  expect(token?.more).toBe(0);
});

test('a term with very many stories shows some of them and the number of the others', () => {
  const stories = Object.fromEntries(
    Array.from({ length: 100 }, (_, index) => [`s-${index}`, explaining({ token: `Meaning ${index % 5}.` })]),
  );
  const [page] = glossaryOf(stories);
  const [token] = page ? termsOn(page) : [];
  expect(token?.definitions).toHaveLength(3);
  expect(token?.definitions.flatMap((definition) => definition.stories)).toHaveLength(9);
  expect(token?.more).toBe(91);
});

test('a definition in another language has its language and direction', () => {
  const [page] = glossaryOf({ one: explaining({ مصنع: 'معنى' }, { language: 'ar' }) });
  expect(page && termsOn(page)[0]).toMatchObject({
    lang: 'ar',
    dir: 'rtl',
    definitions: [{ lang: 'ar', dir: 'rtl' }],
  });
});

test('links include the base', () => {
  const site = { address: 'https://test.example/news/' };
  const [page] = glossaryOf({ one: explaining({ token: 'A.' }) }, site, '/news/');
  expect(page?.letters[0]?.href).toBe('/news/glossary/#letter-t');
  expect(page && termsOn(page)[0]?.definitions[0]?.stories[0]?.href).toBe('/news/articles/one/');
});

test('a paper without terms has an empty glossary', () => {
  expect(glossaryOf({ one: {} })).toMatchObject([{ sections: [], letters: [], pagination: { last: 1 } }]);
});

test('many terms are split into pages of limited size, each term once and in order', () => {
  const pages = glossaryOf(manyTerms(60));
  expect(pages.length).toBeGreaterThan(4);
  const names = pages.flatMap((page) => namesOn(page) ?? []);
  expect(names).toHaveLength(600);
  expect(new Set(names).size).toBe(600);
  for (const page of pages.slice(0, -1)) {
    expect(termsOn(page).length).toBeGreaterThanOrEqual(40);
    expect(termsOn(page).length).toBeLessThanOrEqual(120);
  }
  const ids = pages.map(({ sections }) =>
    sections.flatMap(({ id, terms }) => [id, ...terms.map((term) => term.id)]),
  );
  for (const pageIds of ids) expect(new Set(pageIds).size).toBe(pageIds.length);
  for (const { letters } of pages) {
    for (const { href } of letters) {
      const [path = '', id = ''] = href.split('#');
      const number = Number(/\d+/.exec(path)?.[0] ?? 1);
      expect(pages[number - 1]?.sections.map((section) => section.id)).toContain(id);
    }
  }
});

test('a new story changes the pages of its terms and not the following ones', () => {
  const stories = manyTerms(60);
  const before = glossaryOf(stories);
  const after = glossaryOf({ ...stories, fresh: explaining({ 'a new term': 'A.', 'm new term': 'B.' }) });
  expect(after).toHaveLength(before.length);
  const changed = after.filter((page, index) => JSON.stringify(page) !== JSON.stringify(before[index]));
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.length).toBeLessThanOrEqual(4);
  expect(after.length).toBeGreaterThan(5);
});
