import * as messages from 'virtual:gigawatt/messages';
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
        <h2 id="reading">{messages.reading}</h2>
        <div className={styles.choices}>
          <TextChoices />
          <ThemeChoice />
        </div>
        <div className={styles.actions}>
          <button type="button" onClick={resetText}>
            {messages.resetTheText}
          </button>
        </div>
      </section>
      <section className={`${styles.section} ${styles.keyboard}`} aria-labelledby="keyboard">
        <h2 id="keyboard">{messages.keyboard}</h2>
        <label className={styles.checkbox}>
          <input type="checkbox" checked={isOn} onChange={({ target }) => singleKeys.set(target.checked)} />
          {messages.singleKeyShortcuts}
        </label>
        <div className={styles.actions}>
          <button type="button" data-tool="keys">
            {messages.showShortcuts}
          </button>
        </div>
      </section>
    </>
  );
}
