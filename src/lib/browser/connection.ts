/** Calls the listener when the browser has gone online or offline, also while the page was in the back/forward cache. */
export function onConnectionChange(listener: () => void): void {
  for (const type of ['online', 'offline']) addEventListener(type, listener);
  addEventListener('pageshow', ({ persisted }) => persisted && listener());
}
