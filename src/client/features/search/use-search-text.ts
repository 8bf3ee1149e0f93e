import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { isEmptyQuery, normalizeText, queryPath, type SearchQuery } from '#domain/addresses/search-query.ts';

/** How long typing must pause before a search starts. */
const debounceMs = 200;
/** How long typing must pause before a search gets a history entry of its own. */
const settledMs = 1500;

/**
 * The text of the search field, in sync with the URL. Continuous typing replaces the history entry; the first input after
 * a pause adds one. On Back, the field follows the URL.
 */
export function useSearchText(query: SearchQuery) {
  const navigate = useNavigate();
  const { key } = useLocation();
  const [text, setText] = useState(query.text);
  const state = useRef({ query, written: query.text, isSettled: true, timer: 0 });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `query` is a new object on each render, so the effect depends on `key`
  useEffect(() => {
    const current = state.current;
    current.query = query;
    if (query.text === current.written) return;
    // This navigation was not caused by typing.
    current.written = query.text;
    current.isSettled = true;
    clearTimeout(current.timer);
    setText(query.text);
  }, [key, query.text]);

  useEffect(() => () => clearTimeout(state.current.timer), []);

  function write(typed: string): void {
    const current = state.current;
    const text = normalizeText(typed);
    clearTimeout(current.timer);
    current.timer = window.setTimeout(() => {
      current.isSettled = true;
    }, settledMs);
    if (text === current.query.text) return;
    current.written = text;
    const replace = !current.isSettled || isEmptyQuery(current.query);
    current.isSettled = false;
    navigate(queryPath({ ...current.query, text }), { replace, preventScrollReset: true });
  }

  return {
    text,
    type(text: string): void {
      setText(text);
      clearTimeout(state.current.timer);
      state.current.timer = window.setTimeout(() => write(text), debounceMs);
    },
    clear(): void {
      setText('');
      write('');
    },
    submit(): void {
      write(text);
      state.current.isSettled = true;
    },
  };
}
