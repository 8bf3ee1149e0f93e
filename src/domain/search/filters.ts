import type { ArticlePageData } from '#domain/page-data/article.ts';
import { slugify } from '#lib/text/slug.ts';

/** What stories are filtered by. */
export const filterNames = ['category', 'tag', 'source', 'author'] as const;
export type FilterName = (typeof filterNames)[number];

/** What a value of a filter stands for. */
export interface FilterValue {
  name: string;
  slug: string;
}

/** Lists the values that a story has in a filter, as the index contains them. */
export function filterValues(page: ArticlePageData, filter: FilterName): string[] {
  const names = (values: readonly { name: string }[]) => [...new Set(values.map(({ name }) => name))];
  switch (filter) {
    case 'category':
      return [page.category.name];
    case 'tag':
      return names(page.tags);
    case 'source':
      return names(page.sources);
    case 'author': {
      const authors = (page.credits ?? []).flatMap((credit) => credit.authors);
      return [...new Set(authors.map(({ slug, name }) => `${slug} ${name}`))];
    }
  }
}

/** Reads a value of a filter. Slugs follow from names, except those of authors, which stand before them. */
export function readFilterValue(filter: FilterName, value: string): FilterValue {
  if (filter !== 'author') return { name: value, slug: slugify(value) };
  const end = value.indexOf(' ');
  return { name: value.slice(end + 1), slug: value.slice(0, end) };
}
