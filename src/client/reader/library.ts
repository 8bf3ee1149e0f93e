import { type TopicRequest, topicKey } from '#client/stores/topic-choices.ts';
import { showToast } from '#lib/browser/toast.ts';
import { showMarks } from './marks.ts';
import { storageFailedEvent } from './stored.ts';
import { followed, mutedTopics, showTopicChoices, toggleTopic } from './topics.ts';

/** The code for stored stories and topics. Loading it marks them on the page. */
export { setOfflineAvailability } from './marks.ts';
export { toggleSaved } from './saved.ts';

showMarks();
showTopicChoices();
document.addEventListener(
  storageFailedEvent,
  () =>
    showToast(
      'This browser is blocking storage or has no space left. Your changes will be lost when you leave.',
    ),
  { once: true },
);

/** Follows or mutes a topic, or undoes that, and says what it means. */
export function chooseTopic({ choice, topic }: TopicRequest): void {
  toggleTopic({ choice, topic });
  const { name } = topic;
  const [topics, chosen, undone] =
    choice === 'followed'
      ? [
          followed,
          `You follow ${name}. Its stories are on the front page, under “For you”.`,
          `You no longer follow ${name}.`,
        ]
      : [
          mutedTopics,
          `Lists leave out stories on ${name} from now on.`,
          `Lists show stories on ${name} again.`,
        ];
  showToast(topics.get().some((one) => topicKey(one) === topicKey(topic)) ? chosen : undone);
}
