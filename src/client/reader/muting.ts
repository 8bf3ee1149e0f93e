import type { MarkedStory } from '#client/stores/story-marks.ts';
import type { ChosenTopic } from '#client/stores/topic-choices.ts';
import { createWordFinder } from '#lib/text/find-words.ts';
import { slugify } from '#lib/text/slug.ts';

/**
 * Creates a function that returns the name of the topic or the word that mutes a story.
 *
 * @param topics muted tags and categories
 * @param words muted words, to be found in the title, the summary or the name of a topic
 */
export function createMuteMatcher(
  topics: readonly ChosenTopic[],
  words: readonly string[],
): (story: MarkedStory) => string | undefined {
  const findWord = createWordFinder(words);
  return ({ title, summary, category, tags = [] }) => {
    const topic = topics.find(({ kind, slug }) =>
      (kind === 'tag' ? tags : [category.name]).some((name) => slugify(name) === slug),
    );
    if (topic) return topic.name;
    for (const text of [title, summary, category.name, ...tags]) {
      const word = findWord(text);
      if (word !== undefined) return word;
    }
    return undefined;
  };
}
