import { slugify } from '#lib/text/slug.ts';

/** A value that stories can be filtered by, with how many stories that are found have it. */
export interface FilterChoice {
  name: string;
  slug: string;
  count: number;
}

/** The most frequent first; what none has is left out. */
export function choicesOf(counts: Record<string, number> = {}): FilterChoice[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1))
    .map(([name, count]) => ({ name, slug: slugify(name), count }));
}

/** Topics whose names share the most pairs of letters with a text. */
export function similarTopics(text: string, topics: readonly FilterChoice[]): FilterChoice[] {
  const wanted = pairsOf(text);
  return topics
    .map((topic) => {
      const pairs = pairsOf(topic.name);
      const shared = [...pairs].filter((pair) => wanted.has(pair)).length;
      return { topic, likeness: (2 * shared) / (pairs.size + wanted.size) };
    })
    .filter(({ likeness }) => likeness > 0.3)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, 6)
    .map(({ topic }) => topic);
}

function pairsOf(text: string): Set<string> {
  const letters = ` ${slugify(text).replaceAll('-', ' ')} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, index) => letters.slice(index, index + 2)));
}
