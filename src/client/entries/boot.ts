/**
 * The inline script at the end of the document. It loads the application when the browser is idle after the page has loaded, or at
 * the reader's first interaction.
 */
const { application = '', pageScripts = '' } = document.currentScript?.dataset ?? {};
const interactions = ['pointerover', 'touchstart', 'keydown', 'focusin'] as const;

let isLoading = false;
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** Preloads the modules of the application and the page, then evaluates the application's, each in a short task. */
async function loadApplication(): Promise<void> {
  if (isLoading) return;
  isLoading = true;
  for (const href of `${application} ${pageScripts}`.trim().split(' ')) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
    await nextTask();
  }
  for (const href of application.split(' ')) {
    await import(/* @vite-ignore */ href);
    await nextTask();
  }
}

for (const type of interactions) addEventListener(type, loadApplication, { passive: true, once: true });
addEventListener('load', () => {
  if ('requestIdleCallback' in window) requestIdleCallback(loadApplication, { timeout: 2000 });
  else setTimeout(loadApplication, 200);
});
