import { useSyncExternalStore } from 'react';

const { speechSynthesis: speech } = globalThis;
// Chromium loads voices on the first request; requested this early, they are ready by hydration.
speech?.getVoices();

/** Whether the device has a voice for a language; false until voices have loaded. */
export function useHasVoice(language: string): boolean {
  return useSyncExternalStore(
    subscribe,
    () => speech?.getVoices().some((voice) => speaksLanguage(voice, language)) ?? false,
    () => false,
  );
}

/** Whether a voice speaks a language, whatever the country. Android writes `en_US`. */
export function speaksLanguage({ lang }: SpeechSynthesisVoice, language: string): boolean {
  return lang.split(/[-_]/)[0] === language.split('-')[0];
}

/** Safari before 16 has no `voiceschanged` event, but its voices are available from the start. */
function subscribe(listener: () => void): () => void {
  speech?.addEventListener?.('voiceschanged', listener);
  return () => speech?.removeEventListener?.('voiceschanged', listener);
}
