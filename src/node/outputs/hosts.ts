import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { replaceFile } from '#node/files/write-file.ts';
import {
  caddyConfig,
  type HostedSite,
  headersFile,
  nginxConfig,
  redirectsFile,
  vercelConfig,
} from './host-config.ts';
import type { Outputs } from './outputs.ts';

/** Writes configuration files for static hosts. A file in the public folder takes precedence. */
export async function writeHostFiles(
  outputs: Outputs,
  publicFolder: string,
  site: HostedSite,
): Promise<void> {
  const files = {
    _headers: headersFile(site),
    _redirects: redirectsFile(site),
    'vercel.json': vercelConfig(site),
  };
  for (const [file, text] of Object.entries(files)) {
    if (!existsSync(path.join(publicFolder, file))) await outputs.putContent(file, text);
  }
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
