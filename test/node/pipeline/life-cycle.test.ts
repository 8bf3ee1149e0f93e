import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildContent, createContent } from '../../fixtures/sites/build.ts';
import { readAllFiles } from '../../fixtures/sites/read-all-files.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-life-'));
});

afterAll(() => rm(folder, { recursive: true }));

test('withdrawn and renamed stories keep their URLs and disappear everywhere else', async () => {
  const content = await createContent(folder, 'life', ['meta-muse-spark', 'deepseek-v4-preview'], {
    address: 'https://example.org/news/',
    redirects: {
      '/2026/04/muse': '/articles/meta-muse-spark/',
      '/muse.html': '/articles/meta-muse-spark/',
      '/index.php': '/',
    },
  });
  const site = path.join(folder, 'site');
  const now = new Date('2026-11-23T12:00:00Z');
  const build = (output = site, cache = 'cache') =>
    buildContent(content, output, { now, cache: path.join(folder, cache) });
  const read = (file: string) => readFile(path.join(site, file), 'utf8');
  const edit = async (slug: string, changes: object) => {
    const file = path.join(content, `articles/${slug}.json`);
    const article = { ...JSON.parse(await readFile(file, 'utf8')), related: [], ...changes };
    await writeFile(file, JSON.stringify(article));
  };
  await edit('deepseek-v4-preview', {});
  await edit('meta-muse-spark', {});
  await build();
  expect(await read('llms.txt')).toContain('deepseek-v4-preview');

  await edit('deepseek-v4-preview', {
    status: 'withdrawn',
    withdrawn: { at: '2026-05-01', reason: 'The figures were made up.' },
  });
  await edit('meta-muse-spark', { formerly: ['an-old-name'] });
  await build();

  const clean = path.join(folder, 'clean');
  await build(clean, 'clean-cache');
  expect(await readAllFiles(site)).toEqual(await readAllFiles(clean));

  const withdrawn = await read('articles/deepseek-v4-preview/index.html');
  expect(withdrawn).toContain('The figures were made up.');
  expect(withdrawn).toContain('<meta name="robots" content="noindex"/>');
  expect((await readdir(path.join(site, 'articles/deepseek-v4-preview'))).sort()).toEqual([
    'data.json',
    'index.html',
  ]);
  const files = await readAllFiles(site);
  const others = [...files.keys()].filter((file) => !file.startsWith('articles/deepseek-v4-preview/'));
  for (const file of others.filter((name) => /\.(?:html|json|xml|txt|md)$/.test(name)))
    expect(await read(file), file).not.toContain('deepseek-v4-preview');
  expect(others.filter((file) => file.endsWith('.pf_fragment'))).toHaveLength(1);

  const moved = await read('articles/an-old-name/index.html');
  const errors: string[] = [];
  parse(moved, { onParseError: ({ code }) => errors.push(code) });
  expect(errors).toEqual([]);
  expect(moved).toContain('<meta http-equiv="refresh" content="0; url=/news/articles/meta-muse-spark/">');
  expect(moved).toContain('<link rel="canonical" href="https://example.org/news/articles/meta-muse-spark/">');
  expect(moved).toContain('<a href="/news/articles/meta-muse-spark/">Meta’s new AI model');
  expect(moved).not.toContain('<script');
  // Nothing may load, so that nothing injected through a title has an effect.
  const policy = '<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="';
  expect(moved).toContain(`${policy}default-src 'none';base-uri 'none';form-action 'none'">`);
  for (const file of [...files.keys()].filter((name) => name.endsWith('.html')))
    expect((await read(file)).match(/http-equiv="Content-Security-Policy"/g), file).toHaveLength(1);
  const story = '/news/articles/meta-muse-spark/';
  expect((await read('_redirects')).split('\n')).toEqual([
    `/news/2026/04/muse/ ${story} 301`,
    `/news/articles/an-old-name/ ${story} 301`,
    '/news/index.php /news/ 301',
    `/news/muse.html ${story} 301`,
    '',
  ]);
  for (const file of ['2026/04/muse/index.html', 'muse.html'])
    expect(await read(file)).toContain(`content="0; url=${story}"`);
  expect(others).not.toContain('index.php');
  expect(others).not.toContain('2026/04/muse/data.json');
  expect(JSON.parse(await read('articles/an-old-name/data.json'))).toMatchObject({
    kind: 'moved',
    to: '/articles/meta-muse-spark/',
  });
});
