import { useRef, useState, useSyncExternalStore } from 'react';
import { KeepList } from '#client/features/offline/keep-list.tsx';
import { keptText } from '#client/features/offline/kept-text.ts';
import { useShownEffect } from '#client/hooks/shown.ts';
import { history } from '#client/reader/history.ts';
import { forgetVisits } from '#client/reader/last-visit.ts';
import { type OfflineList, offlineLists, removeOfflineList } from '#client/reader/offline/offline-lists.ts';
import { canCachePages, setAside } from '#client/reader/offline/page-caches.ts';
import { savedName } from '#client/reader/offline/saved-pages.ts';
import { visitedNames } from '#client/reader/offline/visited-pages.ts';
import { eraseAll, exportAll, importAll } from '#client/reader/transfer.ts';
import { frontPath, withBase } from '#domain/addresses/paths.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import { showToast } from '#lib/browser/toast.ts';
import { formatBytes } from '#lib/text/bytes.ts';
import styles from './saved.module.css';

/** What can be read without a connection: how it comes there, what it takes, and how to be rid of it. */
export function KeptOffline({ site }: { site: SiteInfo }) {
  const lists = useSyncExternalStore(offlineLists.subscribe, offlineLists.get);
  const used = useSpaceUsed(lists);
  const heading = useRef<HTMLHeadingElement>(null);
  function drop(path: string): void {
    // The button goes with its list.
    heading.current?.focus({ preventScroll: true });
    void removeOfflineList(path);
  }
  return (
    <section className={styles.kept} aria-labelledby="offline">
      <h2 id="offline" ref={heading} tabIndex={-1}>
        Offline
      </h2>
      <p>
        Saved stories and the pages that you have read lately open without a connection, in most browsers. A
        topic, a section or a source can be kept on its own page, and here the latest edition: the front page
        with all its stories.
        {used !== undefined &&
          ` All of it, with the application, takes about ${formatBytes(used, site.language)} of this device.`}
      </p>
      <KeepList path={frontPath()} site={site}>
        {['Keep the latest edition', 'The latest edition is kept']}
      </KeepList>
      {lists.size > 0 && (
        <ul className={styles.actions} aria-label="Kept lists">
          {[...lists].map(([path, list]) => (
            <li key={path}>
              <a href={withBase(site.base, path)}>{list.name}</a> <span>{keptText(list, site.language)}</span>{' '}
              <button type="button" onClick={() => drop(path)} aria-label={`Remove: ${list.name}`}>
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** How many bytes the site takes; undefined until the browser has told, or where it does not. */
function useSpaceUsed(lists: ReadonlyMap<string, OfflineList>): number | undefined {
  const [used, setUsed] = useState<number>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the space used changes with the lists
  useShownEffect(() => {
    const { storage } = navigator as { storage?: StorageManager };
    storage?.estimate().then(
      ({ usage }) => setUsed(usage),
      () => undefined,
    );
  }, [lists]);
  return used;
}

/** Forgets which stories the reader has opened, and takes away the pages, which would tell it. */
export async function forgetReading(base: string): Promise<void> {
  const before = exportAll();
  history.set(new Map());
  showUndoToast('What you have read is forgotten.', before, await forgetPages(base, { all: false }));
}

/** Forgets all that the reader keeps. */
export async function eraseEverything(base: string): Promise<void> {
  const before = exportAll();
  // First: saved stories that are no longer saved are cleared away by themselves, for good.
  const bringPages = await forgetPages(base, { all: true });
  const bringVisits = forgetVisits();
  eraseAll();
  showUndoToast('Everything is erased.', before, async () => {
    bringVisits();
    await bringPages();
  });
}

/** What is kept comes back at once; of the pages to be read offline the reader is told where there is no room. */
function showUndoToast(text: string, before: string, bringBack: () => Promise<void>): void {
  const undo = async () => {
    const back = bringBack();
    importAll(before);
    await back;
  };
  const reportLoss = () => showToast('Not all of what could be read offline could be brought back.');
  showToast(text, { name: 'Undo', run: () => void undo().catch(reportLoss) });
}

/**
 * Takes away the pages that were visited, and with `all` everything else that is kept for reading offline.
 *
 * @returns what brings them back
 */
async function forgetPages(base: string, { all }: { all: boolean }): Promise<() => Promise<void>> {
  const nothing = async () => {};
  if (!canCachePages()) return nothing;
  const place = { base, version: pageDataVersion };
  const lists = all ? offlineLists.get() : new Map<string, OfflineList>();
  const names = [...visitedNames(place), ...(all ? [savedName(place)] : [])];
  for (const { cache } of lists.values()) names.push(cache);
  // What cannot be taken away cannot be read either: the browser has shut the site's storage.
  const bringBack = await setAside(names).catch(() => nothing);
  if (all) offlineLists.set(new Map());
  return async () => {
    await bringBack();
    if (all) offlineLists.set(new Map([...lists, ...offlineLists.get()]));
  };
}
