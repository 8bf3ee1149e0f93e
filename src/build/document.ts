import type { PageKind } from '#content/page-data.ts';
import type { RenderedPage } from '../entry-server.tsx';

/** What is the same on every page of a site. */
export interface DocumentParts {
  /** index.html, with its places marked by comments */
  template: string;
  /** the path under which the site is served, with a slash at both ends */
  base: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** the few lines that run before the first paint */
  bootScript: string;
  /** the addresses of the application's scripts, in the order in which they are evaluated */
  application: readonly string[];
  /** the elements that bring the styles */
  styles: string;
}

/**
 * Puts a rendered page into the document.
 *
 * @param kind the page's kind; `not-found` is the page that hosts show for every unknown address
 */
export function createDocument(
  parts: DocumentParts,
  { head, body }: RenderedPage,
  kind: PageKind | 'not-found',
): string {
  const script = `<script data-application="${parts.application.join(' ')}">${parts.bootScript}</script>`;
  const places: Record<string, string> = {
    base: parts.base,
    language: parts.language,
    direction: parts.direction,
    kind,
    head: `${head}${parts.styles}${script}`,
    page: body,
  };
  return parts.template.replace(/<!--(\w+)-->/g, (comment, place: string) => places[place] ?? comment);
}
