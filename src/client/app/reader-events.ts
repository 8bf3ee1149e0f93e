import { reportLoadFailure } from '#client/navigation/report-load-failure.ts';
import { hasStored, onStorageChange, storedEvent } from '#client/reader/has-stored.ts';
import { saveEvent } from '#client/stores/story-marks.ts';
import { chooseEvent } from '#client/stores/topic-choices.ts';
import { lazyModule } from '#lib/browser/lazy-module.ts';
import { whenIdle } from '#lib/browser/when-idle.ts';

type Library = typeof import('#client/reader/library.ts');

/**
 * Handles the events with which components request storage. The code for it is loaded on the first such event, or
 * when something to show has been stored: on an earlier visit, by another tab or by a page of this one.
 */
export function handleReaderEvents(): void {
  const withLibrary = lazyModule<Library>(() => import('#client/reader/library.ts'));
  function handle(type: string, action: (library: Library, detail: never) => void): void {
    document.addEventListener(type, (event) => {
      withLibrary((library) => action(library, (event as CustomEvent<never>).detail), reportLoadFailure);
    });
  }
  handle(saveEvent, ({ toggleSaved }, story) => toggleSaved(story, new Date()));
  handle(chooseEvent, ({ chooseTopic }, request) => chooseTopic(request));

  const loadIfStored = () => {
    if (hasStored('saved', 'history', 'last-visit', 'followed', 'muted-topics', 'muted-words')) withLibrary();
  };
  whenIdle(loadIfStored);
  onStorageChange(loadIfStored);
  document.addEventListener(storedEvent, loadIfStored);
}
