import * as messages from 'virtual:gigawatt/messages';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { offlineListDetails } from '#client/features/offline/offline-list-details.ts';
import { SaveListButton } from '#client/features/offline/save-list-button.tsx';
import { history } from '#client/reader/history.ts';
import { deleteVisits } from '#client/reader/last-visit.ts';
import { type OfflineList, offlineLists, removeOfflineList } from '#client/reader/offline/offline-lists.ts';
import { canCachePages, deleteCachesWithUndo } from '#client/reader/offline/page-caches.ts';
import { savedCacheName } from '#client/reader/offline/saved-pages.ts';
import { visitedCacheNames } from '#client/reader/offline/visited-pages.ts';
import { eraseAll, exportAll, importAll, UnreadableFileError } from '#client/reader/transfer.ts';
import { frontPath, withBase } from '#domain/addresses/paths.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import { showActionToast } from '#lib/browser/action-toast.ts';
import { downloadText } from '#lib/browser/download-text.ts';
import { showToast } from '#lib/browser/toast.ts';
import { formatBytes } from '#lib/text/bytes.ts';
import styles from './settings.module.css';

/** What is available offline and how much space it uses, with buttons to save and remove lists. */
export function OfflineStorage({ site }: { site: SiteInfo }) {
  const lists = useSyncExternalStore(offlineLists.subscribe, offlineLists.get);
  const usedBytes = useUsedBytes(lists);
  const heading = useRef<HTMLHeadingElement>(null);
  function remove(path: string): void {
    // The Remove button disappears with its list.
    heading.current?.focus({ preventScroll: true });
    void removeOfflineList(path);
  }
  return (
    <section className={styles.section} aria-labelledby="offline">
      <h2 id="offline" ref={heading} tabIndex={-1}>
        {messages.offline}
      </h2>
      <p>
        {messages.offlineReading}{' '}
        {usedBytes !== undefined && (
          <span>{messages.spaceUsed({ size: formatBytes(usedBytes, messages.locale) })}</span>
        )}
      </p>
      <SaveListButton
        path={frontPath()}
        site={site}
        label={messages.saveLatestEdition}
        savedLabel={messages.latestEditionSaved}
      />
      {lists.size > 0 && (
        <ul className={styles.actions} aria-label={messages.offlineLists}>
          {[...lists].map(([path, list]) => (
            <li key={path}>
              <a href={withBase(site.base, path)}>{list.name}</a>{' '}
              <span>{messages.offlineListDetails(offlineListDetails(list, messages.locale))}</span>{' '}
              <button
                type="button"
                onClick={() => remove(path)}
                aria-label={messages.removeOfflineList({ name: list.name })}
              >
                {messages.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** How many bytes the site uses; undefined until the browser reports it, or if it does not. */
function useUsedBytes(lists: ReadonlyMap<string, OfflineList>): number | undefined {
  const [bytes, setBytes] = useState<number>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the space used changes with the lists
  useEffect(() => {
    const { storage } = navigator as { storage?: StorageManager };
    storage?.estimate().then(
      ({ usage }) => setBytes(usage),
      () => undefined,
    );
  }, [lists]);
  return bytes;
}

/** Downloads all of the reader's data as a file. */
export function exportFile(): void {
  downloadText('saved-stories.json', exportAll(), 'application/json');
}

/** Adds the data of an export file to what is stored. */
export async function importFile(file: File): Promise<void> {
  try {
    const { savedCount, openedCount } = importAll(await file.text());
    showToast(messages.imported({ saved: savedCount, opened: openedCount }));
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    showToast(messages.nothingImported({ reason: error.message }));
  }
}

/** Deletes the reading history and the visited pages, which would reveal it. */
export async function clearReadingHistory(base: string): Promise<void> {
  const before = exportAll();
  history.set(new Map());
  showUndoToast(messages.readingHistoryCleared, before, await deletePages(base, { all: false }));
}

/** Deletes everything that the reader has stored. */
export async function eraseEverything(base: string): Promise<void> {
  const before = exportAll();
  // Pages first: unsaving a story would delete its page for good.
  const restorePages = await deletePages(base, { all: true });
  const restoreVisits = deleteVisits();
  eraseAll();
  showUndoToast(messages.everythingErased, before, async () => {
    restoreVisits();
    await restorePages();
  });
}

/**
 * Shows a toast with an Undo button.
 *
 * @param before the export to restore
 * @param restore restores the offline pages; rejects if they no longer fit
 */
function showUndoToast(text: string, before: string, restore: () => Promise<void>): void {
  const undo = async () => {
    const restored = restore();
    importAll(before);
    await restored;
  };
  const reportLoss = () => showToast(messages.offlinePagesNotRestored);
  showActionToast(text, [messages.undo, messages.dismiss], () => void undo().catch(reportLoss));
}

/**
 * Deletes the visited pages and, with `all`, all other offline pages.
 *
 * @returns a function that restores them
 */
async function deletePages(base: string, { all }: { all: boolean }): Promise<() => Promise<void>> {
  const doNothing = async () => {};
  if (!canCachePages()) return doNothing;
  const scope = { base, version: pageDataVersion };
  const lists = all ? offlineLists.get() : new Map<string, OfflineList>();
  const names = [...visitedCacheNames(scope), ...(all ? [savedCacheName(scope)] : [])];
  for (const { cache } of lists.values()) names.push(cache);
  // Deletion fails only if the browser blocks storage, and the pages cannot be read then either.
  const restore = await deleteCachesWithUndo(names).catch(() => doNothing);
  if (all) offlineLists.set(new Map());
  return async () => {
    await restore();
    if (all) offlineLists.set(new Map([...lists, ...offlineLists.get()]));
  };
}
