import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ResolvedConfig } from 'vite';
import { digestOf } from '#node/files/digest.ts';
import { listFiles, relativePath } from '#node/files/list-files.ts';
import { isContentFile } from '#node/reading/content-folder.ts';
import { digestModule } from './module-digest.ts';

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
    ...listFiles(path.join(config.root, 'src'))
      .map((file) => path.join(config.root, 'src', file))
      .filter((file) => !isContentFile(contentFolder, file)),
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
 * A digest of the code that reads articles. It stays the same when pages change their looks.
 *
 * @param root the project's folder
 */
export function digestReader(root: string): string {
  return digestCode(root, 'node/reading/read-articles.ts');
}

/** A digest of the code that makes the search index. */
export function digestSearch(root: string): string {
  return digestCode(root, 'node/search/search-tasks.ts');
}

function digestCode(root: string, entry: string): string {
  return digestOf(
    `${digestModule(root, entry)} ${digestFiles(root, [path.join(root, 'package-lock.json')])}`,
  );
}

/** Of files by their names and contents, and of the Node that runs them. */
function digestFiles(root: string, files: readonly string[]): string {
  const contents = [...new Set(files)].sort().map((file) => {
    return `${relativePath(file, root)} ${digestOf(readFileSync(file))}`;
  });
  return digestOf([process.version, ...contents].join('\n'));
}
