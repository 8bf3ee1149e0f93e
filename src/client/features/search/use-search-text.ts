import { useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useShownEffect } from '#client/hooks/shown.ts';
import { isEmptyQuery, queryPath, readQuery, type SearchQuery } from '#domain/addresses/search-query.ts';

/** Keys that follow each other this closely, in ms, are one search. */
const pause = 200;
/** After so long without a key, in ms, a search is one to come back to. */
const settling = 1500;

/**
 * The text of the search field. The address follows it: what is typed in one go replaces the entry of the
 * history, and the first key after a rest begins a new one. The field follows the address on the way back.
 */
export function useSearchText(query: SearchQuery) {
  const navigate = useNavigate();
  const { key } = useLocation();
  const [text, setText] = useState(query.text);
  const state = useRef({ query, written: query.text, isSettled: true, timer: 0 });

  useShownEffect(() => {
    const now = state.current;
    now.query = query;
    if (query.text === now.written) return;
    // A step that was not made by typing.
    now.written = query.text;
    now.isSettled = true;
    clearTimeout(now.timer);
    setText(query.text);
  }, [key, query.text]);

  useShownEffect(() => () => clearTimeout(state.current.timer), []);

  function write(text: string): void {
    const now = state.current;
    const next = readQuery(new URL(queryPath({ ...now.query, text }), 'http://localhost').search);
    clearTimeout(now.timer);
    now.timer = window.setTimeout(() => {
      now.isSettled = true;
    }, settling);
    if (next.text === now.query.text) return;
    now.written = next.text;
    const replace = !now.isSettled || isEmptyQuery(now.query);
    now.isSettled = false;
    navigate(queryPath(next), { replace, preventScrollReset: true });
  }

  return {
    text,
    type(text: string): void {
      setText(text);
      clearTimeout(state.current.timer);
      state.current.timer = window.setTimeout(() => write(text), pause);
    },
    submit(): void {
      write(text);
      state.current.isSettled = true;
    },
  };
}
