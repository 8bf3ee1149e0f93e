import type { OfflineList } from '#client/reader/offline/offline-lists.ts';
import { formatBytes } from '#lib/text/bytes.ts';

/**
 * Returns the values of the messages about what is saved of a list: the number of stories, their size and the date.
 *
 * @param language the site's language
 */
export function offlineListDetails({ stories, bytes, keptAt }: OfflineList, language: string) {
  return {
    count: stories,
    size: formatBytes(bytes, language),
    date: new Date(keptAt).toLocaleDateString(language, { dateStyle: 'medium' }),
  };
}
