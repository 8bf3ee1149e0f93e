import * as messages from 'virtual:gigawatt/messages';
import type { Chip } from '#client/components/lists/tag-list.tsx';
import type { SearchQuery } from '#domain/addresses/search-query.ts';
import type { SearchPageData } from '#domain/page-data/search.ts';
import type { FilterChoice } from './filter-choices.ts';
import type { SearchResponse } from './search-response.ts';

/** The maximum number of choices of each kind, beside the chosen ones. */
const maxOffered = { tag: 12, source: 6, author: 6 };

/** Groups the filters of a search by kind: the chosen ones first, then the most frequent. */
export function createFilterGroups(
  query: SearchQuery,
  { filters }: SearchResponse,
  { categories }: SearchPageData,
  hrefOf: (next: Partial<SearchQuery>) => string,
): { title: string; chips: Chip[] }[] {
  const { tags } = query;
  return [
    {
      title: messages.topics,
      chips: createChips('tag', filters.tag, tags, maxOffered.tag, (slug, isChosen) =>
        hrefOf({ tags: isChosen ? tags.filter((tag) => tag !== slug) : [...tags, slug] }),
      ),
    },
    {
      title: messages.section,
      chips: createChips(
        'category',
        filters.category,
        toList(query.category),
        categories.length,
        (slug, isChosen) => hrefOf({ category: isChosen ? '' : slug }),
      ),
    },
    {
      title: messages.source,
      chips: createChips(
        'source',
        filters.source,
        toList(query.source),
        maxOffered.source,
        (slug, isChosen) => hrefOf({ source: isChosen ? '' : slug }),
      ),
    },
    {
      title: messages.author,
      chips: createChips(
        'author',
        filters.author,
        toList(query.author),
        maxOffered.author,
        (slug, isChosen) => hrefOf({ author: isChosen ? '' : slug }),
      ),
    },
  ];
}

/** The number of filters that a query has. */
export function countFilters({ tags, category, source, author }: SearchQuery): number {
  return tags.length + [category, source, author].filter(Boolean).length;
}

const toList = (slug: string | undefined) => (slug ? [slug] : []);

function createChips(
  kind: keyof SearchResponse['filters'],
  choices: readonly FilterChoice[],
  chosen: readonly string[],
  maxOthers: number,
  hrefOf: (slug: string, isChosen: boolean) => string,
): Chip[] {
  // A chosen filter without matches is still listed, so that it can be removed.
  const first = chosen.map(
    (slug) => choices.find((choice) => choice.slug === slug) ?? { name: slug, slug, count: 0 },
  );
  const others = choices.filter(({ slug }) => !chosen.includes(slug)).slice(0, maxOthers);
  const toChip = ({ name, slug, count }: FilterChoice, isChosen: boolean): Chip => ({
    id: `${kind} ${slug}`,
    name,
    href: hrefOf(slug, isChosen),
    count,
    isChosen,
  });
  return [...first.map((choice) => toChip(choice, true)), ...others.map((choice) => toChip(choice, false))];
}
