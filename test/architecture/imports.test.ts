import { existsSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Import, importsOf, listFiles, readText, root } from '../fixtures/source-files.ts';

/**
 * Which folder may import what: the table of the design. `(types)` allows what the compiler drops only.
 * Packages are for everyone, save those that `rules` below keep out.
 */
const table: Record<string, readonly string[]> = {
  lib: [],
  styles: [],
  content: ['lib'],
  components: ['lib', 'styles', 'content (types)'],
  reader: ['lib', 'content (types)', 'worker (types)'],
  pages: ['components', 'reader', 'content', 'lib', 'styles'],
  app: ['pages', 'components', 'reader', 'content', 'lib', 'styles', 'virtual'],
  worker: ['lib'],
  entries: ['app', 'reader', 'worker', 'styles', 'virtual'],
  declarations: ['content (types)'],
  build: ['content', 'lib', 'node', 'entries (types)', 'worker (types)'],
  desk: ['content', 'lib', 'node'],
};

const { imports: aliases, dependencies } = JSON.parse(readText('package.json')) as {
  imports: Record<string, string>;
  dependencies: Record<string, string>;
};
const files = listFiles('src', ['.ts', '.tsx', '.css']);
const browserEntries = ['client.tsx', 'boot.ts', 'theme.ts', 'worker.ts'].map((name) => `src/entry-${name}`);

type Target = { role: string; file?: string; name: string };

/** Where an import leads: a file of the project, a package, a module of Node or of the build's plugin. */
function resolve(from: string, specifier: string): Target {
  if (specifier.startsWith('virtual:')) return { role: 'virtual', name: specifier };
  if (specifier.startsWith('node:') || builtinModules.includes(specifier))
    return { role: 'node', name: specifier };
  const file = resolveFile(from, specifier);
  if (file) return { role: roleOf(file), file, name: file };
  return { role: 'packages', name: specifier };
}

/** `react-dom/client` is a part of `react-dom`. */
const packageOf = (specifier: string) => specifier.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? specifier;

function resolveFile(from: string, specifier: string): string | undefined {
  if (/^\.{0,2}\//.test(specifier)) return path.posix.join(path.posix.dirname(from), specifier);
  for (const [alias, target] of Object.entries(aliases)) {
    const prefix = alias.slice(0, -1);
    if (specifier.startsWith(prefix))
      return path.posix.normalize(target.replace('*', specifier.slice(prefix.length)));
  }
  return undefined;
}

/** The row of the table in which a file stands. */
function roleOf(file: string): string {
  const [, folder = '', ...rest] = file.split('/');
  if (rest.length > 0) return folder;
  if (folder.startsWith('entry-')) return 'entries';
  return folder.endsWith('.d.ts') ? 'declarations' : folder;
}

function isAllowed(from: string, { specifier, runtime }: Import): boolean {
  const role = roleOf(from);
  const target = resolve(from, specifier).role;
  const allowed = table[role] ?? [];
  if (target === role || target === 'packages' || allowed.includes(target)) return true;
  return !runtime && allowed.includes(`${target} (types)`);
}

const told = (from: string, { specifier, runtime }: Import) =>
  `${from} ${runtime ? 'imports' : 'imports types of'} ${specifier}`;

/** Every file and package that runs when an entry runs, with the way that leads there. */
function runtimeGraph(entries: readonly string[]): Map<string, { target: Target; way: string }> {
  const graph = new Map<string, { target: Target; way: string }>();
  const visit = (file: string, way: string) => {
    for (const { specifier, runtime } of /\.(?:tsx?|css)$/.test(file) ? importsOf(file) : []) {
      const target = resolve(file, specifier);
      if (!runtime || graph.has(target.name)) continue;
      const further = `${way} → ${target.name}`;
      graph.set(target.name, { target, way: further });
      if (target.file) visit(target.file, further);
    }
  };
  for (const entry of entries) visit(entry, entry);
  return graph;
}

test('every form of import is seen, and types are told from what runs', () => {
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
  const css = '@import "./x.css" layer(a); .b { composes: wrap from "#styles/utilities.module.css"; }';
  expect(importsOf('src/components/sample.module.css', css).map(({ specifier }) => specifier)).toEqual([
    './x.css',
    '#styles/utilities.module.css',
  ]);
});

test('the table tells the allowed from the forbidden', () => {
  const from = 'src/components/sample.tsx';
  expect(isAllowed(from, { specifier: '#content/page-data.ts', runtime: false })).toBe(true);
  expect(isAllowed(from, { specifier: '#content/page-data.ts', runtime: true })).toBe(false);
  expect(isAllowed(from, { specifier: '../app/routes.tsx', runtime: false })).toBe(false);
  expect(isAllowed('src/lib/sample.ts', { specifier: '#content/site.ts', runtime: false })).toBe(false);
  expect(isAllowed('src/content/sample.ts', { specifier: 'node:fs', runtime: true })).toBe(false);
  expect(isAllowed('src/build/sample.ts', { specifier: '../entry-server.tsx', runtime: true })).toBe(false);
});

test('every folder of src stands in the table', () => {
  const folders = readdirSync(path.join(root, 'src'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(Object.keys(table)).toEqual(expect.arrayContaining(folders.map(({ name }) => name)));
});

test('every import keeps to the table', () => {
  const violations = files.flatMap((file) =>
    importsOf(file)
      .filter((line) => !isAllowed(file, line))
      .map((line) => told(file, line)),
  );
  expect(violations).toEqual([]);
});

test('an import inside the project leads to a file', () => {
  const lost = files.flatMap((file) =>
    importsOf(file)
      .filter(({ specifier }) => {
        const target = resolveFile(file, specifier);
        return target !== undefined && !existsSync(path.join(root, target));
      })
      .map((line) => told(file, line)),
  );
  expect(lost).toEqual([]);
});

test('an import from another folder goes by its # name, so that files can move', () => {
  const relative = files.flatMap((file) =>
    importsOf(file)
      .filter(({ specifier }) => {
        const target = resolve(file, specifier);
        const hasName = target.file !== undefined && target.file.split('/').length > 2;
        return specifier.startsWith('.') && hasName && target.role !== roleOf(file);
      })
      .map((line) => told(file, line)),
  );
  expect(relative).toEqual([]);
});

test('the domain knows neither React nor the browser', () => {
  const libraries = files
    .filter((file) => file.startsWith('src/content/'))
    .flatMap((file) => importsOf(file).map((line) => ({ file, line })))
    .filter(({ file, line }) => /^(?:@?react|@tanstack)/.test(resolve(file, line.specifier).name))
    .map(({ file, line }) => told(file, line));
  expect(libraries).toEqual([]);
});

test('nothing that only the build needs runs in the browser', () => {
  const graph = runtimeGraph(browserEntries);
  expect([...graph.keys()]).toContain('src/pages/article-page.tsx');
  const packages = /^(?:zod|markdown-it|jsonc-parser|fastest-levenshtein|parse5|react-dom\/server)/;
  const foreign = [...graph.values()]
    .filter(({ target }) => ['build', 'desk', 'node'].includes(target.role) || packages.test(target.name))
    .map(({ way }) => way);
  expect(foreign).toEqual([]);
});

test('the packages that run in the browser are the dependencies, and no others', () => {
  const packages = [...runtimeGraph(browserEntries).values()]
    .filter(({ target }) => target.role === 'packages')
    .map(({ target }) => packageOf(target.name));
  expect([...new Set(packages)].sort()).toEqual(Object.keys(dependencies).sort());
});
