import { useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useShownEffect } from '#client/hooks/shown.ts';
import { isEmptyQuery, normalizeText, queryPath, type SearchQuery } from '#domain/addresses/search-query.ts';

/** Keys that follow each other this closely are one search. */
const debounceMs = 200;
/** After this long without a key, a search is one to come back to. */
const settledMs = 1500;

/**
 * The text of the search field. The address follows it: what is typed in one go replaces the entry of the
 * history, and the first key after a rest begins a new one. The field follows the address on the way back.
 */
export function useSearchText(query: SearchQuery) {
  const navigate = useNavigate();
  const { key } = useLocation();
  const [text, setText] = useState(query.text);
  const state = useRef({ query, written: query.text, isSettled: true, timer: 0 });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `query` is a new object on each render, and follows the key
  useShownEffect(() => {
    const now = state.current;
    now.query = query;
    if (query.text === now.written) return;
    // A navigation that was not made by typing.
    now.written = query.text;
    now.isSettled = true;
    clearTimeout(now.timer);
    setText(query.text);
  }, [key, query.text]);

  useShownEffect(() => () => clearTimeout(state.current.timer), []);

  function write(typed: string): void {
    const now = state.current;
    const text = normalizeText(typed);
    clearTimeout(now.timer);
    now.timer = window.setTimeout(() => {
      now.isSettled = true;
    }, settledMs);
    if (text === now.query.text) return;
    now.written = text;
    const replace = !now.isSettled || isEmptyQuery(now.query);
    now.isSettled = false;
    navigate(queryPath({ ...now.query, text }), { replace, preventScrollReset: true });
  }

  return {
    text,
    type(text: string): void {
      setText(text);
      clearTimeout(state.current.timer);
      state.current.timer = window.setTimeout(() => write(text), debounceMs);
    },
    submit(): void {
      write(text);
      state.current.isSettled = true;
    },
  };
}
