import * as messages from 'virtual:gigawatt/messages';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import {
  estimateSize,
  type ListPlan,
  type OfflineList,
  offlineLists,
  planList,
  removeOfflineList,
  saveListOffline,
} from '#client/reader/offline/offline-lists.ts';
import {
  canCachePages,
  requestPersistentStorage,
  StorageFullError,
} from '#client/reader/offline/page-caches.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import { showToast } from '#lib/browser/toast.ts';
import { formatBytes } from '#lib/text/bytes.ts';
import { offlineListDetails } from './offline-list-details.ts';

export { offlineLists };

export interface OfflinePanelProps {
  /** the path of the list's first page, without base */
  path: string;
  site: SiteInfo;
}

/** The panel's state. The store holds whether the list is saved. */
type Status =
  | { name: 'idle' }
  | { name: 'measuring' }
  | { name: 'ready'; plan: ListPlan; bytes: number }
  | { name: 'saving'; done: number; all: number }
  | { name: 'failed'; reason: string };

const idle: Status = { name: 'idle' };

/** Shows the size of a list, saves it for offline reading and removes it again. */
export function OfflinePanel({ path, site }: OfflinePanelProps) {
  const scope = { base: site.base, version: pageDataVersion };
  const list = useSyncExternalStore(offlineLists.subscribe, offlineLists.get).get(path);
  const [status, setStatus] = useState<Status>(idle);
  const isShown = useRef(false);
  const controller = useRef<AbortController>(undefined);
  const button = useRef<HTMLButtonElement>(null);

  /** Runs a task. It continues after the reader has left the page; a failure is then reported by a toast. */
  async function run(task: (signal: AbortSignal) => Promise<Status>): Promise<void> {
    controller.current = new AbortController();
    const { signal } = controller.current;
    const next = await task(signal).catch((error) => (signal.aborted ? idle : describeFailure(error)));
    if (isShown.current) setStatus(next);
    else if (next.name === 'failed') showToast(next.reason);
  }

  function measure(): void {
    setStatus({ name: 'measuring' });
    void run(async () => {
      if (!canCachePages()) throw new Error('Pages cannot be saved.');
      const plan = await planList(scope, path);
      return { name: 'ready', plan, bytes: await estimateSize(scope, plan) };
    });
  }

  function save(plan: ListPlan): void {
    setStatus({ name: 'saving', done: 0, all: 1 });
    requestPersistentStorage();
    void run(async (signal) => {
      const onProgress = (done: number, all: number) => setStatus({ name: 'saving', done, all });
      await saveListOffline(scope, plan, new Date(), { signal, onProgress });
      return idle;
    });
  }

  // Readers who open the panel want to know the size; that of a saved list is stored.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the size is measured once for each list, not on each render
  useEffect(() => {
    isShown.current = true;
    if (!offlineLists.get().has(path)) measure();
    return () => {
      isShown.current = false;
    };
  }, [path]);

  function handleClick(): void {
    if (status.name === 'ready') save(status.plan);
    else if (status.name === 'saving') controller.current?.abort();
    else if (status.name !== 'measuring') measure();
  }

  function remove(): void {
    // The Remove button is about to disappear.
    button.current?.focus();
    void removeOfflineList(path);
  }

  return (
    <div>
      <span role="status">{describeStatus(status, list)}</span>
      {status.name === 'saving' && (
        <progress aria-label={messages.savedSoFar} value={status.done} max={status.all} />
      )}
      <button type="button" ref={button} aria-disabled={status.name === 'measuring'} onClick={handleClick}>
        {buttonLabel(status, list !== undefined)}
      </button>
      {list && status.name === 'idle' && (
        <button type="button" onClick={remove}>
          {messages.remove}
        </button>
      )}
    </div>
  );
}

function describeStatus(status: Status, list: OfflineList | undefined): string {
  switch (status.name) {
    case 'measuring':
      return messages.calculatingSize;
    case 'ready': {
      const { all, stories } = status.plan;
      const size = formatBytes(status.bytes, messages.locale);
      return all > stories
        ? messages.newestStoriesSize({ count: stories, all, size })
        : messages.storiesSize({ count: stories, size });
    }
    case 'saving':
      return messages.savingList;
    case 'failed':
      return status.reason;
    case 'idle':
      return list
        ? messages.listSavedOnDevice(offlineListDetails(list, messages.locale))
        : messages.notSavedOnDevice;
  }
}

function buttonLabel({ name }: Status, isSaved: boolean): string {
  switch (name) {
    case 'ready':
    case 'measuring':
      return isSaved ? messages.update : messages.download;
    case 'saving':
      return messages.stop;
    case 'failed':
      return messages.tryAgain;
    case 'idle':
      return isSaved ? messages.measureUpdate : messages.download;
  }
}

function describeFailure(error: unknown): Status {
  if (error instanceof StorageFullError) {
    return { name: 'failed', reason: messages.noSpaceForList };
  }
  return {
    name: 'failed',
    reason: canCachePages() ? messages.downloadFailed : messages.pagesCannotBeSaved,
  };
}
