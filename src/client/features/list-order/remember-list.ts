import { storeListOrder } from '#client/reader/list-order.ts';

/**
 * Remembers the order of the list on the page if the reader follows a link to one of its stories. Related news on a
 * story's page are no list.
 *
 * @param href the path of the link, which may have a query and a fragment
 */
export function rememberList(href: string): void {
  const [path] = href.split(/[?#]/);
  const page = document.querySelector('main');
  if (!page || page.querySelector('article h1')) return;
  const links = [...page.querySelectorAll<HTMLAnchorElement>('article :is(h2, h3) a')];
  if (!links.some(({ pathname }) => pathname === path)) return;
  storeListOrder(
    links.map((link) => ({
      href: link.pathname,
      name: link.textContent,
      ...(link.lang && { lang: link.lang }),
    })),
  );
}
