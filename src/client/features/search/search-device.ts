import * as messages from 'virtual:gigawatt/messages';
import { readCachedStories } from '#client/reader/offline/cached-stories.ts';
import { canCachePages } from '#client/reader/offline/page-caches.ts';
import { articlePath, withBase } from '#domain/addresses/paths.ts';
import type { SearchQuery } from '#domain/addresses/search-query.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import { type FilterName, filterValues, readFilterValue } from '#domain/search/filters.ts';
import { createMatcher, type Matches } from '#domain/search/match-words.ts';
import { splitWords } from '#domain/search/spaced-letters.ts';
import { storyCardOf } from '#domain/search/story-card.ts';
import { textSections } from '#domain/search/story-text.ts';
import { createSearchResult, type StoryWords } from './create-search-result.ts';
import { type FilterChoice, similarTopics, toFilterChoices } from './filter-choices.ts';
import type { SearchResponse } from './search-response.ts';

const partHeadings = {
  analysis: messages.inDepthAnalysis,
  impact: messages.industryImpact,
  notes: messages.notes,
};

/** How many matches in the text a match in the title outweighs. */
const titleWeight = 20;

/**
 * Searches the stories that are cached on this device.
 *
 * @param base the path that the site is served under
 * @param limit the maximum number of stories to return
 * @returns undefined if there are none
 */
export async function searchDevice(
  query: SearchQuery,
  base: string,
  limit: number,
): Promise<SearchResponse | undefined> {
  const pages = canCachePages() ? await readCachedStories({ base, version: pageDataVersion }) : [];
  if (pages.length === 0) return undefined;
  const matcher = createMatcher(query.text);
  const matching = pages
    .map((page) => ({ page, text: wordsOf(page) }))
    .filter(({ text }) => matcher.matchesAll(text.words))
    .map(({ page, text }) => ({ page, text, matches: matcher.match(text.words) }));
  const found = matching.filter(({ page }) => passes(page, query));
  const byDate = query.sort === 'date' || query.text === '';
  const ordered = found.sort(
    (one, other) => (byDate ? 0 : scoreOf(other) - scoreOf(one)) || dateOf(other.page) - dateOf(one.page),
  );
  const choices = (name: FilterName, ignored: Partial<SearchQuery> = {}) =>
    countNames(
      name,
      matching.map(({ page }) => page).filter((page) => passes(page, { ...query, ...ignored })),
    );
  return {
    stories: ordered.slice(0, limit).map(({ page, text, matches }) => {
      const story = storyCardOf(page, withBase(base, articlePath(page.slug)));
      return createSearchResult(story, text, matches, () => 1);
    }),
    count: found.length,
    filters: {
      tag: choices('tag'),
      category: choices('category', { category: '' }),
      source: choices('source', { source: '' }),
      author: choices('author', { author: '' }),
    },
    coverage: { searched: pages.length, all: pages.length, since: '' },
    isDeviceOnly: true,
    suggestions: found.length === 0 ? similarTopics(query.text, countNames('tag', pages)) : [],
  };
}

function wordsOf(page: ArticlePageData): StoryWords {
  const words: string[] = [];
  const headings: { id: string; text: string; location: number }[] = [];
  for (const { id, heading, paragraphs } of textSections(page, partHeadings)) {
    if (id) headings.push({ id, text: heading, location: words.length });
    for (const text of [heading, ...paragraphs]) words.push(...splitWords(text));
  }
  return { words, headings };
}

function passes(
  page: ArticlePageData,
  { tags, category, source, author }: Omit<SearchQuery, 'text'>,
): boolean {
  const has = (filter: FilterName, slug: string) =>
    filterValues(page, filter).some((value) => readFilterValue(filter, value).slug === slug);
  return (
    tags.every((slug) => has('tag', slug)) &&
    (!category || has('category', category)) &&
    (!source || has('source', source)) &&
    (!author || has('author', author))
  );
}

function countNames(filter: FilterName, pages: readonly ArticlePageData[]): FilterChoice[] {
  const counts: Record<string, number> = {};
  for (const value of pages.flatMap((page) => filterValues(page, filter)))
    counts[value] = (counts[value] ?? 0) + 1;
  return toFilterChoices(filter, counts);
}

function scoreOf({ page, matches }: { page: ArticlePageData; matches: Matches }): number {
  const titleEnd = splitWords(page.title).length;
  return [...matches.keys()].reduce((score, location) => score + (location < titleEnd ? titleWeight : 1), 0);
}

const dateOf = ({ published }: ArticlePageData) => Date.parse(published.iso);
