import * as messages from 'virtual:gigawatt/messages';
import { type ChangeEvent, useSyncExternalStore } from 'react';
import { history } from '#client/reader/history.ts';
import utilities from '#client/styles/utilities.module.css';
import { clearReadingHistory, eraseEverything, exportFile, importFile } from './offline-storage.tsx';
import styles from './settings.module.css';

/** What this browser stores about the reader, with buttons to export, import and delete it. */
export function StoredData({ base, onErased }: { base: string; onErased: () => void }) {
  const visits = useSyncExternalStore(history.subscribe, history.get);
  return (
    <section className={styles.section} aria-labelledby="stored">
      <h2 id="stored">{messages.storedInBrowser}</h2>
      <p>{messages.storedData({ count: visits.size })}</p>
      <ul className={styles.actions}>
        <li>
          <button type="button" onClick={exportFile}>
            {messages.exportData}
          </button>
        </li>
        <li>
          <label>
            {messages.importData}
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
            {messages.clearReadingHistory}
          </button>
        </li>
        <li>
          <button type="button" onClick={() => eraseEverything(base).then(onErased)}>
            {messages.eraseEverything}
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
