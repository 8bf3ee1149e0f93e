import type { ArticleEntry } from '#domain/edition/article-entry.ts';
import { hashText } from '#lib/hash.ts';

/** What the index has to know of a story to find it again, and to make its record. */
export type IndexedStory = Pick<ArticleEntry, 'slug' | 'file' | 'digest' | 'day' | 'words'>;

/** A part of the search index: the stories of a stretch of time. */
export interface SearchPart {
  /** names the stretch, so that it stays the same while the part keeps its bounds */
  name: string;
  /** newest first */
  articles: IndexedStory[];
}

/**
 * The most stories of a stretch of time. A part that changes is indexed anew as a whole, in some 2.5 ms for each
 * story, and brings a search some 30 kB for each word, however many stories it has.
 */
const capacity = 700;
const dayLength = 86_400_000;
/** A story's place in time, as a number: its day, counted from long before the year 0, and bits that tell the stories of a day apart. */
const dayBits = 23;
const storyBits = 20;

/**
 * Divides stories among parts of the search index, by time: a stretch with too many of them is cut in halves.
 * Where it is cut depends on the calendar, so that a new story, an edited or a deleted one changes one part. Every
 * search opens the newest part: where the newest stretch holds few stories, the one before it belongs to it.
 *
 * @param articles newest first
 * @param most the most stories of a stretch; a parameter for tests
 * @returns the parts, those with the newest stories first; none where there are no stories
 */
export function divideForSearch(articles: readonly IndexedStory[], most = capacity): SearchPart[] {
  // Nothing but that, since parts are handed to threads.
  const placed = articles.map(({ slug, file, digest, day, words }) => {
    const article = { slug, file, digest, day, words };
    return { article, place: placeOf(article) };
  });
  const stretches = cut(placed, dayBits + storyBits, 0);
  const [newest, second, ...others] = stretches;
  if (!newest || !second || newest.articles.length >= most / 2) return stretches;
  const name = `${newest.name}-${second.name}`;
  return [{ name, articles: [...newest.articles, ...second.articles] }, ...others];

  function cut(stories: typeof placed, bits: number, number: number): SearchPart[] {
    if (stories.length === 0) return [];
    if (stories.length <= most || bits === 0)
      return [{ name: `${bits}-${number.toString(36)}`, articles: stories.map(({ article }) => article) }];
    const later = 2 * number + 1;
    const middle = later * 2 ** (bits - 1);
    return [
      ...cut(
        stories.filter(({ place }) => place >= middle),
        bits - 1,
        later,
      ),
      ...cut(
        stories.filter(({ place }) => place < middle),
        bits - 1,
        later - 1,
      ),
    ];
  }
}

function placeOf({ day, slug }: Pick<IndexedStory, 'day' | 'slug'>): number {
  const days = Math.floor(Date.parse(day) / dayLength) + 2 ** (dayBits - 1);
  return days * 2 ** storyBits + (hashText(slug) >>> (32 - storyBits));
}
