import * as messages from 'virtual:gigawatt/messages';
import type { ReactNode } from 'react';
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
  followed: { choose: messages.follow, chosen: messages.following },
  muted: { choose: messages.mute, chosen: messages.muted },
};

interface TopicChoiceButtonProps {
  choice: TopicChoice;
  topic: ChosenTopic;
  /** whether its text is the topic's name, which is not clear from what is around it */
  showsName?: boolean;
}

/** A button that follows or mutes a topic, and undoes that when pressed again. */
export function TopicChoiceButton({ choice, topic, showsName = false }: TopicChoiceButtonProps) {
  const isChosen = topicChoices.use((choices) => choices[choice].has(topicKey(topic)));
  const { choose, chosen } = labels[choice];
  const text: ReactNode = showsName ? topic.name : isChosen ? chosen : choose;
  return (
    <button
      className={`${styles.choice} ${utilities.needsScript}`}
      type="button"
      data-chosen={isChosen}
      aria-pressed={showsName ? isChosen : undefined}
      onClick={({ currentTarget }) =>
        currentTarget.dispatchEvent(
          new CustomEvent(chooseEvent, { bubbles: true, detail: { choice, topic } }),
        )
      }
    >
      {text}
    </button>
  );
}
