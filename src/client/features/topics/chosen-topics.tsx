import { type FormEvent, useSyncExternalStore } from 'react';
import styles from '#client/features/saved/saved.module.css';
import {
  followed,
  mutedTopics,
  mutedWords,
  muteWord,
  toggleTopic,
  unmuteWord,
} from '#client/reader/topics.ts';
import type { ChosenTopic, TopicChoice } from '#client/stores/topic-choices.ts';
import utilities from '#client/styles/utilities.module.css';
import { listingPath, withBase } from '#domain/addresses/paths.ts';
import { downloadText } from '#lib/browser/download-text.ts';
import { lazyModule, reportLoadFailure } from '#lib/browser/lazy-module.ts';

const withFeeds = lazyModule(() => import('./followed-feeds.ts'));
const noTopics: readonly ChosenTopic[] = [];
const noWords: readonly string[] = [];

/** The topics that the reader follows, and the topics and words they have muted. */
export function ChosenTopics({ base }: { base: string }) {
  const topics = useSyncExternalStore(followed.subscribe, followed.get, () => noTopics);
  const muted = useSyncExternalStore(mutedTopics.subscribe, mutedTopics.get, () => noTopics);
  const words = useSyncExternalStore(mutedWords.subscribe, mutedWords.get, () => noWords);

  function handleSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = event.currentTarget;
    muteWord(String(new FormData(form).get('word') ?? ''));
    form.reset();
  }

  return (
    <div className={`${styles.topics} ${utilities.needsScript}`}>
      <section className={styles.section} aria-labelledby="followed">
        <h2 id="followed">Followed topics</h2>
        {topics.length > 0 ? (
          <>
            <TopicChoices choice="followed" topics={topics} base={base} />
            <div className={styles.actions}>
              <button type="button" onClick={() => saveFeeds(base)}>
                Download feeds (OPML)
              </button>
            </div>
          </>
        ) : (
          <p>
            To follow a topic or a section, use the button on its page. Its new stories then appear on the
            front page.
          </p>
        )}
      </section>
      <section className={styles.section} aria-labelledby="muted">
        <h2 id="muted">Muted</h2>
        <p>
          Stories on muted topics, or with a muted word in their title, summary or topics, are collapsed in
          lists.
        </p>
        {muted.length > 0 && <TopicChoices choice="muted" topics={muted} base={base} />}
        {words.length > 0 && (
          <ul className={styles.actions}>
            {words.map((word) => (
              <li key={word}>
                <span>{word}</span>{' '}
                <button type="button" aria-label={`Remove ${word}`} onClick={() => unmuteWord(word)}>
                  Remove
                </button>
              </li>
            ))}
          </ul>
        )}
        <form className={styles.form} onSubmit={handleSubmit}>
          <label>
            Word to mute <input name="word" required maxLength={200} autoComplete="off" />
          </label>{' '}
          <button type="submit">Mute</button>
        </form>
      </section>
    </div>
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
  topics: readonly ChosenTopic[];
  base: string;
}

function TopicChoices({ choice, topics, base }: TopicChoicesProps) {
  return (
    <ul className={styles.actions}>
      {topics.map((topic) => (
        <li key={`${topic.kind} ${topic.slug}`}>
          <a href={withBase(base, listingPath(topic.kind, topic.slug))}>{topic.name}</a>{' '}
          <button
            type="button"
            aria-label={`Remove ${topic.name}`}
            onClick={() => toggleTopic({ choice, topic })}
          >
            Remove
          </button>
        </li>
      ))}
    </ul>
  );
}
