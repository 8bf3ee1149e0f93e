import { showToast } from '#lib/browser/toast.ts';
import { showMarks } from './marks.ts';
import { storageFailedEvent } from './stored.ts';
import { showTopicChoices } from './topics.ts';

/** The code for stored stories and topics. Loading it marks them on the page. */
export { setOfflineAvailability } from './marks.ts';
export { toggleSaved } from './saved.ts';
export { toggleTopic } from './topics.ts';

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
