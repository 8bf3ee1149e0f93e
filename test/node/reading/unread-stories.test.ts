import { rename } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentError } from '#domain/reading/problems.ts';
import { listContent, readContentFile } from '#node/reading/content-folder.ts';
import { isContentFile } from '#node/reading/content-names.ts';
import { createProject, type Project } from '../../fixtures/sites/project.ts';

let project: Project;

beforeEach(async () => {
  project = await createProject();
  await project.write({ 'content/site.json': '{}', 'content/articles/one.json': '{}' });
});

afterEach(() => project.remove());

async function unread(name: string, text = '{}') {
  await project.write({ [`content/${name}`]: text });
  const content = listContent(project.content, project.root);
  expect(content.articles).toEqual(['content/articles/one.json']);
  return content.unread;
}

test.each([
  ['k.json.txt', 'k.json'],
  ['2026/k.JSON', 'k.json'],
  ['k.Json', 'k.json'],
  ['k.jsonc', 'k.json'],
  ['k.json5', 'k.json'],
])('a story named %s is an error that says how to rename it', async (name, better) => {
  expect(await unread(`articles/${name}`)).toEqual({
    warnings: [],
    problems: [
      {
        file: `content/articles/${name}`,
        line: 1,
        column: 1,
        path: '',
        message: expect.stringMatching(/^is not read, because its name ends in “\.json/i),
        fix: `Rename it to “${better}”; it has to be plain JSON.`,
      },
    ],
  });
  // The dev server reads again when the file is renamed.
  expect(isContentFile(project.content, `${project.content}/articles/${name}`)).toBe(true);
});

test('such a file beside the story itself is a warning, since it may be a copy', async () => {
  const { problems, warnings } = await unread('articles/one.json.txt');
  expect(problems).toEqual([]);
  expect(warnings).toMatchObject([{ fix: 'Delete it if it is a copy of “one.json”.' }]);
});

test.each([
  'k.md',
  'k.txt',
  'k.docx',
  '2026/k.odt',
  'k.pdf',
  'k.csv',
  'k.pages',
  'k.json.rtf',
  'k',
  'k.json ',
])('a document among the stories is a warning: %s', async (name) => {
  expect(await unread(`articles/${name}`)).toMatchObject({
    problems: [],
    warnings: [{ file: `content/articles/${name}`, fix: expect.stringMatching(/^Make a JSON file of it/) }],
  });
});

test.each([
  '.k.json.txt',
  '~$k.docx',
  'k.json~',
  'k.txt~',
  '.drafts/k.md',
  'README.md',
  'k.json.bak',
  'k.png',
])('hidden files, locks, copies of editors and notes are nobody’s story: %s', async (name) => {
  expect(await unread(`articles/${name}`)).toEqual({ problems: [], warnings: [] });
});

test('a story beside site.json is a warning that says where to move it', async () => {
  expect(await unread('k.json', '{ "title": "K", "publishedAt": "2026-06-08" }')).toMatchObject({
    problems: [],
    warnings: [{ file: 'content/k.json', fix: 'Move it to content/articles/k.json, or delete it.' }],
  });
});

test('other JSON files beside site.json are ignored', async () => {
  await unread('article.schema.json', '{ "publishedAt": {} }');
  expect(await unread('package.json')).toEqual({ problems: [], warnings: [] });
});

test.each([
  ['pages/imprint.txt', 'a page is a file in “pages” itself whose name ends in “.md”'],
  ['pages/imprint.html', 'a page is a file in “pages” itself whose name ends in “.md”'],
  ['pages/legal/imprint.md', 'a page is a file in “pages” itself whose name ends in “.md”'],
  ['authors/ada.md', 'an author is a file in “authors” itself whose name ends in “.json”'],
  ['authors/desks/ada.json', 'an author is a file in “authors” itself whose name ends in “.json”'],
  ['messages/sw.json.txt', 'a catalogue is a file in “messages” itself whose name ends in “.json”'],
  ['messages/sw.yaml', 'a catalogue is a file in “messages” itself whose name ends in “.json”'],
])('a file named %s is not read, which is a warning', async (name, message) => {
  const { problems, warnings } = await unread(name, '# Imprint');
  expect(problems).toEqual([]);
  expect(warnings).toMatchObject([{ message: `is not read: ${message}` }]);
});

test.each([
  ['Authors/ada.json', 'Authors', 'authors'],
  ['author/ada.json', 'author', 'authors'],
  ['Pages/imprint.md', 'Pages', 'pages'],
  ['Article/k.json', 'Article', 'articles'],
  ['Public/a.webp', 'Public', 'public'],
  ['edition/ko/site.json', 'edition', 'editions'],
  ['site.json.txt', 'site.json.txt', 'site.json'],
  ['site.yaml', 'site.yaml', 'site.json'],
])('%s, whose folder or name is misspelt, is a warning', async (name, found, meant) => {
  const { problems, warnings } = await unread(name, '{ "publishedAt": "2026-06-08" }');
  expect(problems).toEqual([]);
  expect(warnings).toMatchObject([
    {
      file: `content/${found}`,
      message: expect.stringMatching(/^is not read/),
      fix: `Did you mean “${meant}”? Rename it.`,
    },
  ]);
});

test.each(['drafts/k.txt', 'docs/notes.json', 'sites/a.json', 'images/a.webp'])(
  'other folders of the publisher are no warning: %s',
  async (name) => {
    expect(await unread(name)).toEqual({ problems: [], warnings: [] });
  },
);

test('a story in another folder is a warning that says where to move it', async () => {
  const { warnings } = await unread('posts/k.json', '{ "title": "K", "publishedAt": "2026-06-08" }');
  expect(warnings).toMatchObject([
    { file: 'content/posts/k.json', fix: 'Move it to content/articles/k.json, or delete it.' },
  ]);
});

test.each([
  ['articles', 'Articles'],
  ['site.json', 'Site.json'],
  ['site.json', 'site.json.txt'],
])('the error for a missing %s names %s, which is probably meant', async (name, found) => {
  await rename(path.join(project.content, name), path.join(project.content, found));
  const missing =
    name === 'articles'
      ? contentProblems(() => listContent(project.content, project.root))
      : readContentFile(project.root, `content/${name}`).problems;
  expect(missing).toMatchObject([
    { file: `content/${name}`, message: 'does not exist', fix: `Rename “${found}” to “${name}”.` },
  ]);
});

function contentProblems(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error instanceof ContentError && error.problems;
  }
}

test.each(['pages/imprint.md', 'pages/README.md', 'pages/.draft.txt'])(
  'a file named %s is no warning',
  async (name) => {
    expect(await unread(name, '# Imprint')).toEqual({ problems: [], warnings: [] });
  },
);
