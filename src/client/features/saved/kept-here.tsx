import { type ChangeEvent, useSyncExternalStore } from 'react';
import { history } from '#client/reader/history.ts';
import { exportAll, importAll, UnreadableFileError } from '#client/reader/transfer.ts';
import utilities from '#client/styles/utilities.module.css';
import { lazyModule, reportMissing } from '#lib/browser/lazy-module.ts';
import { saveAs } from '#lib/browser/save-as.ts';
import { showToast } from '#lib/browser/toast.ts';
import styles from './saved.module.css';

/** What can be read offline, and forgetting it, in a part of its own. */
export const withKeptOffline = lazyModule(() => import('./kept-offline.tsx'));

const noVisits: ReadonlyMap<string, unknown> = new Map();

/** What the site knows of the reader, and how to take it along or be rid of it. */
export function KeptHere({ base }: { base: string }) {
  const visits = useSyncExternalStore(history.subscribe, history.get, () => noVisits);
  const opened = visits.size;
  return (
    <section className={`${styles.kept} ${utilities.needsScript}`} aria-labelledby="kept">
      <h2 id="kept">Kept in this browser</h2>
      <p>
        Saved stories, and how far you have read {opened === 1 ? 'the one story' : `the ${opened} stories`}{' '}
        that you have opened. It never leaves this browser, unless you export it.
      </p>
      <ul className={styles.actions}>
        <li>
          <button type="button" onClick={download}>
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
              onChange={take}
            />
          </label>
        </li>
        <li>
          <button type="button" onClick={() => forgetReading(base)}>
            Forget what I read
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

const download = () => saveAs('saved-stories.json', exportAll(), 'application/json');

async function take({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
  const [file] = target.files ?? [];
  if (!file) return;
  const text = await file.text();
  // Or the same file could not be chosen again.
  target.value = '';
  try {
    const { savedCount, openedCount } = importAll(text);
    showToast(`Imported: ${savedCount} saved and ${openedCount} opened stories that were not known here.`);
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    showToast(`Nothing has been imported. ${error.message}`);
  }
}

const forgetReading = (base: string) =>
  withKeptOffline((offline) => offline.forgetReading(base), reportMissing);

const erase = (base: string) => withKeptOffline((offline) => offline.eraseEverything(base), reportMissing);
