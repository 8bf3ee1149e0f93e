import { parsePath, withoutBase } from '#domain/addresses/paths.ts';
import { isPlainClick } from '#lib/browser/plain-click.ts';

type Navigate = (to: string, options: { replace: boolean }) => void;

/**
 * Turns clicks on plain links to pages of the site into client-side navigations; all other clicks are left alone.
 *
 * @param base the path under which the site is served
 * @param navigate called with a path without base, its query and fragment
 * @returns a function that removes the listener
 */
export function interceptLinks(base: string, navigate: Navigate): () => void {
  function handleClick(event: MouseEvent): void {
    if (event.defaultPrevented || !isPlainClick(event)) return;
    const link = linkOf(event.target);
    if (!link || (link.target && link.target !== '_self') || link.hasAttribute('download')) return;
    const path = pathOfLink(link, base);
    if (path === undefined) return;
    event.preventDefault();
    navigate(path + link.search + link.hash, { replace: link.href === window.location.href });
  }
  document.addEventListener('click', handleClick);
  return () => document.removeEventListener('click', handleClick);
}

/** The link that contains the target of an event. */
export function linkOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
}

/** The path of a link to a page of this site; undefined for every other link. */
export function pathOfLink(link: HTMLAnchorElement, base: string): string | undefined {
  // Other editions have an application of their own, and `/ko/` could be a page of this one.
  if (link.origin !== window.location.origin || link.hreflang) return undefined;
  const path = withoutBase(base, link.pathname);
  return path !== undefined && parsePath(path) ? path : undefined;
}
