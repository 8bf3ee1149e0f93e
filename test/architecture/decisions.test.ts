import { expect, test } from 'vitest';
import { listFiles, readText } from '../fixtures/source-files.ts';

const folder = 'docs/decisions';
const { dependencies, devDependencies } = JSON.parse(readText('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const files = listFiles(folder, ['']).filter((file) => /\.\w+$/.test(file));
const decisions = files.map(readText).join('\n');

/** Its whole name, not as a part of another: `vite` does not speak of `vitest`. */
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

test('a name counts whole only', () => {
  expect(isNamed('vite', 'We test with `vitest` and `@vitejs/plugin-react`.')).toBe(false);
  expect(isNamed('react', 'react-dom, @types/react')).toBe(false);
  expect(isNamed('react', 'We use `react`.')).toBe(true);
  expect(isNamed('@types/react', 'Types: @types/react, @types/node.')).toBe(true);
});

test('decisions are Markdown files with a number each', () => {
  const names = files.map((file) => file.slice(folder.length + 1));
  expect(names.filter((name) => !/^\d{4}-[a-z0-9-]+\.md$/.test(name))).toEqual([]);
  const numbers = names.map((name) => name.slice(0, 4));
  expect(numbers).toEqual([...new Set(numbers)]);
});
