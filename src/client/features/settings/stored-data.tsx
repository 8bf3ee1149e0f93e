import { type ChangeEvent, useSyncExternalStore } from 'react';
import { history } from '#client/reader/history.ts';
import { exportAll, importAll, UnreadableFileError } from '#client/reader/transfer.ts';
import utilities from '#client/styles/utilities.module.css';
import { downloadText } from '#lib/browser/download-text.ts';
import { showToast } from '#lib/browser/toast.ts';
import { clearReadingHistory, eraseEverything } from './offline-storage.tsx';
import styles from './settings.module.css';

/** What this browser stores about the reader, with buttons to export, import and delete it. */
export function StoredData({ base, onErased }: { base: string; onErased: () => void }) {
  const visits = useSyncExternalStore(history.subscribe, history.get);
  const count = visits.size;
  return (
    <section className={styles.section} aria-labelledby="stored">
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
          <button type="button" onClick={() => clearReadingHistory(base)}>
            Clear reading history
          </button>
        </li>
        <li>
          <button type="button" onClick={() => eraseEverything(base).then(onErased)}>
            Erase everything
          </button>
        </li>
      </ul>
    </section>
  );
}

const exportFile = () => downloadText('saved-stories.json', exportAll(), 'application/json');

async function importFile({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
  const [file] = target.files ?? [];
  if (!file) return;
  const text = await file.text();
  // Lets the reader choose the same file again.
  target.value = '';
  try {
    const { savedCount, openedCount } = importAll(text);
    showToast(`Imported: ${savedCount} new saved and ${openedCount} new opened stories.`);
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    showToast(`Nothing was imported. ${error.message}`);
  }
}
