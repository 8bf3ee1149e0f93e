import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  caddyConfig,
  type HostedSite,
  headersFile,
  nginxConfig,
  redirectsFile,
  vercelConfig,
} from './host-config.ts';
import type { Outputs } from './outputs.ts';

/** Writes the files that static hosts read. A publisher's own file in the public folder wins. */
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
 * Writes the settings for a publisher's own server beside the site, where nobody is served them: into `dist-server`
 * where the site is `dist`.
 *
 * @param output the folder that is served
 */
export function writeServerFiles(output: string, site: HostedSite): void {
  const folder = `${output}-server`;
  mkdirSync(folder, { recursive: true });
  // A server may read them at any moment, so each is replaced whole.
  for (const [file, text] of [
    ['nginx.conf', nginxConfig(site)],
    ['Caddyfile', caddyConfig(site)],
  ] as const) {
    const target = path.join(folder, file);
    writeFileSync(`${target}.new`, text);
    renameSync(`${target}.new`, target);
  }
}
