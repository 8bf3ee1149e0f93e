import { keepPlain } from '#client/reader/plain-pages.ts';
import { askForDocument } from './open-document.ts';

/** An application that breaks this soon after its document was requested would break in the next one, too. */
const startMs = 10_000;

let isReloading = false;

/**
 * Reloads the page's document after the application has broken: its text can be read and its links work. If the
 * application broke at its start, the document stays without it. Offline, nothing happens.
 */
export async function recoverWithDocument(): Promise<void> {
  // One fault breaks more than one part.
  if (isReloading) return;
  isReloading = true;
  const isAtStart = performance.now() < startMs;
  isReloading = Boolean(await askForDocument(window.location.href));
  if (!isReloading) return;
  try {
    if (isAtStart) keepPlain();
    window.location.reload();
  } catch {
    // Without the note the next document would break in the same way, and be reloaded again.
  }
}
