import { followChoices } from '#client/reader/theme.ts';

/**
 * The last thing in the HTML itself, where it holds up nothing: it serves the theme switch, and loads the application
 * when the page has loaded and the browser is idle, or at the reader's first sign of intent. Until then links are
 * links.
 */
followChoices();

const pieces = document.currentScript?.dataset.application?.split(' ') ?? [];
const intents = ['pointerover', 'touchstart', 'keydown', 'focusin'] as const;

/** All pieces are fetched at once and evaluated one at a time, so that no task of the browser is long. */
async function loadApplication(): Promise<void> {
  for (const type of intents) removeEventListener(type, loadApplication);
  for (const href of pieces) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  }
  for (const piece of pieces.splice(0)) {
    await import(/* @vite-ignore */ piece);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

for (const type of intents) addEventListener(type, loadApplication, { passive: true });
addEventListener('load', () => {
  if ('requestIdleCallback' in window) requestIdleCallback(loadApplication, { timeout: 2000 });
  else setTimeout(loadApplication, 200);
});
