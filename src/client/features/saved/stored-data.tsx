import { type ChangeEvent, useSyncExternalStore } from 'react';
import { history } from '#client/reader/history.ts';
import utilities from '#client/styles/utilities.module.css';
import { lazyModule, reportLoadFailure } from '#lib/browser/lazy-module.ts';
import styles from './saved.module.css';

/** Loads the offline section and the functions that export, import and clear stored data. */
export const withOfflineStorage = lazyModule(() => import('./offline-storage.tsx'));

const noVisits: ReadonlyMap<string, unknown> = new Map();

/** What this browser stores about the reader, with buttons to export, import and delete it. */
export function StoredData({ base }: { base: string }) {
  const visits = useSyncExternalStore(history.subscribe, history.get, () => noVisits);
  const count = visits.size;
  return (
    <section className={`${styles.section} ${utilities.needsScript}`} aria-labelledby="stored">
      <h2 id="stored">Stored in this browser</h2>
      <p>
        Your saved stories, followed and muted topics, and reading progress in{' '}
        <span>{count === 1 ? '1 story' : `${count} stories`}</span>. Nothing leaves this browser unless you
        export it.
      </p>
      <ul className={styles.actions}>
        <li>
          <button type="button" onClick={exportFile}>
            Export
          </button>
        </li>
        <li>
          <label>
            Import
            <input
              className={utilities.visuallyHidden}
              type="file"
              accept=".json,application/json"
              onChange={importFile}
            />
          </label>
        </li>
        <li>
          <button type="button" onClick={() => clearHistory(base)}>
            Clear reading history
          </button>
        </li>
        <li>
          <button type="button" onClick={() => erase(base)}>
            Erase everything
          </button>
        </li>
      </ul>
    </section>
  );
}

const exportFile = () => withOfflineStorage((storage) => storage.exportFile(), reportLoadFailure);

function importFile({ target }: ChangeEvent<HTMLInputElement>): void {
  const [file] = target.files ?? [];
  // Lets the reader choose the same file again.
  target.value = '';
  if (file) withOfflineStorage((storage) => storage.importFile(file), reportLoadFailure);
}

const clearHistory = (base: string) =>
  withOfflineStorage(({ clearReadingHistory }) => clearReadingHistory(base), reportLoadFailure);

const erase = (base: string) =>
  withOfflineStorage(({ eraseEverything }) => eraseEverything(base), reportLoadFailure);
