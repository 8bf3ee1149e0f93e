import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type SiteServer, serveSite } from './site-server.ts';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures');

/**
 * Builds a paper of `test/fixtures/papers` and serves it until it is closed.
 *
 * @param edition the language of another paper that becomes an edition of it, below its address; their stories have the
 *   same file names and become translations of each other
 */
export async function servePaper(language: string, edition?: string): Promise<SiteServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-paper-'));
  const content = path.join(folder, 'content');
  await cp(path.join(fixtures, 'papers', language), content, { recursive: true });
  if (edition) await addEdition(content, language, edition);
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

async function addEdition(content: string, language: string, edition: string): Promise<void> {
  const own = path.join(content, 'editions', edition);
  await cp(path.join(fixtures, 'papers', edition), own, { recursive: true });
  const change = async (file: string, changes: (value: { address: string; status?: string }) => object) => {
    const value = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...value, ...changes(value) }));
  };
  await change(path.join(own, 'site.json'), ({ address }) => ({ address: `${address}${edition}/` }));
  for (const name of await readdir(path.join(own, 'articles'))) {
    const translations = { [language]: path.basename(name, '.json') };
    await change(path.join(own, 'articles', name), ({ status }) =>
      status === 'withdrawn' ? {} : { translations, translatedFrom: language },
    );
  }
}
