import { type FilterName, type FilterValue, readFilterValue } from '#domain/search/filters.ts';
import { slugify } from '#lib/text/slug.ts';

/** A value to filter by, with its number of matching stories. */
export interface FilterChoice extends FilterValue {
  count: number;
}

/** Turns counts by value into choices, most frequent first, without those that match no story. */
export function toFilterChoices(filter: FilterName, counts: Record<string, number> = {}): FilterChoice[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1))
    .map(([value, count]) => ({ ...readFilterValue(filter, value), count }));
}

/** Finds up to six topics with names like a text, by shared pairs of letters (the Dice coefficient). */
export function similarTopics(text: string, topics: readonly FilterChoice[]): FilterChoice[] {
  const searched = letterPairs(text);
  return topics
    .map((topic) => {
      const pairs = letterPairs(topic.name);
      const shared = [...pairs].filter((pair) => searched.has(pair)).length;
      return { topic, similarity: (2 * shared) / (pairs.size + searched.size) };
    })
    .filter(({ similarity }) => similarity > 0.3)
    .sort((one, other) => other.similarity - one.similarity)
    .slice(0, 6)
    .map(({ topic }) => topic);
}

function letterPairs(text: string): Set<string> {
  const letters = ` ${slugify(text).replaceAll('-', ' ')} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, index) => letters.slice(index, index + 2)));
}
