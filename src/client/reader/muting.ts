import type { MarkedStory } from '#client/stores/story-marks.ts';
import type { ChosenTopic } from '#client/stores/topic-choices.ts';
import { slugify } from '#lib/text/slug.ts';
import { hasUnspaced } from '#lib/text/unspaced-scripts.ts';

/**
 * Creates a function that returns the name of the topic or the word that mutes a story.
 *
 * @param topics muted tags and categories
 * @param words muted words. They match whole words of the title, the summary and the names of topics, in any case; in
 *   scripts without spaces they match anywhere
 */
export function createMuteMatcher(
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
