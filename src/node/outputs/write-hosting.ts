import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SiteFolder } from '#node/site-folder/site-folder.ts';
import {
  caddyConfig,
  type HostedSite,
  headersFile,
  nginxConfig,
  redirectsFile,
  vercelConfig,
} from './hosting.ts';
import { write } from './other-files.ts';

/**
 * Writes into the site what hosts read that take a folder as it is. A file of the public folder wins: a publisher who
 * has written one knows better.
 */
export function writeHostFiles(
  { folder, publicFolder }: { folder: SiteFolder; publicFolder: string },
  site: HostedSite,
): void {
  const files = {
    _headers: headersFile(site),
    _redirects: redirectsFile(site),
    'vercel.json': vercelConfig(site),
  };
  for (const [file, text] of Object.entries(files)) {
    if (existsSync(path.join(publicFolder, file))) continue;
    write({ folder }, file, text);
  }
}

/**
 * Writes the settings of servers that a publisher runs: beside the site, since they are nobody's business but the
 * server's, into `dist-server` where the site is `dist`.
 *
 * @param output the folder that is served
 */
export function writeServerFiles(output: string, site: HostedSite): void {
  const folder = `${output}-server`;
  mkdirSync(folder, { recursive: true });
  // A server may read them at any moment: the old ones stay until the new ones are whole.
  for (const [file, text] of [
    ['nginx.conf', nginxConfig(site)],
    ['Caddyfile', caddyConfig(site)],
  ] as const) {
    const place = path.join(folder, file);
    writeFileSync(`${place}.new`, text);
    renameSync(`${place}.new`, place);
  }
}
