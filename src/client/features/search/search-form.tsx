import * as messages from 'virtual:gigawatt/messages';
import { useEffect, useRef } from 'react';
import utilities from '#client/styles/utilities.module.css';
import type { SearchQuery } from '#domain/addresses/search-query.ts';
import styles from './search-form.module.css';
import { useSearchText } from './use-search-text.ts';

/** The search field. Results appear while the reader types; Escape clears the field and, if it is empty, leaves it. */
export function SearchForm({ query, action }: { query: SearchQuery; action: string }) {
  const { text, type, clear, submit } = useSearchText(query);
  const field = useRef<HTMLInputElement>(null);

  // Focuses the field, unless the reader has moved on or the URL already has a query.
  useEffect(() => {
    // After all effects: the field is not visible before.
    queueMicrotask(() => {
      const { activeElement, body } = document;
      const isIdle = activeElement === body || activeElement?.tagName === 'H1';
      if (isIdle && window.location.search === '') field.current?.focus({ preventScroll: true });
    });
  }, []);

  return (
    <search className={utilities.needsScript}>
      <form
        className={styles.form}
        action={action}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
          // A virtual keyboard would cover the results.
          if (window.matchMedia('(hover: none)').matches) field.current?.blur();
        }}
      >
        <label className={utilities.visuallyHidden} htmlFor="search-field">
          {messages.wordsToSearchFor}
        </label>
        <input
          className={styles.field}
          ref={field}
          id="search-field"
          type="search"
          name="q"
          value={text}
          placeholder={messages.searchHint}
          autoComplete="off"
          enterKeyHint="search"
          onChange={({ target }) => type(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            if (text) clear();
            else event.currentTarget.blur();
          }}
        />
        <button className={styles.submit} type="submit">
          {messages.search}
        </button>
      </form>
    </search>
  );
}
