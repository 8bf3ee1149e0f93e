import type { MarkedStory } from '#client/stores/story-marks.ts';
import type { ChosenTopic } from '#client/stores/topic-choices.ts';
import { slugify } from '#lib/text/slug.ts';
import { hasUnspaced } from '#lib/text/unspaced-scripts.ts';

/**
 * Makes a function that tells by which topic or word a story is muted.
 *
 * @param topics tags and categories; a story is of one when it carries it
 * @param words a story has one when it stands in its title, its summary or the names of its topics as a whole word,
 *   in whatever case; in scripts without spaces, anywhere
 */
export function createMuting(
  topics: readonly ChosenTopic[],
  words: readonly string[],
): (story: MarkedStory) => string | undefined {
  const patterns = words.map((word) => ({ word, pattern: patternOf(word) }));
  return ({ title, summary, category, tags = [] }) => {
    const topic = topics.find(({ kind, slug }) =>
      (kind === 'tag' ? tags : [category.name]).some((name) => slugify(name) === slug),
    );
    if (topic) return topic.name;
    const text = [title, summary, category.name, ...tags].join('\n');
    return patterns.find(({ pattern }) => pattern.test(text))?.word;
  };
}

function patternOf(word: string): RegExp {
  const escaped = word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/\s+/g, '\\s+');
  const whole = hasUnspaced(word) ? escaped : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
  return new RegExp(whole, 'iu');
}
