import { createHash } from 'node:crypto';

/** The hash sources of a site's inline scripts and styles. */
export interface InlineHashes {
  scripts: readonly string[];
  /** by kind of page */
  styles: Readonly<Record<string, string>>;
}

/** Formats the hash source of an inline script or style, `'sha256-…'` (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * Returns the Content-Security-Policy for documents of a kind, or for all documents: same-origin resources only, no
 * inline scripts or styles except the site's own, and Trusted Types.
 *
 * `wasm-unsafe-eval` only lets the search compile its engine. The Trusted Types policy `gigawatt-worker` creates the URL
 * of the service worker (src/client/reader/offline/worker-link.ts).
 */
export function contentPolicy({ scripts, styles }: InlineHashes, kind?: string): string {
  const own = kind === undefined ? Object.values(styles) : (styles[kind] ?? []);
  return [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    ["style-src 'self'", ...new Set([own].flat())].join(' '),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types gigawatt-worker',
  ].join(';');
}
