import { loadFeature } from '#lib/load-feature.ts';
import { saveEvent } from '#lib/story-marks.ts';
import { whenIdle } from '#lib/when-idle.ts';
import { hasStored } from '#reader/has-stored.ts';

const loadLibrary = () => import('#reader/library.ts');

/**
 * Brings the code for what the reader keeps when it is needed: when something is kept already, by an earlier visit
 * or in another tab, and when a story is saved.
 */
export function followReader(): void {
  document.addEventListener(saveEvent, async (event) => {
    const library = await loadFeature(loadLibrary);
    library?.toggleSaved((event as CustomEvent).detail, new Date());
  });
  const look = () => {
    if (hasStored('saved', 'history')) void loadLibrary().catch(() => undefined);
  };
  whenIdle(look);
  addEventListener('storage', look);
}
