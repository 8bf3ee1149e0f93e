import { useSyncExternalStore } from 'react';

const { speechSynthesis: speech } = globalThis;
// Chromium begins to look for voices when it is asked: asked early, it knows them when the page is taken over.
speech?.getVoices();

/** Whether the platform has a voice for a language; false until it is known. Voices may come and go. */
export function useVoice(language: string): boolean {
  return useSyncExternalStore(
    subscribe,
    // Of whatever country; what chooses among the voices (listen.ts) asks the same, and comes when it is needed.
    () => speech?.getVoices().some(({ lang }) => lang.split(/[-_]/)[0] === language.split('-')[0]) ?? false,
    () => false,
  );
}

/** Safari before 16 does not tell of changes; its voices are there from the start. */
function subscribe(listener: () => void): () => void {
  speech?.addEventListener?.('voiceschanged', listener);
  return () => speech?.removeEventListener?.('voiceschanged', listener);
}
