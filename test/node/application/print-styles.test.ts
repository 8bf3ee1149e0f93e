import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { separatePrint } from '#node/application/print-styles.ts';
import { root } from '../../fixtures/source-files.ts';

const first = '@layer parts{.a{color:red}@media print{.a{display:none}}.b{color:blue}}';
const second = '@media print{@layer utilities{a{color:black}}}@layer utilities{.c{color:green}}';

test('rules for print leave their sheets, and all others stay as they are', () => {
  expect(separatePrint([first, second]).screen).toEqual([
    '@layer parts{.a{color:red}.b{color:blue}}',
    '@layer utilities{.c{color:green}}',
  ]);
});

test('rules for print come into one sheet, in their order and layers, after all other layers', () => {
  expect(separatePrint([first, second]).print).toBe(
    '@layer print{@layer tokens,base,parts,utilities;' +
      '@layer parts{@media print{.a{display:none}}}' +
      '@media print{@layer utilities{a{color:black}}}}',
  );
});

test('a layer that contained nothing else is removed', () => {
  expect(separatePrint(['@layer parts{@media print{.a{display:none}}}']).screen).toEqual(['']);
});

test('the layers for print have the order of the layers for screens', () => {
  const styles = readFileSync(path.join(root, 'src/client/styles/index.css'), 'utf8');
  const order = /^@layer ([^;]+);/.exec(styles)?.[1]?.replaceAll(' ', '');
  expect(separatePrint([]).print).toContain(`@layer ${order};`);
});
