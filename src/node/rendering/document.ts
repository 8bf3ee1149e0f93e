import type { RenderedPage } from '#client/entries/server.tsx';
import { type DescribedPaper, describePage } from '#domain/formats/structured-data.ts';
import type { PageData, PageKind } from '#domain/page-data/page-data.ts';
import { pageIds } from '#domain/page-data/shared.ts';
import type { InlineScripts } from '#node/application/inline-scripts.ts';
import { contentPolicy, type InlineHashes } from './content-policy.ts';

/** What is the same on every page of a site. */
export interface DocumentParts {
  /** index.html, with its places marked by comments */
  template: string;
  /** the path under which the site is served, with a slash at both ends */
  base: string;
  language: string;
  direction: 'ltr' | 'rtl';
  inlineScripts: InlineScripts;
  /** the addresses of the application's scripts, in the order in which they are evaluated */
  application: readonly string[];
  /** the elements that bring the styles */
  styles: string;
  /** what some kinds of pages need besides, by kind */
  pageStyles: Readonly<Record<string, string>>;
  /** what the policy allows inline; none in the dev server, whose tools bring scripts and styles of their own */
  inlineHashes?: InlineHashes;
  /** what services that show links are told of all pages */
  shared?: string;
  /** the elements by which feed readers find the feeds of all stories */
  feeds?: string;
  /** the elements by which a browser can install the site; none in the dev server */
  installation?: string;
  /** the file of the site’s icon, where it has one */
  logo?: string | undefined;
}

/**
 * What stands around a page's own parts, the same for all pages of a kind: before its tags in the head, before its
 * content, behind that, and behind its description for search engines, which nobody's first paint has to wait for.
 */
export type DocumentFrame = [beforeHead: string, beforePage: string, afterPage: string, end: string];

/**
 * `not-found` is the page that hosts show for every unknown address; `offline` the document in which the service
 * worker has pages shown that it cannot fetch.
 */
export type DocumentKind = PageKind | 'not-found' | 'offline';

/**
 * What the first screen ends with, by kinds of pages. The browser paints nothing before it has that, since an empty
 * page, painted on the way, holds the content up by a frame. Where a page lacks it, the browser waits for the whole.
 */
const firstScreen: { [Kind in DocumentKind]?: string } = {
  front: 'topics',
  listing: 'topics',
  article: pageIds.contents,
};

/**
 * Makes the document around a page.
 *
 * @throws Error when the template has no place for the head, the page or its description
 */
export function createFrame(parts: DocumentParts, kind: DocumentKind): DocumentFrame {
  const { theme, boot } = parts.inlineScripts;
  const places: Record<string, string> = {
    base: parts.base,
    policy: parts.inlineHashes ? policyElement(contentPolicy(parts.inlineHashes, kind)) : '',
    language: parts.language,
    direction: parts.direction,
    kind,
    expect: kind in firstScreen ? `<link rel="expect" href="#${firstScreen[kind]}" blocking="render">` : '',
    install: [parts.shared, parts.feeds, parts.installation].join(''),
    theme: `<script>${theme}</script>`,
    boot: `<script data-application="${parts.application.join(' ')}">${boot}</script>`,
  };
  const filled = parts.template.replace(
    /<!--(\w+)-->/g,
    (comment, place: string) => places[place] ?? comment,
  );
  const [beforeHead, rest] = split(filled, '<!--head-->');
  const [afterHead, behind] = split(rest, '<!--page-->');
  const [afterPage, end] = split(behind, '<!--described-->');
  return [beforeHead, parts.styles + (parts.pageStyles[kind] ?? '') + afterHead, afterPage, end];
}

/**
 * The element that describes a page to search engines (JSON-LD, https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents);
 * an empty text for pages that are not described. No text of an article can end it, since no `<` stands in it.
 */
export function structuredDataElement(page: PageData, paper: DescribedPaper): string {
  const graph = describePage(page, paper);
  return graph
    ? `<script type="application/ld+json">${JSON.stringify(graph).replaceAll('<', '\\u003c')}</script>`
    : '';
}

/** First in the head, since it holds for what follows: it protects the site on hosts that send no headers of its own. */
const policyElement = (policy: string) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

/** Puts a rendered page into its document. */
export function createDocument(
  parts: DocumentParts,
  { head, body }: RenderedPage,
  kind: DocumentKind,
  described = '',
): string {
  const [beforeHead, beforePage, afterPage, end] = createFrame(parts, kind);
  return beforeHead + head + beforePage + body + afterPage + described + end;
}

function split(text: string, mark: string): [before: string, after: string] {
  const place = text.indexOf(mark);
  if (place < 0) throw new Error(`index.html has lost its ${mark}.`);
  return [text.slice(0, place), text.slice(place + mark.length)];
}
