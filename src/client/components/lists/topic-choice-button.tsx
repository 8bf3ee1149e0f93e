import {
  type ChosenTopic,
  chooseEvent,
  type TopicChoice,
  topicChoices,
  topicKey,
} from '#client/stores/topic-choices.ts';
import utilities from '#client/styles/utilities.module.css';
import styles from './topic-choice-button.module.css';

const labels = { followed: 'Follow', muted: 'Mute' };

/** A toggle button that follows or mutes a topic. */
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
      {labels[choice]}
    </button>
  );
}
