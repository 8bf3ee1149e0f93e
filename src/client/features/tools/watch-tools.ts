import type { DataRouter } from 'react-router';
import { shortcutOf } from '#client/features/keys/shortcut-of.ts';
import { reportLoadFailure } from '#client/navigation/report-load-failure.ts';
import { lazyModule } from '#lib/browser/lazy-module.ts';
import { isPlainClick } from '#lib/browser/plain-click.ts';

/** Events that may open a tool. Pointing at a tool's button or focusing it hints that it will be pressed. */
const eventTypes = ['pointerover', 'focusin', 'click', 'keydown', 'selectionchange'];

/**
 * Loads the toolbox on the first event that may open a tool, so that a first page loads only this listener. It must be
 * added before the listener for links.
 *
 * @param openSearch called for the shortcuts of the search
 */
export function watchTools(router: Pick<DataRouter, 'subscribe'>, openSearch: () => void): void {
  const withToolbox = lazyModule(async () => {
    const { closeTools, handleEvent } = await import('./toolbox.tsx');
    router.subscribe(closeTools);
    return handleEvent;
  });
  for (const type of eventTypes) {
    document.addEventListener(type, (event) => {
      const shortcut = shortcutOf(event);
      if (shortcut === '/') {
        event.preventDefault();
        openSearch();
        return;
      }
      const trigger = (event.target as Element).closest?.<HTMLElement>('[data-tool]');
      const tool = trigger?.dataset.tool;
      const isSelection = type === 'selectionchange' && !document.getSelection()?.isCollapsed;
      if (!tool && !shortcut && !isSelection) return;
      const isPressed = tool && type === 'click';
      if (isPressed && trigger instanceof HTMLAnchorElement) {
        // With Ctrl, for example, the link still opens in a new tab.
        if (!isPlainClick(event as MouseEvent)) return;
        event.preventDefault();
      }
      // Browsers may allow speech only after a user gesture, so use this one before the tool has loaded.
      if (isPressed && tool === 'listen') speechSynthesis.speak(new SpeechSynthesisUtterance(''));
      withToolbox((handleEvent) => handleEvent(event), isPressed ? reportLoadFailure : undefined);
    });
  }
}
