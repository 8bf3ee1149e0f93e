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
          aria-label="Words to search for"
          defaultValue={words}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button className={styles.submit} type="submit">
          Search
        </button>
      </form>
    </search>
  );
}
