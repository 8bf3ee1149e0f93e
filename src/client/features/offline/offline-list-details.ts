import type { OfflineList } from '#client/reader/offline/offline-lists.ts';
import { formatBytes } from '#lib/text/bytes.ts';

/**
 * Returns the values of the messages about what is saved of a list: the number of stories, their size and the date.
 *
 * @param locale the paper's language with its digits
 */
export function offlineListDetails({ stories, bytes, keptAt }: OfflineList, locale: string) {
  return {
    count: stories,
    size: formatBytes(bytes, locale),
    date: new Date(keptAt).toLocaleDateString(locale, { dateStyle: 'medium' }),
  };
}
