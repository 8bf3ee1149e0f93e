import { disableApp } from '#client/reader/app-disabled.ts';
import { requestHead } from './open-document.ts';

/** An application that fails this soon after its document was requested would fail again after a reload. */
const startupMs = 10_000;

let isReloading = false;

/**
 * Reloads the document after the application has failed. If it failed during startup, the next document stays plain
 * HTML. Offline, nothing happens.
 */
export async function recoverWithDocument(): Promise<void> {
  // One fault can reach several error boundaries.
  if (isReloading) return;
  isReloading = true;
  const isAtStart = performance.now() < startupMs;
  isReloading = Boolean(await requestHead(window.location.href));
  if (!isReloading) return;
  try {
    if (isAtStart) disableApp();
    window.location.reload();
  } catch {
    // Storage is blocked. Reloading now would start a loop of failures and reloads.
  }
}
