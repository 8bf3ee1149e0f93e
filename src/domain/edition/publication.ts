import type { SiteContent } from '#domain/schema/site.ts';
import { formatDate } from '#lib/text/dates.ts';
import type { ArticleEntry } from './article-entry.ts';
import { isPublished } from './edition.ts';

type Standing = ArticleEntry['status'] | 'scheduled';

/**
 * Describes how many stories are published, and how many are not and why, in English like everything that a build
 * prints.
 *
 * @param entries all stories of an edition
 * @param now the time of the build
 * @returns such as `12 stories published; 1 draft, 1 scheduled for 21 November 2062, 1 withdrawn`
 */
export function describePublication(entries: readonly ArticleEntry[], now: Date, site: SiteContent): string {
  const groups = Map.groupBy(entries, (entry): Standing => {
    if (entry.status !== 'published') return entry.status;
    return isPublished(entry, now, site) ? 'published' : 'scheduled';
  });
  const sizeOf = (group: Standing) => groups.get(group)?.length ?? 0;
  const omitted = [
    { number: sizeOf('draft'), words: sizeOf('draft') === 1 ? 'draft' : 'drafts' },
    { number: sizeOf('scheduled'), words: describeSchedule(groups.get('scheduled') ?? [], site) },
    { number: sizeOf('withdrawn'), words: 'withdrawn' },
  ].filter(({ number }) => number > 0);
  const published = sizeOf('published');
  return [
    `${format(published)} ${published === 1 ? 'story' : 'stories'} published`,
    ...(omitted.length > 0
      ? [omitted.map(({ number, words }) => `${format(number)} ${words}`).join(', ')]
      : []),
  ].join('; ');
}

function describeSchedule(scheduled: readonly ArticleEntry[], { timeZone }: SiteContent): string {
  const [next] = scheduled.toSorted((a, b) => Date.parse(a.day) - Date.parse(b.day) || a.moment - b.moment);
  const date = next && formatDate(next.day, 'en-GB', timeZone);
  return scheduled.length > 1 ? `scheduled (the next for ${date})` : `scheduled for ${date}`;
}

const format = (number: number) => number.toLocaleString('en');
