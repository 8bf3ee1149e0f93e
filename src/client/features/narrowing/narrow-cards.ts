import type { FilterChoice } from '#client/features/search/filter-choices.ts';
import type { StoryCardData } from '#domain/page-data/shared.ts';
import { slugify } from '#lib/text/slug.ts';

/** The stories that have all chosen tags. */
export interface NarrowedStories {
  cards: StoryCardData[];
  /** the number of all such stories; `cards` may be the first of them */
  count: number;
  /** their tags with the number of these stories, most frequent first */
  tags: FilterChoice[];
}

/**
 * Narrows a complete list of stories.
 *
 * @param chosen slugs of tags
 */
export function narrowCards(cards: readonly StoryCardData[], chosen: readonly string[]): NarrowedStories {
  const matching = cards.filter(({ tags }) => {
    const slugs = tags.map(slugify);
    return chosen.every((slug) => slugs.includes(slug));
  });
  const tags = new Map<string, FilterChoice>();
  for (const name of matching.flatMap((card) => card.tags)) {
    const slug = slugify(name);
    tags.set(slug, { name, slug, count: (tags.get(slug)?.count ?? 0) + 1 });
  }
  return {
    cards: matching,
    count: matching.length,
    tags: [...tags.values()].sort(
      (one, other) => other.count - one.count || (one.name < other.name ? -1 : 1),
    ),
  };
}
