import { startTheme } from '#reader/theme.ts';

/**
 * The only script in the HTML itself: the theme before the first paint, then the application when the page
 * has loaded and the browser is idle, or at the reader's first sign of intent. Until then links are links.
 */
startTheme();

const application = document.currentScript?.dataset.application;
const intents = ['pointerover', 'touchstart', 'keydown', 'focusin'] as const;

function loadApplication(): void {
  for (const type of intents) removeEventListener(type, loadApplication);
  if (application) void import(/* @vite-ignore */ application);
}

for (const type of intents) addEventListener(type, loadApplication, { passive: true });
addEventListener('load', () => {
  if ('requestIdleCallback' in window) requestIdleCallback(loadApplication, { timeout: 2000 });
  else setTimeout(loadApplication, 200);
});
