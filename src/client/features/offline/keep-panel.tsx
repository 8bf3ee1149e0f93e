import { useRef, useState, useSyncExternalStore } from 'react';
import { useShownEffect } from '#client/hooks/shown.ts';
import {
  estimateSize,
  type ListPlan,
  type OfflineList,
  offlineLists,
  planList,
  removeOfflineList,
  saveListOffline,
} from '#client/reader/offline/offline-lists.ts';
import { askToPersist, canCachePages, NoRoomError } from '#client/reader/offline/page-caches.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import { showToast } from '#lib/browser/toast.ts';
import { formatBytes } from '#lib/text/bytes.ts';
import { keptText, storiesText } from './kept-text.ts';

export { offlineLists };

export interface KeepPanelProps {
  /** the path of the list's first page, without base */
  path: string;
  site: SiteInfo;
}

/** What is being done; that a list is kept is known elsewhere. */
type Step =
  | { name: 'resting' }
  | { name: 'measuring' }
  | { name: 'offering'; plan: ListPlan; bytes: number }
  | { name: 'keeping'; done: number; all: number }
  | { name: 'failing'; reason: string };

const resting: Step = { name: 'resting' };

/** Tells how much a list takes before it is fetched, fetches it, and takes it away again. */
export function KeepPanel({ path, site }: KeepPanelProps) {
  const place = { base: site.base, version: pageDataVersion };
  const list = useSyncExternalStore(offlineLists.subscribe, offlineLists.get).get(path);
  const [step, setStep] = useState<Step>(resting);
  const isShown = useRef(false);
  const work = useRef<AbortController>(undefined);
  const button = useRef<HTMLButtonElement>(null);

  /** Does something that can fail or be given up. It goes on when the reader does, who is told of a failure there. */
  async function attempt(task: (signal: AbortSignal) => Promise<Step>): Promise<void> {
    work.current = new AbortController();
    const { signal } = work.current;
    const next = await task(signal).catch((error) => (signal.aborted ? resting : failureOf(error)));
    if (isShown.current) setStep(next);
    else if (next.name === 'failing') showToast(next.reason);
  }

  function measure(): void {
    setStep({ name: 'measuring' });
    void attempt(async () => {
      if (!canCachePages()) throw new Error('Pages cannot be kept.');
      const plan = await planList(place, path);
      return { name: 'offering', plan, bytes: await estimateSize(place, plan) };
    });
  }

  function begin(plan: ListPlan): void {
    setStep({ name: 'keeping', done: 0, all: 1 });
    askToPersist();
    void attempt(async (signal) => {
      const onProgress = (done: number, all: number) => setStep({ name: 'keeping', done, all });
      await saveListOffline(place, plan, new Date(), { signal, onProgress });
      return resting;
    });
  }

  // Readers who open the panel want to know the size; a list that is kept already states it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the size is measured once for each list, not on each render
  useShownEffect(() => {
    isShown.current = true;
    if (!offlineLists.get().has(path)) measure();
    return () => {
      isShown.current = false;
    };
  }, [path]);

  function next(): void {
    if (step.name === 'offering') begin(step.plan);
    else if (step.name === 'keeping') work.current?.abort();
    else if (step.name !== 'measuring') measure();
  }

  function drop(): void {
    // Its own button is about to go.
    button.current?.focus();
    void removeOfflineList(path);
  }

  return (
    <div>
      <span role="status">{textOf(step, list, site.language)}</span>
      {step.name === 'keeping' && <progress aria-label="Kept so far" value={step.done} max={step.all} />}
      <button type="button" ref={button} aria-disabled={step.name === 'measuring'} onClick={next}>
        {actionOf(step, list !== undefined)}
      </button>
      {list && step.name === 'resting' && (
        <button type="button" onClick={drop}>
          Remove
        </button>
      )}
    </div>
  );
}

function textOf(step: Step, list: OfflineList | undefined, language: string): string {
  switch (step.name) {
    case 'measuring':
      return 'Looking how much it is…';
    case 'offering': {
      const { all, stories } = step.plan;
      const size = formatBytes(step.bytes, language);
      return all > stories
        ? `The ${stories} newest of ${all} stories, about ${size}.`
        : `${storiesText(stories)}, about ${size}.`;
    }
    case 'keeping':
      return 'Keeping…';
    case 'failing':
      return step.reason;
    case 'resting':
      return list ? `Kept on this device: ${keptText(list, language)}` : 'Nothing of it is kept.';
  }
}

function actionOf({ name }: Step, isKept: boolean): string {
  switch (name) {
    case 'offering':
    case 'measuring':
      return isKept ? 'Update' : 'Keep';
    case 'keeping':
      return 'Stop';
    case 'failing':
      return 'Try again';
    case 'resting':
      return isKept ? 'Update…' : 'Keep';
  }
}

function failureOf(error: unknown): Step {
  if (error instanceof NoRoomError) {
    return {
      name: 'failing',
      reason: 'There is no room for it on this device. What was kept before is still there.',
    };
  }
  return {
    name: 'failing',
    reason: canCachePages()
      ? 'It could not be fetched. What was kept before is still there.'
      : 'This browser keeps no pages: that needs a secure connection, and storage that is not blocked.',
  };
}
