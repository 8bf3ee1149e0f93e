import { existsSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Import, importsOf, listFiles, readText, resolveFile, root } from '../fixtures/source-files.ts';

const library = ['lib', 'lib/text', 'lib/browser'];

/**
 * The allowed imports of each wing and each folder of the client. `(types)` allows type-only imports. Packages are
 * allowed everywhere, except those excluded by tests below.
 */
const table: Record<string, readonly string[]> = {
  lib: [],
  'lib/text': ['lib'],
  'lib/browser': ['lib'],
  domain: ['lib', 'lib/text', 'virtual (types)'],
  'client/styles': [],
  'client/hooks': ['lib', 'lib/browser'],
  'client/stores': ['domain'],
  'client/components': ['client/hooks', 'client/stores', 'client/styles', 'domain', ...library, 'virtual'],
  'client/page-data': ['domain', 'virtual'],
  'client/reader': [
    'client/page-data',
    'client/stores',
    'client/worker (types)',
    'domain',
    ...library,
    'virtual',
  ],
  'client/navigation': ['client/reader', 'client/styles', 'domain', 'lib', 'lib/browser', 'virtual'],
  'client/features': [
    'client/components',
    'client/navigation',
    'client/page-data',
    'client/reader',
    'client/hooks',
    'client/stores',
    'client/styles',
    'domain',
    ...library,
    'virtual',
  ],
  'client/pages': [
    'client/features',
    'client/components',
    'client/hooks',
    'client/styles',
    'domain',
    'virtual',
  ],
  'client/app': [
    'client/pages',
    'client/features',
    'client/components',
    'client/navigation',
    'client/page-data',
    'client/reader',
    'client/hooks',
    'client/stores',
    'client/styles',
    'domain',
    'lib',
    'lib/browser',
    'virtual',
  ],
  'client/worker': ['client/page-data', 'client/reader', 'domain', 'lib'],
  'client/entries': ['client/app', 'client/reader', 'client/styles', 'client/worker', 'domain', 'virtual'],
  node: ['domain', 'lib', 'lib/text', 'builtin', 'client/entries (types)', 'client/worker (types)'],
};

/** The folders of the domain that run in the browser; the client may import only types from the others. */
const domainInBrowser = ['addresses', 'covers', 'formats', 'page-data', 'search'];

const { dependencies } = JSON.parse(readText('package.json')) as { dependencies: Record<string, string> };
const files = listFiles('src', ['.ts', '.tsx', '.css']);
const browserEntries = ['client.tsx', 'boot.ts', 'theme.ts', 'worker.ts'].map(
  (name) => `src/client/entries/${name}`,
);

type Target = { role: string; file?: string; name: string };

/** Resolves an import to a file of the project, a package, a Node module or a virtual module. */
function resolve(from: string, specifier: string): Target {
  if (specifier.startsWith('virtual:')) return { role: 'virtual', name: specifier };
  if (specifier.startsWith('node:') || builtinModules.includes(specifier))
    return { role: 'builtin', name: specifier };
  const file = resolveFile(from, specifier);
  if (file) return { role: roleOf(file), file, name: file };
  return { role: 'packages', name: specifier };
}

/** `react-dom/client` is a part of `react-dom`. */
const packageOf = (specifier: string) => specifier.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? specifier;

/** The table's row for a file. */
function roleOf(file: string): string {
  const [, wing = '', folder = ''] = file.split('/');
  const row = `${wing}/${folder}`;
  return row in table ? row : wing;
}

function isAllowed(from: string, { specifier, runtime }: Import): boolean {
  const role = roleOf(from);
  const { role: target, name } = resolve(from, specifier);
  const allowed = table[role] ?? [];
  if (target === role || target === 'packages') return true;
  if (!runtime && allowed.includes(`${target} (types)`)) return true;
  const isBuildOnly = role.startsWith('client/') && target === 'domain' && runtime;
  return allowed.includes(target) && !(isBuildOnly && !domainInBrowser.includes(name.split('/')[2] ?? ''));
}

const describeImport = (from: string, { specifier, runtime }: Import) =>
  `${from} ${runtime ? 'imports' : 'imports types of'} ${specifier}`;

/** Every file and package that an entry imports at runtime, each with its import chain. */
function runtimeGraph(entries: readonly string[]): Map<string, { target: Target; chain: string }> {
  const graph = new Map<string, { target: Target; chain: string }>();
  const visit = (file: string, chain: string) => {
    for (const { specifier, runtime } of /\.(?:tsx?|css)$/.test(file) ? importsOf(file) : []) {
      const target = resolve(file, specifier);
      if (!runtime || graph.has(target.name)) continue;
      const extended = `${chain} → ${target.name}`;
      graph.set(target.name, { target, chain: extended });
      if (target.file) visit(target.file, extended);
    }
  };
  for (const entry of entries) visit(entry, entry);
  return graph;
}

test('every form of import is found, and type-only imports are recognised', () => {
  const text = `import a from '#lib/a.ts'; import type B from './b.ts'; import { type C } from './c.ts';
    import './d.css'; export * from './e.ts'; export type { F } from './f.ts'; export { g } from './g.ts';
    type H = import('./h.ts').H; type I = typeof import('./i.ts'); const j = await import('./j.ts');
    const k = import.meta.url; import(k);`;
  const seen = importsOf('src/lib/sample.ts', text).map(
    ({ specifier, runtime }) => `${specifier} ${runtime ? 'runs' : 'type'}`,
  );
  expect(seen.sort()).toEqual([
    '#lib/a.ts runs',
    './b.ts type',
    './c.ts runs',
    './d.css runs',
    './e.ts runs',
    './f.ts type',
    './g.ts runs',
    './h.ts type',
    './i.ts type',
    './j.ts runs',
  ]);
  const css = '@import "./x.css" layer(a); .b { composes: wrap from "#client/styles/utilities.module.css"; }';
  expect(importsOf('src/components/sample.module.css', css).map(({ specifier }) => specifier)).toEqual([
    './x.css',
    '#client/styles/utilities.module.css',
  ]);
});

test('the table separates allowed from forbidden imports', () => {
  const allows = (from: string, specifier: string, runtime = true) => isAllowed(from, { specifier, runtime });
  const component = 'src/client/components/story/sample.tsx';
  expect(allows(component, '#domain/page-data/page-data.ts', false)).toBe(true);
  expect(allows(component, '#domain/edition/edition.ts', false)).toBe(true);
  expect(allows(component, '#domain/edition/edition.ts')).toBe(false);
  expect(allows(component, '#client/reader/stored.ts')).toBe(false);
  expect(allows(component, '../../app/routes.tsx', false)).toBe(false);
  expect(allows('src/lib/sample.ts', '#domain/schema/site.ts', false)).toBe(false);
  expect(allows('src/domain/pages/sample.ts', 'node:fs')).toBe(false);
  expect(allows('src/domain/pages/sample.ts', '#lib/browser/toast.ts')).toBe(false);
  expect(allows('src/node/sample.ts', '#client/entries/server.tsx')).toBe(false);
  expect(allows('src/node/sample.ts', '#client/entries/server.tsx', false)).toBe(true);
});

test('every folder of src has a row in the table, except the content', () => {
  const foldersOf = (folder: string) =>
    readdirSync(path.join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  const rows = foldersOf('src').flatMap((wing) =>
    wing === 'client' ? foldersOf('src/client').map((folder) => `client/${folder}`) : [wing],
  );
  expect(rows.filter((row) => !(row in table))).toEqual(['content']);
  expect(listFiles('src/content', ['.ts', '.tsx', '.css'])).toEqual([]);
});

test('every import is allowed by the table', () => {
  const violations = files.flatMap((file) =>
    importsOf(file)
      .filter((line) => !isAllowed(file, line))
      .map((line) => describeImport(file, line)),
  );
  expect(violations).toEqual([]);
});

test('an import inside the project resolves to a file', () => {
  const unresolved = files.flatMap((file) =>
    importsOf(file)
      .filter(({ specifier }) => {
        const target = resolveFile(file, specifier);
        return target !== undefined && !existsSync(path.join(root, target));
      })
      .map((line) => describeImport(file, line)),
  );
  expect(unresolved).toEqual([]);
});

test('imports from other folders use # paths, so that files can move', () => {
  const relative = files.flatMap((file) =>
    importsOf(file)
      .filter(({ specifier }) => specifier.startsWith('.') && !/^\.\/[^/]+$/.test(specifier))
      .map((line) => describeImport(file, line)),
  );
  expect(relative).toEqual([]);
});

test('the domain imports neither React nor TanStack packages', () => {
  const libraries = files
    .filter((file) => file.startsWith('src/domain/'))
    .flatMap((file) => importsOf(file).map((line) => ({ file, line })))
    .filter(({ file, line }) => /^(?:@?react|@tanstack)/.test(resolve(file, line.specifier).name))
    .map(({ file, line }) => describeImport(file, line));
  expect(libraries).toEqual([]);
});

test('build-only modules and packages do not run in the browser', () => {
  const graph = runtimeGraph(browserEntries);
  expect([...graph.keys()]).toContain('src/client/pages/article-page.tsx');
  const packages = /^(?:zod|markdown-it|jsonc-parser|fastest-levenshtein|parse5|react-dom\/server)/;
  const foreign = [...graph.values()]
    .filter(({ target }) => ['node', 'builtin'].includes(target.role) || packages.test(target.name))
    .map(({ chain }) => chain);
  expect(foreign).toEqual([]);
});

test('the dependencies are exactly the packages that run in the browser', () => {
  const packages = [...runtimeGraph(browserEntries).values()]
    .filter(({ target }) => target.role === 'packages')
    .map(({ target }) => packageOf(target.name));
  expect([...new Set(packages)].sort()).toEqual(Object.keys(dependencies).sort());
});
