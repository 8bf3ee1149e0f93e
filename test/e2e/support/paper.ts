import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type SiteServer, serveSite } from './site-server.ts';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures');

/**
 * Builds a paper of `test/fixtures/papers` and serves it until it is closed.
 *
 * @param change edits the copy of its content folder before the build
 */
export async function servePaper(
  language: string,
  change?: (content: string) => Promise<void>,
): Promise<SiteServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-paper-'));
  const content = path.join(folder, 'content');
  await cp(path.join(fixtures, 'papers', language), content, { recursive: true });
  await change?.(content);
  const site = path.join(folder, 'site');
  await promisify(execFile)('node', [
    path.join(fixtures, 'sites/build-process.ts'),
    content,
    site,
    path.join(folder, 'cache'),
    '2026-11-23T12:00:00Z',
  ]);
  const server = await serveSite({}, site);
  return {
    ...server,
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
