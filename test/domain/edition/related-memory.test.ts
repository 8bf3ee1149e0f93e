import { expect, test } from 'vitest';
import { type CachedRelated, createRelatedNews } from '#domain/edition/related-news.ts';
import { articleFile } from '../../fixtures/content/article.ts';
import { edition } from '../../fixtures/content/edition.ts';

const story = (slug: string, title: string, tags: string[]) =>
  articleFile(slug, { title, tags, related: [] });
const files = [
  story('one', 'Turbines for the northern valley', ['Turbines']),
  story('two', 'Turbines for the southern valley', ['Turbines']),
  story('three', 'A court on copied novels', ['Copyright']),
  story('four', 'Novels and their copies in court', ['Copyright']),
];

/** Returns the related titles of all stories of an edition, and the results to reuse. */
function cardsOf(stories: typeof files, before = new Map<string, CachedRelated>(), isProvisional = false) {
  const memory = { before, now: new Map<string, CachedRelated>(), isProvisional };
  const { articles, ...rest } = edition(stories);
  const related = createRelatedNews({ articles, ...rest }, memory);
  const cards = articles.map((article) => [article.slug, related(article).map((card) => card.article.title)]);
  return { cards: Object.fromEntries(cards), found: memory.now };
}

const edited = [story('one', 'A court on the novels of the valley', ['Copyright']), ...files.slice(1)];

test('reused results are the same as new ones', () => {
  const { cards, found } = cardsOf(files);
  expect(cards.one).toEqual(['Turbines for the southern valley']);
  expect(cardsOf(files, found)).toEqual({ cards, found });
  expect(cardsOf(edited, found)).toEqual(cardsOf(edited));
  expect(cardsOf(edited).cards).not.toEqual(cards);
});

test('provisional results are those of the previous edition, with current titles', () => {
  const { found } = cardsOf(files);
  const provisional = cardsOf(edited, found, true);
  expect(provisional.cards.two).toEqual(['A court on the novels of the valley']);
  expect(cardsOf(edited, provisional.found)).toEqual(cardsOf(edited));
});

test('a removed story is not among provisional results', () => {
  const { found } = cardsOf(files);
  expect(cardsOf(files.slice(1), found, true).cards.two).toEqual([]);
});
