import { readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import path from 'node:path';
import { parseSync } from 'vite';
import { digestOf } from '#node/files/digest.ts';
import { relativePath } from '#node/files/list-files.ts';
import { readPackageManifest } from '#node/files/package-manifest.ts';

/**
 * Returns a digest of a module and everything that it imports: the project's files by content, packages by version.
 * It is part of cache keys for the module's results.
 *
 * @param root the project's folder
 * @param entry the module's file, relative to `src`
 * @throws Error if a file or a package is missing
 */
export function digestModule(root: string, entry: string): string {
  const parts = new Set<string>();
  const files = new Set<string>();
  function visit(file: string): void {
    if (files.has(file)) return;
    files.add(file);
    const text = readFileSync(file, 'utf8');
    parts.add(`${relativePath(file, root)} ${digestOf(text)}`);
    const require = createRequire(file);
    for (const specifier of runtimeImports(file, text)) {
      if (isBuiltin(specifier)) continue;
      if (/^[.#]/.test(specifier)) visit(require.resolve(specifier));
      else {
        const [name = ''] = /^(?:@[^/]+\/)?[^/]+/.exec(specifier) ?? [];
        parts.add(`${name} ${readPackageManifest(root, name).version}`);
      }
    }
  }
  visit(path.join(root, 'src', entry));
  return digestOf([...parts].sort().join('\n'));
}

/** The specifiers of all imports and re-exports except those of types. */
function runtimeImports(file: string, text: string): string[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module;
  const isNeeded = ({ entries }: { entries: { isType: boolean }[] }) =>
    entries.length === 0 || entries.some(({ isType }) => !isType);
  return [
    ...staticImports.filter(isNeeded).map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports
      .filter(isNeeded)
      .flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...dynamicImports.flatMap(
      ({ moduleRequest: { start, end } }) => /^['"](.+)['"]$/.exec(text.slice(start, end))?.[1] ?? [],
    ),
  ];
}
