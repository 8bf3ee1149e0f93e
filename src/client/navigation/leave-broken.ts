import { keepPlain } from '#client/reader/plain-pages.ts';
import { askForDocument } from './open-document.ts';

/** An application that breaks so soon, in ms, after its document was asked for would break in the next one, too. */
const start = 10_000;

let isLeaving = false;

/**
 * Leaves an application that has broken for the document of the page: what is written there can be read, and links
 * lead on. When it has broken at its start, the document stays without it. Whoever is offline stays.
 */
export async function leaveBroken(): Promise<void> {
  // One fault breaks more than one part.
  if (isLeaving) return;
  isLeaving = true;
  const isAtStart = performance.now() < start;
  isLeaving = Boolean(await askForDocument(window.location.href));
  if (!isLeaving) return;
  try {
    if (isAtStart) keepPlain();
    window.location.reload();
  } catch {
    // Without a note the next one would break in the same way, and be left again.
  }
}
