import type { DataRouter } from 'react-router';
import { lazyModule, reportMissing } from '#lib/browser/lazy-module.ts';

/** Events that may ask for a tool. Pointing at a tool's button or focusing it hints that it will be pressed. */
const hints = ['pointerover', 'focusin', 'click', 'keydown', 'selectionchange'];

/** Fetches the tools when an event hints that one is wanted: a first page loads no more than these lines. */
export function watchTools(router: Pick<DataRouter, 'subscribe'>): void {
  const withToolbox = lazyModule(async () => {
    const { closeTools, takeEvent } = await import('./toolbox.tsx');
    router.subscribe(closeTools);
    return takeEvent;
  });
  for (const hint of hints) {
    document.addEventListener(hint, (event) => {
      const tool = (event.target as Element).closest?.<HTMLElement>('[data-tool]')?.dataset.tool;
      const isKey = hint === 'keydown' && /^[jkose?]$/.test((event as KeyboardEvent).key);
      const isSelection = hint === 'selectionchange' && !document.getSelection()?.isCollapsed;
      if (!tool && !isKey && !isSelection) return;
      const isPressed = tool && hint === 'click';
      // Where speech needs a gesture, this one has to say something before the reader aloud has been fetched.
      if (isPressed && tool === 'listen') speechSynthesis.speak(new SpeechSynthesisUtterance(''));
      withToolbox((takeEvent) => takeEvent(event), isPressed ? reportMissing : undefined);
    });
  }
}
