import { type InferOutput, maxLength, object, picklist, pipe, regex, string } from 'valibot';
import { type ChosenTopic, type TopicRequest, topicChoices, topicKey } from '#client/stores/topic-choices.ts';
import { foldText } from '#lib/text/find-words.ts';
import { openStored, type Stored } from './stored.ts';
import { listOf } from './stored-shapes.ts';

const shortText = pipe(string(), regex(/\S/), maxLength(200));

export const chosenTopicSchema = object({
  kind: picklist(['tag', 'category', 'author']),
  slug: shortText,
  name: shortText,
});
export const mutedWordSchema = shortText;

/** The topics that the reader follows, in the order of choosing. */
export const followed = openStored<readonly ChosenTopic[]>('followed', listOf(chosenTopicSchema));

export const mutedTopics = openStored<readonly ChosenTopic[]>('muted-topics', listOf(chosenTopicSchema));

/** The muted words as the reader has typed them. */
export const mutedWords = openStored<readonly InferOutput<typeof mutedWordSchema>[]>(
  'muted-words',
  listOf(mutedWordSchema),
);

/** Follows or mutes a topic, or undoes that. A topic is never both. */
export function toggleTopic({ choice, topic }: TopicRequest): void {
  const [chosen, other] = choice === 'followed' ? [followed, mutedTopics] : [mutedTopics, followed];
  if (!remove(chosen, topic)) {
    remove(other, topic);
    chosen.set([...chosen.get(), topic]);
  }
}

/** Returns whether the topic was in the list. */
function remove(topics: Stored<readonly ChosenTopic[]>, topic: ChosenTopic): boolean {
  const key = topicKey(topic);
  const others = topics.get().filter((one) => topicKey(one) !== key);
  if (others.length === topics.get().length) return false;
  topics.set(others);
  return true;
}

/** Mutes a word or phrase, unless it is muted in this or another spelling. */
export function muteWord(word: string): void {
  const phrase = word.trim().replace(/\s+/g, ' ');
  const folded = foldText(phrase);
  const isKnown = mutedWords.get().some((one) => foldText(one) === folded);
  if (folded !== '' && !isKnown) mutedWords.set([...mutedWords.get(), phrase]);
}

export function unmuteWord(word: string): void {
  mutedWords.set(mutedWords.get().filter((one) => one !== word));
}

/** Adds imported choices. Topics that are followed or muted already stay as they are. */
export function mergeTopics(others: {
  followed: readonly ChosenTopic[];
  mutedTopics: readonly ChosenTopic[];
  mutedWords: readonly string[];
}): void {
  const known = new Set([...followed.get(), ...mutedTopics.get()].map(topicKey));
  const isNew = (topic: ChosenTopic) => !known.has(topicKey(topic));
  followed.set([...followed.get(), ...others.followed.filter(isNew)]);
  mutedTopics.set([...mutedTopics.get(), ...others.mutedTopics.filter(isNew)]);
  others.mutedWords.forEach(muteWord);
}

/** Passes the reader's topics to the page, now and after each change. */
export function showTopicChoices(): void {
  const show = () =>
    topicChoices.set({
      followed: new Set(followed.get().map(topicKey)),
      muted: new Set(mutedTopics.get().map(topicKey)),
    });
  for (const { subscribe } of [followed, mutedTopics]) subscribe(show);
  show();
}
