import type { RenderedPage } from '#client/entries/server.tsx';
import type { StructuredDataOptions } from '#domain/formats/structured-data/nodes.ts';
import { createStructuredData } from '#domain/formats/structured-data/structured-data.ts';
import type { PageData, PageKind } from '#domain/page-data/page-data.ts';
import { pageIds } from '#domain/page-data/shared.ts';
import type { InlineScripts } from '#node/application/inline-scripts.ts';
import { standardDrawing } from '#node/images/icons.ts';
import { contentPolicy, type InlineHashes } from './content-policy.ts';

/** The parts of a document that are the same on every page of a site. */
export interface DocumentParts {
  /** index.html, with comments as placeholders */
  template: string;
  /** the path under which the site is served, with a slash at both ends */
  base: string;
  language: string;
  direction: 'ltr' | 'rtl';
  inlineScripts: InlineScripts;
  /** the URLs of the application's scripts, in the order in which they are evaluated */
  application: readonly string[];
  /** the URLs of additional scripts by kind of page, to be fetched with them */
  pageScripts: Readonly<Record<string, readonly string[]>>;
  /** the elements of the styles by kind of page */
  styles: Readonly<Record<string, string>>;
  /** allowed by the policy; undefined in the dev server, whose tools add scripts and styles of their own */
  inlineHashes?: InlineHashes;
  /** metadata for link previews */
  shared?: string;
  /** links to the feeds of all stories */
  feeds?: string;
  /** the icon and what makes the site installable; undefined in the dev server, which draws no icons */
  installation?: string;
  /** the file of the site’s logo or else of its icon, if it has one */
  logo?: string | undefined;
}

/**
 * The document around a page's own parts, the same for all pages of a kind: the pieces before its head tags, before its
 * content, after its content, and after its structured data, which comes last so that it delays no first paint.
 */
export type DocumentFrame = [beforeHead: string, beforePage: string, afterPage: string, end: string];

/** `not-found` is the page that hosts serve for unknown URLs, `offline` the service worker's for pages it cannot fetch. */
export type DocumentKind = PageKind | 'not-found' | 'offline';

/** The id of the element that ends the first screen, by kind of page. */
const firstScreen: { [Kind in DocumentKind]?: string } = {
  front: 'topics',
  listing: 'topics',
  article: pageIds.contents,
};

/**
 * Returns the id of the element that ends a page's first screen. The browser does not paint before it has parsed that
 * element, since painting an empty page first delays the content by a frame.
 *
 * @param body the page's content. Without the element, the browser would wait for the whole document.
 */
export function firstScreenOf(kind: DocumentKind, body: string): string | undefined {
  const id = firstScreen[kind];
  return id !== undefined && body.includes(` id="${id}"`) ? id : undefined;
}

/**
 * Creates the document around pages of a kind.
 *
 * @param awaited the id of the element that the first paint waits for
 * @throws Error when the template lacks the placeholder of the head, the page or its structured data
 */
export function createFrame(parts: DocumentParts, kind: DocumentKind, awaited?: string): DocumentFrame {
  const { theme, boot } = parts.inlineScripts;
  const scripts = parts.pageScripts[kind];
  const pageScripts = scripts ? ` data-page-scripts="${scripts.join(' ')}"` : '';
  const values: Record<string, string> = {
    base: parts.base,
    policy: parts.inlineHashes ? policyElement(contentPolicy(parts.inlineHashes, kind)) : '',
    language: parts.language,
    direction: parts.direction,
    kind,
    expect: awaited ? `<link rel="expect" href="#${awaited}" blocking="render">` : '',
    install: [
      parts.shared,
      parts.feeds,
      parts.installation ?? `<link rel="icon" href="${parts.base}${standardDrawing}">`,
    ].join(''),
    theme: `<script>${theme}</script>`,
    boot: `<script data-application="${parts.application.join(' ')}"${pageScripts}>${boot}</script>`,
  };
  const filled = parts.template.replace(/<!--(\w+)-->/g, (comment, name: string) => values[name] ?? comment);
  const [beforeHead, rest] = splitAt(filled, '<!--head-->');
  const [afterHead, afterStyles] = splitAt(rest, '<!--page-->');
  const [afterPage, end] = splitAt(afterStyles, '<!--described-->');
  return [beforeHead, (parts.styles[kind] ?? '') + afterHead, afterPage, end];
}

/**
 * Creates the JSON-LD element of a page (https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents); empty for
 * pages without structured data. Every `<` is escaped, so that no text of an article can end the element.
 */
export function structuredDataElement(page: PageData, paper: StructuredDataOptions): string {
  const graph = createStructuredData(page, paper);
  return graph
    ? `<script type="application/ld+json">${JSON.stringify(graph).replaceAll('<', '\\u003c')}</script>`
    : '';
}

/** First in the head, since it applies to what follows. It protects the site on hosts that send no such header. */
const policyElement = (policy: string) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

/**
 * Creates the complete document of a rendered page.
 *
 * @param after elements after the page
 */
export function createDocument(
  parts: DocumentParts,
  { head, body }: RenderedPage,
  kind: DocumentKind,
  after = '',
): string {
  const [beforeHead, beforePage, afterPage, end] = createFrame(parts, kind, firstScreenOf(kind, body));
  return beforeHead + head + beforePage + body + afterPage + after + end;
}

function splitAt(text: string, placeholder: string): [before: string, after: string] {
  const index = text.indexOf(placeholder);
  if (index < 0) throw new Error(`index.html lacks ${placeholder}. Add it.`);
  return [text.slice(0, index), text.slice(index + placeholder.length)];
}
