import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listFiles, readText, root } from '../fixtures/source-files.ts';

const folder = 'docs/decisions';
const { dependencies, devDependencies } = JSON.parse(readText('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const files = listFiles(folder, ['']).filter((file) => /\.\w+$/.test(file));
const decisions = files.map(readText).join('\n');

/** Whether a text names a dependency, not only a longer name: `vitest` does not name `vite`. */
function isNamed(dependency: string, text: string): boolean {
  const name = dependency.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w@/-])${name}(?![\\w/-])`).test(text);
}

test('every dependency is named in a decision', () => {
  const unnamed = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (dependency) => !isNamed(dependency, decisions),
  );
  expect(unnamed).toEqual([]);
});

test('only whole names of dependencies count', () => {
  expect(isNamed('vite', 'We test with `vitest` and `@vitejs/plugin-react`.')).toBe(false);
  expect(isNamed('react', 'react-dom, @types/react')).toBe(false);
  expect(isNamed('react', 'We use `react`.')).toBe(true);
  expect(isNamed('@types/react', 'Types: @types/react, @types/node.')).toBe(true);
});

test('decisions are Markdown files with unique numbers', () => {
  const names = files.map((file) => file.slice(folder.length + 1));
  expect(names.filter((name) => !/^\d{4}-[a-z0-9-]+\.md$/.test(name))).toEqual([]);
  const numbers = names.map((name) => name.slice(0, 4));
  expect(numbers).toEqual([...new Set(numbers)]);
});

const documents = ['README.md', 'CONTRIBUTING.md', ...listFiles('docs', ['.md'])];

/** The source files and folders (with a trailing slash) that a document names in backticks. */
function sourcePathsIn(text: string): string[] {
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.split(/\s+/));
  return spans.filter((word) => /^(?:src|test|bench)\/(?:[\w.-]+\/)*(?:[\w-][\w.-]*\.\w+)?$/.test(word));
}

test('every source path that a document names exists', () => {
  const missing = documents.flatMap((document) =>
    sourcePathsIn(readText(document))
      // docs/authoring.md invents articles.
      .filter((name) => !/^src\/content\/articles\/./.test(name))
      .filter((name) => !existsSync(path.join(root, name)))
      .map((name) => `${document}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test('source paths are found in inline code, also within commands', () => {
  const text =
    'See `src/a.ts`, `test/b/c.test.ts`, `npx vitest run bench/d/` and `src/e`, not src/f.ts or `docs/g.md`.';
  expect(sourcePathsIn(text)).toEqual(['src/a.ts', 'test/b/c.test.ts', 'bench/d/']);
});

test('every function that the architecture names exists', () => {
  const source = listFiles('src', ['.ts', '.tsx']).map(readText).join('\n');
  const names = [...readText('docs/architecture.md').matchAll(/`(\w+)\(\)`/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(10);
  const missing = names.filter(
    (name) => !new RegExp(`(?:function\\*?|const) ${name}\\b|^\\s+(?:async )?${name}\\(`, 'm').test(source),
  );
  expect(missing).toEqual([]);
});
