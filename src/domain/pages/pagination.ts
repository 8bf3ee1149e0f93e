import type { Pagination } from '#domain/page-data/shared.ts';

/**
 * Creates the links of a numbered page: to the first, the last and the neighbouring pages.
 *
 * @param number the current page, from 1
 * @param last the number of pages
 * @param href returns a page's address
 */
export function paginate(number: number, last: number, href: (number: number) => string): Pagination {
  const linked = [1, number - 1, number, number + 1, last].filter((page) => page >= 1 && page <= last);
  // A gap of a single page is filled with that page.
  const filled = linked.flatMap((page, index) =>
    page - (linked[index - 1] ?? page) === 2 ? [page - 1, page] : [page],
  );
  return {
    number,
    last,
    ...(number > 1 && { previous: href(number - 1) }),
    ...(number < last && { next: href(number + 1) }),
    pages: [...new Set(filled)].map((page) => ({ number: page, href: href(page) })),
  };
}
