import type { OfflineList } from '#client/reader/offline/offline-lists.ts';
import { formatBytes } from '#lib/text/bytes.ts';

export const storiesText = (count: number) => (count === 1 ? '1 story' : `${count} stories`);

/**
 * What is kept of a list, how much that is, and since when.
 *
 * @param language the paper's
 */
export function keptText({ stories, bytes, keptAt }: OfflineList, language: string): string {
  const date = new Date(keptAt).toLocaleDateString(language, { dateStyle: 'medium' });
  return `${storiesText(stories)}, ${formatBytes(bytes, language)}, as of ${date}.`;
}
