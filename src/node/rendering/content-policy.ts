import { createHash } from 'node:crypto';

/** What stands inline in a site's documents, as a policy names it. */
export interface InlineHashes {
  scripts: readonly string[];
  /** of the styles that all documents have */
  styles: readonly string[];
  /** of those that some kinds have besides, by kind */
  pageStyles: Readonly<Record<string, string>>;
}

/** Names an inline script or style as `'sha256-…'` (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The policy under which documents of a kind run: nothing from elsewhere, no inline script or style but their own,
 * no text that is made a script. Without a kind, the one that holds for all of them.
 *
 * `wasm-unsafe-eval` lets the search compile its engine, and nothing else. `gigawatt-worker` is the one policy that
 * may name a worker's script (src/client/reader/offline/service-worker.ts).
 */
export function contentPolicy({ scripts, styles, pageStyles }: InlineHashes, kind?: string): string {
  const own = kind === undefined ? Object.values(pageStyles) : (pageStyles[kind] ?? []);
  return [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    ["style-src 'self'", ...new Set([...styles, own].flat())].join(' '),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types gigawatt-worker',
  ].join(';');
}
