import { storedPrefix } from './has-stored.ts';

const key = `${storedPrefix}failed`;
const again = ' again';

/** The note of the previous document in this tab; it is removed, so that it applies to one document. */
let note: string | null = null;
try {
  note = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
} catch {}

/**
 * Notes for the next document at this address, in this tab, that the application has failed soon after its start. That
 * document starts it again, and the one after it does not if it has failed there too.
 *
 * @throws DOMException if storage is blocked
 */
export function noteFailure(): void {
  const { pathname } = window.location;
  sessionStorage.setItem(key, note === pathname ? pathname + again : pathname);
}

/** Whether this document stays plain HTML without the application. The next one starts it again. */
export function isAppDisabled(): boolean {
  return note === window.location.pathname + again;
}
