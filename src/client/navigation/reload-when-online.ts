import { type DataRouter, isRouteErrorResponse } from 'react-router';
import { onConnectionChange } from '#lib/browser/connection.ts';
import { requestHead } from './open-document.ts';

/** The network often responds only some seconds after the browser has reported it. */
const maxAttempts = 6;
const intervalMs = 2000;

/** Loads the document of a page that could not be loaded as soon as the site can be reached again. */
export function reloadWhenOnline(router: Pick<DataRouter, 'state'>): void {
  const isUnavailable = () => Object.values(router.state.errors ?? {}).some((error) => !isMissing(error));
  async function reload(): Promise<void> {
    for (let attempt = 0; attempt < maxAttempts && navigator.onLine && isUnavailable(); attempt++) {
      if ((await requestHead(window.location.href)) && isUnavailable()) return window.location.reload();
      await new Promise((resolve) => setTimeout(resolve, intervalMs));
    }
  }
  onConnectionChange(reload);
  // The connection may have returned before this code was loaded.
  void reload();
}

const isMissing = (error: unknown) => isRouteErrorResponse(error) && error.status === 404;
