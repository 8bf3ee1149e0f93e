import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ViteBuilder } from 'vite';
import { z } from 'zod';
import { readJsonFile } from '#node/files/read-json-file.ts';
import { replaceFile } from '#node/files/write-file.ts';
import type { ClientOutput } from './client-output.ts';
import { compileInlineScripts, compileScript, type InlineScripts } from './inline-scripts.ts';
import { bundledFile, type Licence, licencesSchema } from './licences.ts';

/** The built application: the files that browsers load, and the renderer of the pages. */
export interface Application extends ClientOutput {
  /** the folder of all files that are copied into the site */
  files: string;
  /** the compiled renderer */
  renderer: string;
  inlineScripts: InlineScripts;
  /** the code of the service worker, without its settings */
  worker: string;
  /** the licences of all bundled packages */
  licences: Licence[];
}

type StoredApplication = Omit<Application, 'files' | 'renderer'>;

/** The folders of the client and the server build within the cache folder. */
export const applicationFolders = (cache: string) => ({
  files: path.join(cache, 'application'),
  renderer: path.join(cache, 'renderer'),
});

/**
 * Builds the application, unless the cache folder has one with the same key.
 *
 * @param key a digest of all inputs
 */
export async function buildApplication(
  builder: ViteBuilder,
  cache: string,
  key: string,
  clientOutput: () => ClientOutput,
): Promise<Application> {
  const { client, ssr } = builder.environments;
  if (!client || !ssr) throw new Error('Vite has no client or no server environment.');
  const folders = applicationFolders(cache);
  const locations = { files: folders.files, renderer: path.join(folders.renderer, 'server.js') };
  const storedFile = path.join(cache, 'application.json');
  // The key covers this code, so the application is not checked.
  const schema = z.object({ key: z.literal(key), application: z.custom<StoredApplication>() });
  const stored = readJsonFile(storedFile, schema);
  if (stored && existsSync(locations.renderer)) {
    // Otherwise Vite builds the environments itself.
    client.isBuilt = true;
    ssr.isBuilt = true;
    return { ...stored.application, ...locations };
  }

  await rm(storedFile, { force: true });
  await mkdir(cache, { recursive: true });
  await builder.build(client);
  await builder.build(ssr);
  const { root } = builder.config;
  const [inlineScripts, worker] = await Promise.all([
    compileInlineScripts(root, builder.config.define),
    compileScript(root, 'src/client/entries/worker.ts'),
  ]);
  // This list is not published, since it lacks the packages of the worker and the search.
  const bundled = path.join(folders.files, bundledFile);
  const licences = [...licencesSchema.parse(JSON.parse(await readFile(bundled, 'utf8'))), ...worker.licences];
  await rm(bundled);
  const application = { ...clientOutput(), inlineScripts, worker: worker.code, licences };
  replaceFile(storedFile, JSON.stringify({ key, application }));
  return { ...application, ...locations };
}
