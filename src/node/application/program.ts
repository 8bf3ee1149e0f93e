import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ResolvedConfig } from 'vite';
import { digestOf } from '#node/files/digest.ts';
import { isHiddenName } from '#node/files/hidden-files.ts';
import { listFiles, relativePath } from '#node/files/list-files.ts';
import { isContentFile } from '#node/reading/content-names.ts';
import { digestModule } from './module-digest.ts';

/** Options of Vite that affect the result of a build. */
const optionNames = [
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
 * Returns a digest of everything except content that affects a build: sources, packages, configuration and Node.
 *
 * @param contentFolder the folder of articles and settings, which are ignored
 */
export function digestProgram(config: ResolvedConfig, contentFolder: string): string {
  const files = [
    ...listFiles(path.join(config.root, 'src'), (name) => !isHiddenName(name))
      .map((file) => path.join(config.root, 'src', file))
      .filter((file) => !isContentFile(contentFolder, file)),
    ...['index.html', 'package.json', 'package-lock.json'].map((name) => path.join(config.root, name)),
    ...config.configFileDependencies,
  ];
  const options = optionNames.map((name) => config[name as keyof ResolvedConfig]);
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
 * Returns a digest of the code that reads articles. It does not change with the code of pages.
 *
 * @param root the project's folder
 */
export function digestReader(root: string): string {
  return digestCode(root, 'node/reading/read-articles.ts');
}

/** Digests of the code that reads and scales pictures. */
export interface PictureCode {
  inspector: string;
  encoder: string;
}

/** Returns digests of the code that reads pictures, and of the code that scales them: names of files depend on it. */
export function digestPictureCode(root: string): PictureCode {
  return {
    inspector: digestModule(root, 'node/images/inspect-picture.ts'),
    encoder: digestModule(root, 'node/images/encode-picture.ts'),
  };
}

/** Returns a digest of the code that creates the search index. */
export function digestSearch(root: string): string {
  return digestCode(root, 'node/search/search-tasks.ts');
}

function digestCode(root: string, entry: string): string {
  return digestOf(
    `${digestModule(root, entry)} ${digestFiles(root, [path.join(root, 'package-lock.json')])}`,
  );
}

/** Returns a digest of files, by path and content, and of the version of Node. */
function digestFiles(root: string, files: readonly string[]): string {
  const contents = [...new Set(files)].sort().map((file) => {
    return `${relativePath(file, root)} ${digestOf(readFileSync(file))}`;
  });
  return digestOf([process.version, ...contents].join('\n'));
}
