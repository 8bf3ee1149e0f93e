import { beforeAll, expect, test } from 'vitest';
import { measureBundle } from '../../../bench/load/bundle.ts';
import type { Table } from '../../../bench/report.ts';

let tables: Table[];

beforeAll(async () => {
  tables = await measureBundle();
}, 180_000);

test('the script is attributed to packages and folders', () => {
  const origins = tables.at(-1);
  const shares = new Map(origins?.rows.map(([origin, , share]) => [origin, Number.parseFloat(share ?? '')]));
  expect(shares.get('react-dom')).toBeGreaterThan(40);
  expect(shares.get('src/client')).toBeGreaterThan(1);
  expect(shares.get('bundler')).toBeLessThan(10);
});

test('every kind of page is listed with the files that it loads first', () => {
  const rows = tables.find(({ title }) => title === 'Script of the first page')?.rows ?? [];
  expect(rows.map(([page]) => page)).toEqual(expect.arrayContaining(['front-page', 'article-page']));
  for (const [, files] of rows) expect(Number(files)).toBeGreaterThan(1);
});
