import { expect, test } from 'vitest';
import { type Builds, describe as tablesOf } from '../../../bench/build/build-tables.ts';

const build = {
  phases: { content: 2000, application: 700, plan: 3000, pages: 7000, publish: 1000 },
  peakMemory: 900e6,
  userTime: 15,
  systemTime: 6,
  seconds: 12,
  written: 32_467,
  files: 32_467,
  bytes: 1_038e6,
};
const builds: Builds = {
  articles: 10_000,
  firstLoad: { front: 15_123, article: 12_900, topics: 9000, script: 106_100 },
  clean: build,
  unchanged: { ...build, seconds: 1.04, written: 0 },
  edited: { ...build, seconds: 3, written: 22 },
  extended: { ...build, seconds: 6, written: 70 },
};
const rowOf = (title: string) => tablesOf([builds]).find((table) => table.title === title)?.rows[0];

test('the time of pages and data excludes Vite and planning', () => {
  expect(rowOf('Growth')).toEqual(['10,000', '1.00', '1,000', '900 MB', '32,467', '1,038 MB']);
});

test('phases are listed in the order in which they ended', () => {
  expect(rowOf('Clean builds')).toEqual([
    '10,000',
    '12.0',
    '2.00',
    '0.70',
    '3.00',
    '7.00',
    '1.00',
    '15.0',
    '6.0',
  ]);
});

test('a rebuild is given as a percentage of a clean build', () => {
  expect(rowOf('Rebuilds')).toEqual(['10,000', '1.04', '3.00', '25 %', '22', '6.00', '50 %', '70']);
});

test('the first load is given in bytes of Brotli', () => {
  expect(rowOf('First load')).toEqual(['10,000', '15.1 kB', '12.9 kB', '9.0 kB', '106.1 kB']);
});
