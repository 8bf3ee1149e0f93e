import * as messages from 'virtual:gigawatt/messages';
import { type FormEvent, useSyncExternalStore } from 'react';
import field from '#client/components/common/field.module.css';
import styles from '#client/features/settings/settings.module.css';
import { type RemovableItem, useRemovableItems } from '#client/hooks/use-removable-items.ts';
import { reportLoadFailure } from '#client/navigation/report-load-failure.ts';
import {
  followed,
  mutedTopics,
  mutedWords,
  muteWord,
  toggleTopic,
  unmuteWord,
} from '#client/reader/topics.ts';
import { type ChosenTopic, type TopicChoice, topicKey } from '#client/stores/topic-choices.ts';
import { listingPath, withBase } from '#domain/addresses/paths.ts';
import { downloadText } from '#lib/browser/download-text.ts';
import { lazyModule } from '#lib/browser/lazy-module.ts';

const withFeeds = lazyModule(() => import('./followed-feeds.ts'));

/** The topics that the reader follows, and the topics and words they have muted. */
export function ChosenTopics({ base }: { base: string }) {
  const topics = useRemovableItems(useSyncExternalStore(followed.subscribe, followed.get), topicKey);
  const muted = useRemovableItems(useSyncExternalStore(mutedTopics.subscribe, mutedTopics.get), topicKey);
  const words = useRemovableItems(useSyncExternalStore(mutedWords.subscribe, mutedWords.get), (word) => word);

  function handleSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = event.currentTarget;
    muteWord(String(new FormData(form).get('word') ?? ''));
    form.reset();
  }

  return (
    <>
      <section className={styles.section} aria-labelledby="followed">
        <h2 id="followed">{messages.followedTopics}</h2>
        {topics.length > 0 ? (
          <>
            <TopicChoices choice="followed" topics={topics} base={base} />
            <div className={styles.actions}>
              <button type="button" onClick={() => saveFeeds(base)}>
                {messages.downloadFeeds}
              </button>
            </div>
          </>
        ) : (
          <p>{messages.howToFollow}</p>
        )}
      </section>
      <section className={styles.section} aria-labelledby="muted">
        <h2 id="muted">{messages.mutedHeading}</h2>
        <p>{messages.aboutMuting}</p>
        {muted.length > 0 && <TopicChoices choice="muted" topics={muted} base={base} />}
        {words.length > 0 && (
          <ul className={styles.actions}>
            {words.map(({ item: word, isRemoved }) => (
              <li key={word}>
                <span data-removed={isRemoved || undefined}>{word}</span>{' '}
                <RemoveButton
                  name={word}
                  isRemoved={isRemoved}
                  onToggle={() => (isRemoved ? muteWord(word) : unmuteWord(word))}
                />
              </li>
            ))}
          </ul>
        )}
        <form className={styles.form} onSubmit={handleSubmit}>
          <label>
            {messages.wordToMute}{' '}
            <input className={field.field} name="word" required maxLength={200} autoComplete="off" />
          </label>{' '}
          <button type="submit">{messages.mute}</button>
        </form>
      </section>
    </>
  );
}

function saveFeeds(base: string): void {
  const { origin } = window.location;
  withFeeds(
    ({ listFollowedFeeds }) =>
      downloadText('followed-topics.opml', listFollowedFeeds(base, origin), 'text/x-opml'),
    reportLoadFailure,
  );
}

interface TopicChoicesProps {
  choice: TopicChoice;
  topics: readonly RemovableItem<ChosenTopic>[];
  base: string;
}

function TopicChoices({ choice, topics, base }: TopicChoicesProps) {
  return (
    <ul className={styles.actions}>
      {topics.map(({ item: topic, isRemoved }) => (
        <li key={topicKey(topic)}>
          <a href={withBase(base, listingPath(topic.kind, topic.slug))} data-removed={isRemoved || undefined}>
            {topic.name}
          </a>{' '}
          <RemoveButton
            name={topic.name}
            isRemoved={isRemoved}
            onToggle={() => toggleTopic({ choice, topic })}
          />
        </li>
      ))}
    </ul>
  );
}

interface RemoveButtonProps {
  name: string;
  isRemoved: boolean;
  onToggle: () => void;
}

function RemoveButton({ name, isRemoved, onToggle }: RemoveButtonProps) {
  return (
    <button
      type="button"
      aria-label={isRemoved ? messages.undoRemovalOf({ name }) : messages.removeNamed({ name })}
      onClick={onToggle}
    >
      {isRemoved ? messages.undo : messages.remove}
    </button>
  );
}
