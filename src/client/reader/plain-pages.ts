import { storedPrefix } from './has-stored.ts';

const key = `${storedPrefix}plain`;

/**
 * Notes that the next document of this address, in this tab, is to stay without the application.
 *
 * @throws where the browser lets nothing be stored
 */
export function keepPlain(): void {
  sessionStorage.setItem(key, window.location.pathname);
}

/** Whether this document is to stay without the application; it is asked once. */
export function isKeptPlain(): boolean {
  try {
    const path = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return path === window.location.pathname;
  } catch {
    return false;
  }
}
