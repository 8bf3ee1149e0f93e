import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { withBase } from '#domain/addresses/paths.ts';
import type { Redirect } from '#domain/edition/redirects.ts';
import { replaceFile } from '#node/files/write-file.ts';
import { contentPolicy, type InlineHashes } from '#node/rendering/content-policy.ts';
import { caddyConfig, type HostedSite, nginxConfig } from './host-config.ts';
import type { Outputs } from './outputs.ts';
import {
  mergedFiles,
  mergeHeaders,
  mergeRedirects,
  mergeVercelConfig,
  type OwnHostFiles,
} from './own-host-files.ts';

/** Files that hosts and crawlers read only at the top of a site. */
export const hostFiles = [...mergedFiles, 'CNAME', '.nojekyll'];

/** An edition, as `hostSite` needs it. */
interface HostedEdition {
  base: string;
  inlineHashes: InlineHashes;
  /** with paths without base */
  redirects: readonly Redirect[];
}

/**
 * Combines the editions that are served from one folder.
 *
 * @param editions the one at the top first; the bases of all others begin with its base
 */
export function hostSite(editions: readonly HostedEdition[]): HostedSite {
  const [first, ...others] = editions;
  if (!first) throw new Error('A site has at least one edition.');
  const hashes = editions.map(({ inlineHashes }) => inlineHashes);
  // Hosts join the headers of several matching rules, and browsers enforce both policies: one allows all editions.
  const policy = contentPolicy({
    scripts: [...new Set(hashes.flatMap(({ scripts }) => scripts))],
    styles: Object.fromEntries(
      hashes.flatMap(({ styles }, index) =>
        Object.entries(styles).map(([kind, style]) => [`${index} ${kind}`, style]),
      ),
    ),
  });
  return {
    base: first.base,
    policy,
    redirects: editions.flatMap(({ base, redirects }) =>
      redirects.map(({ from, to }) => {
        const within = (path: string) => `/${withBase(base, path).slice(first.base.length)}`;
        return { from: within(from), to: within(to) };
      }),
    ),
    editions: others.map(({ base }) => base).sort((one, other) => one.length - other.length),
  };
}

/** Writes configuration files for static hosts, merged with the paper's own. */
export async function writeHostFiles(outputs: Outputs, own: OwnHostFiles, site: HostedSite): Promise<void> {
  await outputs.putContent('_headers', mergeHeaders(own.headers, site));
  await outputs.putContent('_redirects', mergeRedirects(own.redirects, site));
  await outputs.putContent('vercel.json', mergeVercelConfig(own.vercel, site));
}

/**
 * Writes configuration files for web servers beside the site, where they are not served: `dist-server` for `dist`.
 *
 * @param output the folder that is served
 */
export function writeServerFiles(output: string, site: HostedSite): void {
  const folder = `${output}-server`;
  mkdirSync(folder, { recursive: true });
  // A server may read them at any time.
  for (const [file, text] of [
    ['nginx.conf', nginxConfig(site)],
    ['Caddyfile', caddyConfig(site)],
  ] as const) {
    replaceFile(path.join(folder, file), text);
  }
}
