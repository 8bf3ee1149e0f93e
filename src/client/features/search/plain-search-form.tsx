import * as messages from 'virtual:gigawatt/messages';
import utilities from '#client/styles/utilities.module.css';
import styles from './search-form.module.css';

/** A search field outside the search page, which it opens. */
export function PlainSearchForm({ action, words }: { action: string; words: string }) {
  return (
    <search className={utilities.needsScript}>
      <form className={styles.form} action={action}>
        <input
          className={styles.field}
          type="search"
          name="q"
          aria-label={messages.wordsToSearchFor}
          defaultValue={words}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button className={styles.submit} type="submit">
          {messages.search}
        </button>
      </form>
    </search>
  );
}
