import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ViteBuilder } from 'vite';
import type { ClientOutput } from './client-output.ts';
import { compileInlineScripts, compileScript, type InlineScripts } from './inline-scripts.ts';
import { bundledFile, type Licence } from './licences.ts';

/** The built application: what the browser loads, and the renderer of its pages. */
export interface Application extends ClientOutput {
  /** the folder with all files that the browser may load, as they stand in the site */
  files: string;
  /** the compiled renderer */
  renderer: string;
  inlineScripts: InlineScripts;
  /** the script of the service worker, which still lacks its settings */
  worker: string;
  /** of the packages in all of these */
  licences: Licence[];
}

interface Note {
  key: string;
  output: ClientOutput;
  inlineScripts: InlineScripts;
  worker: string;
  licences: Licence[];
}

/** Where the two halves of the application are built, within the cache folder. */
export const applicationFolders = (cache: string) => ({
  files: path.join(cache, 'application'),
  renderer: path.join(cache, 'renderer'),
});

/**
 * Builds the application, unless the one in the cache folder was made from the same things.
 *
 * @param key names all that it is made from
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
  const note = path.join(cache, 'application.json');
  const renderer = path.join(folders.renderer, 'server.js');
  const known = await readNote(note);
  if (known?.key === key && existsSync(renderer)) {
    // Vite would build what it thinks has been forgotten.
    client.isBuilt = true;
    ssr.isBuilt = true;
    const { output, inlineScripts, worker, licences } = known;
    return { ...output, inlineScripts, worker, licences, files: folders.files, renderer };
  }

  await rm(note, { force: true });
  await mkdir(cache, { recursive: true });
  await builder.build(client);
  await builder.build(ssr);
  const output = clientOutput();
  const { root } = builder.config;
  const [inlineScripts, worker] = await Promise.all([
    compileInlineScripts(root),
    compileScript(root, 'src/client/entries/worker.ts'),
  ]);
  // Not among the files that are published: it lacks what the worker and the search bring.
  const list = path.join(folders.files, bundledFile);
  const licences: Licence[] = [...JSON.parse(await readFile(list, 'utf8')), ...worker.licences];
  await rm(list);
  const content: Note = { key, output, inlineScripts, worker: worker.code, licences };
  await writeFile(`${note}.new`, JSON.stringify(content));
  await rename(`${note}.new`, note);
  return { ...output, inlineScripts, worker: worker.code, licences, files: folders.files, renderer };
}

async function readNote(file: string): Promise<Note | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
