import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { storyCount } from '#client/components/lists/story-count.ts';
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
import { describeOfflineList } from './describe-offline-list.ts';

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
      <span role="status">{describeStatus(status, list, site.language)}</span>
      {status.name === 'saving' && (
        <progress aria-label="Saved so far" value={status.done} max={status.all} />
      )}
      <button type="button" ref={button} aria-disabled={status.name === 'measuring'} onClick={handleClick}>
        {buttonLabel(status, list !== undefined)}
      </button>
      {list && status.name === 'idle' && (
        <button type="button" onClick={remove}>
          Remove
        </button>
      )}
    </div>
  );
}

function describeStatus(status: Status, list: OfflineList | undefined, language: string): string {
  switch (status.name) {
    case 'measuring':
      return 'Calculating size…';
    case 'ready': {
      const { all, stories } = status.plan;
      const size = formatBytes(status.bytes, language);
      return all > stories
        ? `The ${stories} newest of ${all} stories, about ${size}.`
        : `${storyCount(stories)}, about ${size}.`;
    }
    case 'saving':
      return 'Saving…';
    case 'failed':
      return status.reason;
    case 'idle':
      return list
        ? `Saved on this device: ${describeOfflineList(list, language)}`
        : 'Not saved on this device.';
  }
}

function buttonLabel({ name }: Status, isSaved: boolean): string {
  switch (name) {
    case 'ready':
    case 'measuring':
      return isSaved ? 'Update' : 'Download';
    case 'saving':
      return 'Stop';
    case 'failed':
      return 'Try again';
    case 'idle':
      return isSaved ? 'Update…' : 'Download';
  }
}

function describeFailure(error: unknown): Status {
  if (error instanceof StorageFullError) {
    return {
      name: 'failed',
      reason: 'There is not enough space on this device. Any earlier copy is still saved.',
    };
  }
  return {
    name: 'failed',
    reason: canCachePages()
      ? 'The download failed. Any earlier copy is still saved.'
      : 'This browser cannot save pages. Saving needs a secure connection and access to storage.',
  };
}
