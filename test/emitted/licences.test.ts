import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatLicences } from '#node/application/licences.ts';
import { builtFiles, readBuilt } from '../fixtures/sites/built-site.ts';
import { root } from '../fixtures/source-files.ts';

const text = readBuilt('licences.txt').toString();
const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Other packages whose code or fonts are published. */
const others = [
  '@fontsource-variable/newsreader',
  'pagefind',
  'scheduler',
  '@tanstack/query-core',
  'workbox-core',
];

test.each([...Object.keys(dependencies), ...others])(
  'licences.txt contains the licence of %s with its copyright notice',
  (name) => {
    const licence = readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8');
    const { version, license } = JSON.parse(licence);
    const part = text
      .split(/\n={80}\n/)
      .find((one) => one.trim().startsWith(`${name} ${version} (${license})\n`));
    expect(part).toMatch(/copyright/i);
  },
);

test('each package is listed once, and the bundler’s list is not published', () => {
  const titles = text.split(/\n={80}\n/).map((part) => part.trim().split('\n')[0]);
  expect(new Set(titles).size).toBe(titles.length);
  expect(builtFiles.filter((file) => file.includes('licence'))).toEqual(['licences.txt']);
});

test('a package without a licence stops the build', () => {
  expect(() => formatLicences([{ name: 'a', version: '1.0.0' }])).toThrow(/^The package a names no licence/);
});
