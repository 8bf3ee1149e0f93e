import { useSyncExternalStore } from 'react';
import { resetText, TextChoices } from '#client/features/text-settings/text-choices.tsx';
import { ThemeChoice } from '#client/features/text-settings/theme-choice.tsx';
import { singleKeys } from '#client/reader/single-keys.ts';
import styles from './settings.module.css';

/** The settings of text, colours and keyboard. */
export function ReadingSettings() {
  const isOn = useSyncExternalStore(singleKeys.subscribe, singleKeys.get, () => true);
  return (
    <>
      <section className={styles.section} aria-labelledby="reading">
        <h2 id="reading">Reading</h2>
        <div className={styles.choices}>
          <TextChoices />
          <ThemeChoice />
        </div>
        <div className={styles.actions}>
          <button type="button" onClick={resetText}>
            Reset the text
          </button>
        </div>
      </section>
      <section className={`${styles.section} ${styles.keyboard}`} aria-labelledby="keyboard">
        <h2 id="keyboard">Keyboard</h2>
        <label className={styles.checkbox}>
          <input type="checkbox" checked={isOn} onChange={({ target }) => singleKeys.set(target.checked)} />
          Single-key shortcuts
        </label>
        <div className={styles.actions}>
          <button type="button" data-tool="keys">
            Show the shortcuts
          </button>
        </div>
      </section>
    </>
  );
}
