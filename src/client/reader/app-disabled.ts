import { storedPrefix } from './has-stored.ts';

const key = `${storedPrefix}plain`;

/**
 * Leaves the next document at this address, in this tab, as plain HTML without the application.
 *
 * @throws DOMException if storage is blocked
 */
export function disableApp(): void {
  sessionStorage.setItem(key, window.location.pathname);
}

/** Whether this document stays without the application. Reading the note removes it. */
export function isAppDisabled(): boolean {
  try {
    const path = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return path === window.location.pathname;
  } catch {
    return false;
  }
}
