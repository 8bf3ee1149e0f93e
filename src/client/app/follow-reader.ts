import { hasStored } from '#client/reader/has-stored.ts';
import { saveEvent } from '#client/stores/story-marks.ts';
import { chooseEvent } from '#client/stores/topic-choices.ts';
import { loadFeature } from '#lib/browser/load-feature.ts';
import { whenIdle } from '#lib/browser/when-idle.ts';
import { createQueue } from '#lib/queue.ts';

const loadLibrary = () => import('#client/reader/library.ts');
type Library = Awaited<ReturnType<typeof loadLibrary>>;

/**
 * Brings the code for what the reader keeps when it is needed: when something is kept already, by an earlier visit
 * or in another tab, and when the reader asks for something to be kept.
 */
export function followReader(): void {
  const enqueue = createQueue();
  function serve(type: string, act: (library: Library, detail: never) => void): void {
    document.addEventListener(type, (event) => {
      enqueue(async () => {
        const library = await loadFeature(loadLibrary);
        if (library) act(library, (event as CustomEvent<never>).detail);
      });
    });
  }
  serve(saveEvent, ({ toggleSaved }, story) => toggleSaved(story, new Date()));
  serve(chooseEvent, ({ toggleTopic }, request) => toggleTopic(request));

  const look = () => {
    if (hasStored('saved', 'history', 'followed', 'muted-topics', 'muted-words'))
      void loadLibrary().catch(() => undefined);
  };
  whenIdle(look);
  addEventListener('storage', look);
}
