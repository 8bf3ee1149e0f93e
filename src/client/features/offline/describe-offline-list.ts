import { storyCount } from '#client/components/lists/story-count.ts';
import type { OfflineList } from '#client/reader/offline/offline-lists.ts';
import { formatBytes } from '#lib/text/bytes.ts';

/**
 * Describes what is saved of a list: the number of stories, their size and the date.
 *
 * @param language the site's language
 */
export function describeOfflineList({ stories, bytes, keptAt }: OfflineList, language: string): string {
  const date = new Date(keptAt).toLocaleDateString(language, { dateStyle: 'medium' });
  return `${storyCount(stories)}, ${formatBytes(bytes, language)}, as of ${date}.`;
}
