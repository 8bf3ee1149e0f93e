import { afterEach, beforeEach, expect, test } from 'vitest';
import { listContent } from '#node/reading/content-folder.ts';
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

test.each(['k.md', 'k.txt', 'k.docx', '2026/k.odt', 'k.html', 'k.yaml'])(
  'a document among the stories is a warning: %s',
  async (name) => {
    expect(await unread(`articles/${name}`)).toMatchObject({
      problems: [],
      warnings: [{ file: `content/articles/${name}`, fix: expect.stringMatching(/^Make a JSON file of it/) }],
    });
  },
);

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

test.each(['pages/imprint.txt', 'pages/imprint.html', 'pages/legal/imprint.md'])(
  'a file named %s is no page, which is a warning',
  async (name) => {
    const { problems, warnings } = await unread(name, '# Imprint');
    expect(problems).toEqual([]);
    expect(warnings.map(({ message }) => message)).toEqual([
      'is not read: a page is a file in “pages” itself whose name ends in “.md”',
    ]);
  },
);

test.each(['pages/imprint.md', 'pages/README.md', 'pages/.draft.txt'])(
  'a file named %s is no warning',
  async (name) => {
    expect(await unread(name, '# Imprint')).toEqual({ problems: [], warnings: [] });
  },
);
