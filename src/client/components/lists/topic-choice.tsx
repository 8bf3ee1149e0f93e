import {
  type ChosenTopic,
  chooseEvent,
  type TopicChoice,
  topicChoices,
  topicKey,
} from '#client/stores/topic-choices.ts';
import utilities from '#client/styles/utilities.module.css';
import styles from './topic-choice.module.css';

const words = { followed: 'Follow', muted: 'Mute' };

/** Follows a topic, or mutes it, or takes that back. */
export function TopicChoiceButton({ choice, topic }: { choice: TopicChoice; topic: ChosenTopic }) {
  const isChosen = topicChoices.use((choices) => choices[choice].has(topicKey(topic)));
  return (
    <button
      className={`${styles.choice} ${utilities.needsScript}`}
      type="button"
      aria-pressed={isChosen}
      onClick={({ currentTarget }) =>
        currentTarget.dispatchEvent(
          new CustomEvent(chooseEvent, { bubbles: true, detail: { choice, topic } }),
        )
      }
    >
      {words[choice]}
    </button>
  );
}
