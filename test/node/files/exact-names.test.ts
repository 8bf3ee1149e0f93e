import { expect, test } from 'vitest';
import { createExactNames } from '#node/files/exact-names.ts';
import { isPublicFile } from '#node/reading/pictures.ts';

const disk: Record<string, string[]> = { '/public': ['Images', 'a.pdf'], '/public/Images': ['Weir.jpg'] };
let listings = 0;

/** A disk that ignores case, as those of Macs, finds a folder under any spelling. */
function list(folder: string): string[] {
  listings += 1;
  const [, names] = Object.entries(disk).find(([name]) => name.toLowerCase() === folder.toLowerCase()) ?? [];
  if (!names) throw new Error(`There is no ${folder}.`);
  return names;
}

test('a name counts only in the spelling that the disk has', () => {
  const has = createExactNames('/public', list);
  const files = [
    '/a.pdf',
    '/Images/Weir.jpg',
    '/A.pdf',
    '/images/Weir.jpg',
    '/Images/weir.jpg',
    '/none/Weir.jpg',
  ];
  expect(files.filter(has)).toEqual(['/a.pdf', '/Images/Weir.jpg']);
});

test('each folder is listed once', () => {
  const has = createExactNames('/public', list);
  listings = 0;
  for (let index = 0; index < 10; index++) has('/Images/Weir.jpg');
  expect(listings).toBe(2);
});

test('a file of another spelling is none of the site', () => {
  expect(isPublicFile(import.meta.dirname, '/exact-names.test.ts')).toBe(true);
  expect(isPublicFile(import.meta.dirname, '/exact-names.test.ts', () => false)).toBe(false);
});
