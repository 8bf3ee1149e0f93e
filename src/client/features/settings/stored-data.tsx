import { type ChangeEvent, useSyncExternalStore } from 'react';
import { storyCount } from '#client/components/lists/story-count.ts';
import { history } from '#client/reader/history.ts';
import utilities from '#client/styles/utilities.module.css';
import { clearReadingHistory, eraseEverything, exportFile, importFile } from './offline-storage.tsx';
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
        <span>{storyCount(count)}</span>. Nothing leaves this browser unless you export it.
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
              onChange={handleFile}
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

function handleFile({ target }: ChangeEvent<HTMLInputElement>): void {
  const [file] = target.files ?? [];
  // Lets the reader choose the same file again.
  target.value = '';
  if (file) void importFile(file);
}
