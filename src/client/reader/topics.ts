import { type InferOutput, maxLength, object, picklist, pipe, regex, string } from 'valibot';
import { type ChosenTopic, type TopicRequest, topicChoices, topicKey } from '#client/stores/topic-choices.ts';
import { openStored, type Stored } from './stored.ts';
import { listOf } from './stored-shapes.ts';

const words = pipe(string(), regex(/\S/), maxLength(200));

export const chosenTopicSchema = object({ kind: picklist(['tag', 'category']), slug: words, name: words });
export const mutedWordSchema = words;

/** The topics that the reader follows, the first chosen first. */
export const followed = openStored<readonly ChosenTopic[]>('followed', listOf(chosenTopicSchema));

/** The topics that the reader does not want to read of. */
export const mutedTopics = openStored<readonly ChosenTopic[]>('muted-topics', listOf(chosenTopicSchema));

/** The words that the reader does not want to read, as they were written. */
export const mutedWords = openStored<readonly InferOutput<typeof mutedWordSchema>[]>(
  'muted-words',
  listOf(mutedWordSchema),
);

/** Makes a choice about a topic, or takes it back. What is followed is not muted, and the other way round. */
export function toggleTopic({ choice, topic }: TopicRequest): void {
  const [chosen, other] = choice === 'followed' ? [followed, mutedTopics] : [mutedTopics, followed];
  if (!remove(chosen, topic)) {
    remove(other, topic);
    chosen.set([...chosen.get(), topic]);
  }
}

/** @returns whether it was there */
function remove(topics: Stored<readonly ChosenTopic[]>, topic: ChosenTopic): boolean {
  const key = topicKey(topic);
  const others = topics.get().filter((one) => topicKey(one) !== key);
  if (others.length === topics.get().length) return false;
  topics.set(others);
  return true;
}

/** Mutes a word or several that belong together; what is muted already stays so once. */
export function muteWord(word: string): void {
  const meant = word.trim().replace(/\s+/g, ' ');
  const isKnown = mutedWords.get().some((one) => one.toLowerCase() === meant.toLowerCase());
  if (meant !== '' && !isKnown) mutedWords.set([...mutedWords.get(), meant]);
}

export function unmuteWord(word: string): void {
  mutedWords.set(mutedWords.get().filter((one) => one !== word));
}

/** Adds choices from elsewhere; those that have been made here stay. */
export function addTopics(others: {
  followed: readonly ChosenTopic[];
  mutedTopics: readonly ChosenTopic[];
  mutedWords: readonly string[];
}): void {
  const known = new Set([...followed.get(), ...mutedTopics.get()].map(topicKey));
  const isFresh = (topic: ChosenTopic) => !known.has(topicKey(topic));
  followed.set([...followed.get(), ...others.followed.filter(isFresh)]);
  mutedTopics.set([...mutedTopics.get(), ...others.mutedTopics.filter(isFresh)]);
  others.mutedWords.forEach(muteWord);
}

/** Shows on every page what has been chosen, and keeps it true. */
export function showTopicChoices(): void {
  const show = () =>
    topicChoices.set({
      followed: new Set(followed.get().map(topicKey)),
      muted: new Set(mutedTopics.get().map(topicKey)),
    });
  for (const { subscribe } of [followed, mutedTopics]) subscribe(show);
  show();
}
