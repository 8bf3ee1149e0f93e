import { readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import path from 'node:path';
import { parseSync } from 'vite';
import { digestOf } from '#node/files/digest.ts';
import { relativePath } from '#node/files/list-files.ts';

/**
 * A digest of a module and everything that it imports: the project's files by content, packages by version. Results
 * that depend on the module's code are stored under it.
 *
 * @param root the project's folder
 * @param entry the module's file, relative to `src`
 * @throws Error when a file is missing
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
      else parts.add(packageVersion(root, specifier));
    }
  }
  visit(path.join(root, 'src', entry));
  return digestOf([...parts].sort().join('\n'));
}

/** The specifiers of what a TypeScript module imports, without those that are types only. */
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

function packageVersion(root: string, specifier: string): string {
  const [name = ''] = /^(?:@[^/]+\/)?[^/]+/.exec(specifier) ?? [];
  const manifest = readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8');
  return `${name} ${JSON.parse(manifest).version}`;
}
