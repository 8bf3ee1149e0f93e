import { handleChoices } from '#client/reader/theme.ts';

/**
 * The inline script at the end of the document. It runs the theme switch, and loads the application when the browser
 * is idle after the page has loaded, or at the reader's first interaction.
 */
handleChoices();

const modules = document.currentScript?.dataset.application?.split(' ') ?? [];
const interactions = ['pointerover', 'touchstart', 'keydown', 'focusin'] as const;

/** Fetches all modules at once and evaluates each in a task of its own, to avoid a long task. */
async function loadApplication(): Promise<void> {
  for (const type of interactions) removeEventListener(type, loadApplication);
  for (const href of modules) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  }
  for (const href of modules.splice(0)) {
    await import(/* @vite-ignore */ href);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

for (const type of interactions) addEventListener(type, loadApplication, { passive: true });
addEventListener('load', () => {
  if ('requestIdleCallback' in window) requestIdleCallback(loadApplication, { timeout: 2000 });
  else setTimeout(loadApplication, 200);
});
