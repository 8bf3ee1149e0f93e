import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listArticles, listCatalogues, listEditionNames } from '#node/reading/content-folder.ts';
import { isContentFile } from '#node/reading/content-names.ts';
import { createProject, type Project } from '../../fixtures/sites/project.ts';

let project: Project;

beforeEach(async () => {
  project = await createProject();
});

afterEach(() => project.remove());

const list = () => listArticles(project.content, project.root);

test('articles in subfolders are found too, with paths relative to the project', async () => {
  await project.write({
    'content/site.json': '{}',
    'content/articles/one.json': '{}',
    'content/articles/2026/06/two.json': '{}',
  });
  expect(list()).toEqual(['content/articles/2026/06/two.json', 'content/articles/one.json']);
});

test('dot files, files in dot folders and files with other extensions are ignored', async () => {
  await project.write({
    'content/site.json': '{}',
    'content/stray.json': '{}',
    'content/articles/one.json': '{}',
    'content/articles/.one.json': '{}',
    'content/articles/.trash/two.json': '{}',
    'content/articles/2026/.three.json': '{}',
    'content/articles/notes.md': '',
    'content/articles/one.json~': '',
    'content/articles/one.json.bak': '',
  });
  expect(list()).toEqual(['content/articles/one.json']);
});

test('files that editors and operating systems make for themselves are ignored', async () => {
  await project.write({
    'content/site.json': '{}',
    'content/articles/one.json': '{}',
    'content/articles/~$one.json': '\u0000',
    'content/articles/.~lock.one.json#': ',author,',
    'content/articles/#one.json#': '{',
    'content/articles/.one.json.swp': '',
    'content/articles/Thumbs.db': '',
    'content/articles/desktop.ini': '',
    'content/articles/2026~/one.json': '{',
    'content/messages/~$sw.json': '\u0000',
    'content/messages/sw.json': '{}',
    'content/editions/Thumbs.db': '',
    'content/editions/ko/site.json': '{}',
    'content/editions/ko~/site.json': '{}',
  });
  // The lock of Emacs leads nowhere.
  await symlink('author@host.1', path.join(project.content, 'articles/.#one.json'));
  expect(list()).toEqual(['content/articles/one.json']);
  expect(listCatalogues(project.content)).toEqual(['sw']);
  expect(listEditionNames(project.content)).toEqual(['ko']);
});

test('articles in a linked folder are found too, and links that go round in circles do no harm', async () => {
  await project.write({
    'content/site.json': '{}',
    'content/articles/one.json': '{}',
    'archive/2025/two.json': '{}',
  });
  await symlink(path.join(project.root, 'archive'), path.join(project.content, 'articles/archive'));
  await symlink(project.content, path.join(project.root, 'archive/2025/back'));
  await symlink('..', path.join(project.content, 'articles/loop'));
  await symlink('nowhere', path.join(project.content, 'articles/dead'));
  expect(list()).toEqual(['content/articles/archive/2025/two.json', 'content/articles/one.json']);
});

test.each([
  ['site.json', true],
  ['messages/sw.json', true],
  ['messages/old/sw.json', false],
  ['authors/ada-bell.json', true],
  ['authors/ada-bell.json.txt', true],
  ['authors/staff/ada-bell.json', false],
  ['authors/~$ada-bell.json', false],
  ['messages.schema.json', false],
  ['articles/one.json', true],
  ['articles/2026/one.json', true],
  ['articles/.one.json', false],
  ['articles/~$one.json', false],
  ['messages/~$sw.json', false],
  ['article.schema.json', false],
  ['site.schema.json', false],
  ['articles/notes.md', false],
  ['2026/site.json', false],
  ['../articles/one.json', false],
])('%s is a content file, whose change the dev server follows: %s', (file, expected) => {
  expect(isContentFile('/paper/content', path.join('/paper/content', file))).toBe(expected);
});
