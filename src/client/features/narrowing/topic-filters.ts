import type { Chip } from '#client/components/lists/tag-list.tsx';
import { listingPath, withBase } from '#domain/addresses/paths.ts';
import type { ListingPageData } from '#domain/page-data/lists.ts';
import type { NarrowedList } from './use-narrowed-list.ts';

/**
 * Lists the tags that narrow a listing, on a tag's page after the tag itself. Each links to the list with this tag in
 * addition or, if it is chosen, without it. Their order does not change when one is chosen.
 *
 * @param all the href of the list of all stories
 */
export function topicFilters(
  page: ListingPageData,
  { chosen, narrowed }: Pick<NarrowedList, 'chosen' | 'narrowed'>,
  all: string,
  base: string,
): Chip[] {
  const { listing, name, slug, href, count, tags } = page;
  const counts = new Map(narrowed?.tags.map((tag) => [tag.slug, tag]));
  const others = chosen.filter((other) => !tags.some((tag) => tag.slug === other));
  const [first, ...rest] = chosen;
  const withoutTag = first === undefined ? all : narrow(withBase(base, listingPath('tag', first)), rest);
  return [
    ...(listing === 'tag' ? [{ id: slug, name, href: withoutTag, count, isChosen: true }] : []),
    ...[
      ...tags,
      ...others.map((other) => ({ slug: other, name: counts.get(other)?.name ?? other, count: 0 })),
    ].flatMap((tag) => {
      const isChosen = chosen.includes(tag.slug);
      const found = narrowed ? (counts.get(tag.slug)?.count ?? 0) : tag.count;
      if (found === 0 && !isChosen) return [];
      const next = isChosen ? chosen.filter((other) => other !== tag.slug) : [...chosen, tag.slug];
      return { id: tag.slug, name: tag.name, href: narrow(href, next), count: found, isChosen };
    }),
  ];
}

function narrow(href: string, tags: readonly string[]): string {
  return tags.length === 0 ? href : `${href}?${new URLSearchParams(tags.map((tag) => ['tag', tag]))}`;
}
