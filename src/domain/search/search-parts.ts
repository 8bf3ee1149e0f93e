import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import { hashText } from '#lib/hash.ts';

/** The data of a story from which its record is created. */
export type IndexedStory = Pick<ArticleEntry, 'slug' | 'file' | 'digest' | 'day' | 'words' | 'picture'>;

/** A part of the search index: the stories of a period. */
export interface SearchPart {
  /** identifies the period, so it changes only with the period's bounds */
  name: string;
  /** newest first */
  articles: IndexedStory[];
}

/**
 * A changed part is indexed again as a whole, about 2.5 ms a story. Each part costs a search about 30 kB a word,
 * whatever its size.
 */
const defaultMaxStories = 700;
const dayMs = 86_400_000;
/** Bits of a story's sort key: its day, counted from long before the year 0, and a hash that orders the stories of a day. */
const dayBits = 23;
const storyBits = 20;

/**
 * Divides stories by time among the parts of the search index: a period with too many stories is halved. The bounds
 * depend only on the calendar, so a new, edited or deleted story changes one part. Every search opens the newest
 * part, so a newest period with few stories is joined with the one before it.
 *
 * @param articles newest first
 * @param maxStories of one period; a parameter for tests
 * @returns the parts, newest first
 */
export function createSearchParts(
  articles: readonly IndexedStory[],
  maxStories = defaultMaxStories,
): SearchPart[] {
  // Only these fields, because parts are sent to threads.
  const keyed = articles.map(({ slug, file, digest, day, words, picture }) => {
    const article = { slug, file, digest, day, words, ...(picture && { picture }) };
    return { article, key: sortKeyOf(article) };
  });
  const periods = halve(keyed, dayBits + storyBits, 0);
  const [newest, second, ...others] = periods;
  if (!newest || !second || newest.articles.length >= maxStories / 2) return periods;
  const name = `${newest.name}-${second.name}`;
  return [{ name, articles: [...newest.articles, ...second.articles] }, ...others];

  function halve(stories: typeof keyed, bits: number, number: number): SearchPart[] {
    if (stories.length === 0) return [];
    if (stories.length <= maxStories || bits === 0)
      return [{ name: `${bits}-${number.toString(36)}`, articles: stories.map(({ article }) => article) }];
    const later = 2 * number + 1;
    const middle = later * 2 ** (bits - 1);
    return [
      ...halve(
        stories.filter(({ key }) => key >= middle),
        bits - 1,
        later,
      ),
      ...halve(
        stories.filter(({ key }) => key < middle),
        bits - 1,
        later - 1,
      ),
    ];
  }
}

function sortKeyOf({ day, slug }: Pick<IndexedStory, 'day' | 'slug'>): number {
  const days = Math.floor(Date.parse(day) / dayMs) + 2 ** (dayBits - 1);
  return days * 2 ** storyBits + (hashText(slug) >>> (32 - storyBits));
}
