import { parsePath, withoutBase } from '#domain/addresses/paths.ts';
import { isPlainClick } from '#lib/browser/plain-click.ts';

type Navigate = (to: string, options: { replace: boolean }) => void;

/**
 * Makes links to pages of the site steps of the application. Pages are written with plain links, which work
 * before and without script; this one listener takes over those that it can serve and leaves the rest alone.
 *
 * @param base the path under which the site is served
 * @returns a function that stops it
 */
export function followLinks(base: string, navigate: Navigate): () => void {
  function follow(event: MouseEvent): void {
    if (event.defaultPrevented || !isPlainClick(event)) return;
    const link = linkOf(event.target);
    if (!link || (link.target && link.target !== '_self') || link.hasAttribute('download')) return;
    const path = pathOfLink(link, base);
    if (path === undefined) return;
    event.preventDefault();
    navigate(path + link.search + link.hash, { replace: link.href === window.location.href });
  }
  document.addEventListener('click', follow);
  return () => document.removeEventListener('click', follow);
}

/** The link that an event concerns. */
export function linkOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
}

/** The path of a link to a page of this site; undefined for every other link. */
export function pathOfLink(link: HTMLAnchorElement, base: string): string | undefined {
  if (link.origin !== window.location.origin) return undefined;
  const path = withoutBase(base, link.pathname);
  return path !== undefined && parsePath(path) ? path : undefined;
}
