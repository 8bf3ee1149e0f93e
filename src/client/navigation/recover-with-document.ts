import { noteFailure } from '#client/reader/app-disabled.ts';
import { requestHead } from './open-document.ts';

/** An application that fails this soon after its document was requested may fail again after a reload. */
const startupMs = 10_000;

let isReloading = false;

/**
 * Reloads the document after the application has failed. The application starts again, unless it has failed soon after
 * its start twice in a row: the next document then stays plain HTML. Offline, nothing happens.
 */
export async function recoverWithDocument(): Promise<void> {
  // One fault can reach several error boundaries.
  if (isReloading) return;
  isReloading = true;
  const isAtStart = performance.now() < startupMs;
  isReloading = Boolean(await requestHead(window.location.href));
  if (!isReloading) return;
  try {
    if (isAtStart) noteFailure();
    window.location.reload();
  } catch {
    // Storage is blocked. Reloading now could start a loop of failures and reloads.
  }
}
