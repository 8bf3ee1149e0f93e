import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ResolvedConfig } from 'vite';
import { digestOf } from '#node/files/digest.ts';
import { isContentFile } from '#node/reading/content-folder.ts';

/** What the result of a build depends on besides the sources, as far as Vite's configuration says it. */
const settings = [
  'isProduction',
  'base',
  'mode',
  'define',
  'env',
  'envPrefix',
  'resolve',
  'esbuild',
  'oxc',
  'css',
  'json',
] as const;

/**
 * A digest of everything but the content that decides what is built: sources, packages, configuration and
 * Node itself. What was kept under another one is of no use.
 *
 * @param contentFolder its articles and settings are left out
 */
export function digestProgram(config: ResolvedConfig, contentFolder: string): string {
  const files = [
    ...listFiles(path.join(config.root, 'src')).filter((file) => !isContentFile(contentFolder, file)),
    ...['index.html', 'package.json', 'package-lock.json'].map((name) => path.join(config.root, name)),
    ...config.configFileDependencies,
  ];
  const options = settings.map((name) => config[name as keyof ResolvedConfig]);
  const builds = Object.values(config.environments).map(({ build, define }) => [
    build.target,
    build.assetsDir,
    build.assetsInlineLimit,
    build.minify,
    build.sourcemap,
    build.cssMinify,
    define,
  ]);
  return digestOf([JSON.stringify([options, builds]), digestFiles(config.root, files)].join('\n'));
}

/**
 * A digest of what decides how an article is read. It stays the same when pages change their looks, and is the same
 * for builds and the dev server.
 *
 * @param root the project's folder
 * @param contentFolder its articles and settings are left out
 */
export function digestReader(root: string, contentFolder: string): string {
  const sources = ['domain', 'lib', 'node'].flatMap((name) => listFiles(path.join(root, 'src', name)));
  const files = sources.filter((file) => !isContentFile(contentFolder, file));
  return digestFiles(root, [...files, path.join(root, 'package-lock.json')]);
}

/** Of files by their names and contents, and of the Node that runs them. */
function digestFiles(root: string, files: readonly string[]): string {
  const contents = [...new Set(files)].sort().map((file) => {
    return `${path.relative(root, file)} ${existsSync(file) ? digestOf(readFileSync(file)) : ''}`;
  });
  return digestOf([process.version, ...contents].join('\n'));
}

/** The files within a folder in order, at any depth and behind symbolic links; none where there is no folder. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const file = path.join(folder, name);
      const found = statSync(file, { throwIfNoEntry: false });
      if (found?.isDirectory()) return listFiles(file);
      return found?.isFile() ? [file] : [];
    });
}
