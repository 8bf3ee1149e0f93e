import type { Pagination } from '#domain/page-data/shared.ts';

/**
 * The way through numbered pages: the first, the last, those around the one that is shown.
 *
 * @param number the page that is shown, from 1
 * @param last how many there are
 * @param href gives a page's address
 */
export function paginate(number: number, last: number, href: (number: number) => string): Pagination {
  const near = [1, number - 1, number, number + 1, last].filter((page) => page >= 1 && page <= last);
  // A gap that would stand for one page alone is that page.
  const bridged = near.flatMap((page, index) =>
    page - (near[index - 1] ?? page) === 2 ? [page - 1, page] : [page],
  );
  const shown = [...new Set(bridged)];
  return {
    number,
    last,
    ...(number > 1 && { previous: href(number - 1) }),
    ...(number < last && { next: href(number + 1) }),
    pages: shown.map((page) => ({ number: page, href: href(page) })),
  };
}
