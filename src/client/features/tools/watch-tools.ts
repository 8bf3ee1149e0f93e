import { createQueue } from '#lib/queue.ts';

/** What may ask for a tool. To point at its button is a sign that it will be wanted. */
const signs = ['pointerover', 'focusin', 'click', 'keydown', 'selectionchange'];

/**
 * Waits for signs that the reader wants one of the tools, and only then fetches them: a first page loads these
 * lines and no more.
 */
export function watchTools(): void {
  const enqueue = createQueue();
  for (const sign of signs) {
    document.addEventListener(sign, (event) => {
      const tool = (event.target as Element).closest?.<HTMLElement>('[data-tool]')?.dataset.tool;
      const isKey = sign === 'keydown' && /^[jkose?]$/.test((event as KeyboardEvent).key);
      const isSelection = sign === 'selectionchange' && !document.getSelection()?.isCollapsed;
      if (!tool && !isKey && !isSelection) return;
      // Where speech needs a gesture, this one has to say something before the reader aloud has been fetched.
      if (tool === 'listen' && sign === 'click') speechSynthesis.speak(new SpeechSynthesisUtterance(''));
      // What cannot be fetched, offline or after a deploy, is fetched when it is asked for again.
      enqueue(() => import('./toolbox.tsx').then(({ takeEvent }) => takeEvent(event), Boolean));
    });
  }
}
