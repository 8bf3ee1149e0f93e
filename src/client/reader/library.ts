import { showToast } from '#lib/browser/toast.ts';
import { showMarks } from './marks.ts';
import { forgetfulEvent } from './stored.ts';
import { showTopicChoices } from './topics.ts';

/** What the reader keeps. Once it is loaded, all that is shown says so. */
export { showHere } from './marks.ts';
export { toggleSaved } from './saved.ts';
export { toggleTopic } from './topics.ts';

showMarks();
showTopicChoices();
document.addEventListener(
  forgetfulEvent,
  () =>
    showToast(
      'This browser does not let the site store anything more: what you keep is forgotten when you leave.',
    ),
  { once: true },
);
