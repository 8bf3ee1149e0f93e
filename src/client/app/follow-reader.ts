import { hasStored, onStorageChange } from '#client/reader/has-stored.ts';
import { saveEvent } from '#client/stores/story-marks.ts';
import { chooseEvent } from '#client/stores/topic-choices.ts';
import { lazyModule, reportMissing } from '#lib/browser/lazy-module.ts';
import { whenIdle } from '#lib/browser/when-idle.ts';

type Library = typeof import('#client/reader/library.ts');

/**
 * Loads the code for what the reader keeps when it is needed: when something is stored already, by an earlier visit or
 * in another tab, and when the reader asks for something to be stored.
 */
export function followReader(): void {
  const withLibrary = lazyModule<Library>(() => import('#client/reader/library.ts'));
  function serve(type: string, act: (library: Library, detail: never) => void): void {
    document.addEventListener(type, (event) => {
      withLibrary((library) => act(library, (event as CustomEvent<never>).detail), reportMissing);
    });
  }
  serve(saveEvent, ({ toggleSaved }, story) => toggleSaved(story, new Date()));
  serve(chooseEvent, ({ toggleTopic }, request) => toggleTopic(request));

  const loadIfStored = () => {
    if (hasStored('saved', 'history', 'followed', 'muted-topics', 'muted-words')) withLibrary();
  };
  whenIdle(loadIfStored);
  onStorageChange(loadIfStored);
}
