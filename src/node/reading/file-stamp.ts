import { statOf } from './content-folder.ts';

/** A modification time can lag behind the clock, so files changed this recently are read again. */
const recentMs = 3000;

/**
 * A stamp that changes with the file; never the same twice for a file that changed recently.
 *
 * @param now the current time in milliseconds
 */
export function stampOf(file: string, now: number): string {
  const { size, mtimeMs, ctimeMs, ino } = statOf(file) ?? {};
  const changed = Math.max(mtimeMs ?? now, ctimeMs ?? now);
  return changed > now - recentMs ? `unsettled ${now}` : `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}
