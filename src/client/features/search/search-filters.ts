import type { FilterLink } from '#client/components/lists/filter-list.tsx';
import type { SearchQuery } from '#domain/addresses/search-query.ts';
import type { SearchPageData } from '#domain/page-data/search.ts';
import type { FilterChoice } from './search-choices.ts';
import type { Found } from './search-engine.ts';

/** How many of each kind are offered beside the chosen ones. */
const maxOffered = { tag: 12, source: 6 };

/** The filters of a search in their groups: the chosen ones first, then those that most of the stories have. */
export function filterGroups(
  query: SearchQuery,
  { filters }: Found,
  { categories }: SearchPageData,
  hrefOf: (next: Partial<SearchQuery>) => string,
): { title: string; links: FilterLink[] }[] {
  const { tags } = query;
  return [
    {
      title: 'Topics',
      links: group(filters.tag, tags, maxOffered.tag, (slug, isChosen) =>
        hrefOf({ tags: isChosen ? tags.filter((tag) => tag !== slug) : [...tags, slug] }),
      ),
    },
    {
      title: 'Section',
      links: group(filters.category, one(query.category), categories.length, (slug, isChosen) =>
        hrefOf({ category: isChosen ? '' : slug }),
      ),
    },
    {
      title: 'Source',
      links: group(filters.source, one(query.source), maxOffered.source, (slug, isChosen) =>
        hrefOf({ source: isChosen ? '' : slug }),
      ),
    },
  ];
}

const one = (slug: string | undefined) => (slug ? [slug] : []);

function group(
  choices: readonly FilterChoice[],
  chosen: readonly string[],
  count: number,
  href: (slug: string, isChosen: boolean) => string,
): FilterLink[] {
  // One that none of the stories has is still there, to be taken back.
  const first = chosen.map(
    (slug) => choices.find((choice) => choice.slug === slug) ?? { name: slug, slug, count: 0 },
  );
  const others = choices.filter(({ slug }) => !chosen.includes(slug)).slice(0, count);
  return [
    ...first.map((choice) => ({ ...choice, href: href(choice.slug, true), isChosen: true })),
    ...others.map((choice) => ({ ...choice, href: href(choice.slug, false), isChosen: false })),
  ];
}
