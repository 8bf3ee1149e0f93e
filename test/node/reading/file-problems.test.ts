import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Problem } from '#domain/reading/problems.ts';
import { listCatalogues, listEditionNames, readContentFile } from '#node/reading/content-folder.ts';
import { createProject, type Project } from '../../fixtures/sites/project.ts';

let project: Project;

beforeEach(async () => {
  project = await createProject();
});

afterEach(() => project.remove());

const western = (text: string) => Buffer.from(text, 'latin1');
const inUtf8 = 'Save it as UTF-8.';
const asJson = 'Replace it with JSON, or save it under another name.';

test.each<[string, Buffer, string]>([
  [
    'Latin-1',
    western('{\n "title": "caf\xe9"\n}'),
    `2:15 is not UTF-8 text: the byte E9 stands here, in Windows-1252 é (U+00E9). ${inUtf8}`,
  ],
  [
    'Windows-1252',
    western('{ "title": \x93A\x94 }'),
    `1:12 is not UTF-8 text: the byte 93 stands here, in Windows-1252 “ (U+201C). ${inUtf8}`,
  ],
  [
    'EUC-KR',
    Buffer.from([0x22, 0xb0, 0xa1, 0x22]),
    `1:2 is not UTF-8 text: the byte B0 stands here. ${inUtf8}`,
  ],
  [
    'mixed',
    Buffer.concat([Buffer.from('\ufeff"é\ufffd'), western('\xe9"')]),
    `1:4 is not UTF-8 text: the byte E9 stands here. ${inUtf8}`,
  ],
  ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), `1:1 is UTF-16 text, not UTF-8. ${inUtf8}`],
  ['UTF-16 without its mark', Buffer.from('{}', 'utf16le'), `1:1 is UTF-16 text, not UTF-8. ${inUtf8}`],
  ['Word', western('PK\x03\x04\x14\0'), `1:1 is a ZIP archive or a document of Word or Pages. ${asJson}`],
  ['old Word', western('\xd0\xcf\x11\xe0'), `1:1 is a document of an older Word. ${asJson}`],
  ['PDF', western('%PDF-1.7'), `1:1 is a PDF document. ${asJson}`],
  ['JPEG', western('\xff\xd8\xff\xe0'), `1:1 is a JPEG picture. ${asJson}`],
])('a file in %s is reported with what it is', async (_, bytes, report) => {
  await project.write({ 'content/articles/other.json': bytes });
  const found = readContentFile(project.root, 'content/articles/other.json').problems as Problem[];
  expect(found.map(({ line, column, message, fix }) => `${line}:${column} ${message}. ${fix}`)).toEqual([
    report,
  ]);
  expect(found[0]?.file).toBe('content/articles/other.json');
});

test('a file or a broken link instead of the folders of editions or catalogues is ignored', async () => {
  await project.write({ 'content/messages': '', 'content/editions/ko/site.json': '{}' });
  await symlink('/nowhere', path.join(project.content, 'editions/gone'));
  expect(listCatalogues(project.content)).toEqual([]);
  expect(listEditionNames(project.content)).toEqual(['ko']);
});
