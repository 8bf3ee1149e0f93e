import {
  type ChosenTopic,
  chooseEvent,
  type TopicChoice,
  topicChoices,
  topicKey,
} from '#client/stores/topic-choices.ts';
import utilities from '#client/styles/utilities.module.css';
import styles from './topic-choice-button.module.css';

const labels = {
  followed: { choose: 'Follow', chosen: 'Following' },
  muted: { choose: 'Mute', chosen: 'Muted' },
};

/** A button that follows or mutes a topic, and undoes that when pressed again. */
export function TopicChoiceButton({ choice, topic }: { choice: TopicChoice; topic: ChosenTopic }) {
  const isChosen = topicChoices.use((choices) => choices[choice].has(topicKey(topic)));
  const { choose, chosen } = labels[choice];
  return (
    <button
      className={`${styles.choice} ${utilities.needsScript}`}
      type="button"
      data-chosen={isChosen}
      onClick={({ currentTarget }) =>
        currentTarget.dispatchEvent(
          new CustomEvent(chooseEvent, { bubbles: true, detail: { choice, topic } }),
        )
      }
    >
      {isChosen ? chosen : choose}
    </button>
  );
}
