import * as messages from 'virtual:gigawatt/messages';
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
document.addEventListener(storageFailedEvent, () => showToast(messages.storageFailed), { once: true });

/** Follows or mutes a topic, or undoes that, and says what it means. */
export function chooseTopic({ choice, topic }: TopicRequest): void {
  toggleTopic({ choice, topic });
  const { name } = topic;
  const [topics, chosen, undone] =
    choice === 'followed'
      ? [followed, messages.topicFollowed({ name }), messages.topicUnfollowed({ name })]
      : [mutedTopics, messages.topicMuted({ name }), messages.topicUnmuted({ name })];
  showToast(topics.get().some((one) => topicKey(one) === topicKey(topic)) ? chosen : undone);
}
