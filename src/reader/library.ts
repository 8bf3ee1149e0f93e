import { tell } from '#lib/tell.ts';
import { startMarks } from './marks.ts';
import { forgetfulEvent } from './stored.ts';

/** What the reader keeps of stories. Once it is loaded, all that is shown of them says so. */
export { toggleSaved } from './saved.ts';

startMarks();
document.addEventListener(
  forgetfulEvent,
  () =>
    tell(
      'This browser does not let the site store anything more: what you keep is forgotten when you leave.',
    ),
  { once: true },
);
