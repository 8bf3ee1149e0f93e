import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildContent } from '../../fixtures/sites/build.ts';
import { changeFields, createPaperFolder, type EditionFolder } from '../../fixtures/sites/paper.ts';

const story = 'meta-muse-spark';
const translated = 'deepseek-v4-preview';
const host = 'https://test.example';

const english: EditionFolder = {
  name: 'paper',
  slugs: [story, translated],
  site: { language: 'en', address: `${host}/` },
  fields: {
    [story]: {
      translations: { de: translated },
      formerly: ['first-name'],
      // Links to another edition are no dead links.
      analysis: [{ heading: 'In German', body: `[Deutsch](/de/articles/${translated}/)` }],
    },
  },
};
const german: EditionFolder = {
  name: 'german',
  slugs: [translated],
  site: {
    language: 'de',
    address: `${host}/de/`,
    colours: { paper: { light: '#fff1e5', dark: '#17120d' } },
  },
  fields: {
    [translated]: {
      language: 'de',
      translatedFrom: 'en',
      machineTranslated: true,
      formerly: ['erster-name'],
    },
  },
};
const japanese: EditionFolder = {
  name: 'ja',
  slugs: [story],
  site: { language: 'ja', address: 'https://ja.test.example/' },
};

let folder: string;
let content: string;
let output: string;

const build = () =>
  buildContent(content, output, {
    now: new Date('2026-11-23T12:00:00Z'),
    cache: path.join(folder, 'cache'),
  });
const read = (file: string) => readFile(path.join(output, file), 'utf8');

/** The files of a folder with what changes when they are written. */
async function stamps(of: string): Promise<Map<string, string>> {
  const files = await readdir(of, { recursive: true });
  const found = files.sort().map(async (file): Promise<[string, string]> => {
    const { ino, mtimeMs, size } = await stat(path.join(of, file));
    return [file, `${ino} ${mtimeMs} ${size}`];
  });
  return new Map(await Promise.all(found));
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-editions-'));
  content = await createPaperFolder(folder, english, german, japanese);
  output = path.join(folder, 'out');
  await build();
});

afterAll(() => rm(folder, { recursive: true }));

test('an edition below the main one is in its folder, one on another host beside it', async () => {
  expect(existsSync(path.join(output, `de/articles/${translated}/index.html`))).toBe(true);
  expect(existsSync(path.join(output, 'de/sw.js'))).toBe(true);
  expect(existsSync(path.join(`${output}-ja`, `articles/${story}/index.html`))).toBe(true);
  expect(await read('de/index.html')).toMatch(/^<!doctype html>\s*<html lang="de"/i);
  expect(existsSync(path.join(output, 'ja'))).toBe(false);
});

/** The address and the alternates of a page. */
async function alternatesOf(file: string): Promise<[canonical: string, alternates: string[]]> {
  const html = await readFile(file, 'utf8');
  const [, canonical = ''] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? [];
  const alternates = [...html.matchAll(/<link (?=[^>]*hreflang="([^"]*)")[^>]*href="([^"]*)"/gi)];
  return [canonical, alternates.map(([, lang, href]) => `${lang} ${href}`)];
}

test('pages that name alternates are named by them', async () => {
  const byAddress = new Map<string, string[]>();
  for (const site of [output, `${output}-ja`]) {
    const files = await readdir(site, { recursive: true });
    for (const file of files.filter((name) => path.basename(name) === 'index.html')) {
      const [canonical, alternates] = await alternatesOf(path.join(site, file));
      if (alternates.length > 0) byAddress.set(canonical, alternates);
    }
  }
  expect(byAddress.get(`${host}/articles/${story}/`)).toEqual([
    `en ${host}/articles/${story}/`,
    `de ${host}/de/articles/${translated}/`,
    `x-default ${host}/articles/${story}/`,
  ]);
  for (const [address, alternates] of byAddress) {
    expect(alternates.map((line) => line.split(' ')[1])).toContain(address);
    for (const line of alternates) expect(byAddress.get(line.split(' ')[1] ?? '')).toEqual(alternates);
  }
});

test('each edition has its own colours: on pages, in feeds, in the frame of the browser, as an app', async () => {
  for (const file of ['index.html', '404.html', 'offline.html', 'feed.css', 'manifest.webmanifest'])
    expect([file, (await read(`de/${file}`)).includes('#fff1e5')]).toEqual([file, true]);
  expect(await read('de/index.html')).toContain('media="(prefers-color-scheme:dark)" content="#17120d"');
  for (const file of ['index.html', 'feed.css', 'manifest.webmanifest'])
    expect([file, (await read(file)).includes('#fff1e5')]).toEqual([file, false]);
});

test('a colour without enough contrast stops the build', async () => {
  const site = path.join(content, 'editions/german/site.json');
  const before = await readFile(site, 'utf8');
  await writeFile(site, JSON.stringify({ ...JSON.parse(before), colours: { accent: '#ffcc00' } }));
  await expect(build()).rejects.toThrow(
    /german\/site\.json:\d+:\d+\n {2}colours\.accent: #ffcc00 has a contrast of 1\.31:1 .*; it needs 4\.5:1\n {2}→ Use "#856900"/,
  );
  await writeFile(site, before);
});

test('no link within the site leads nowhere', async () => {
  const files = await readdir(output, { recursive: true });
  const dead: string[] = [];
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = await read(file);
    for (const [, href = ''] of html.matchAll(/(?:href|src)="(\/[^"#?]*)/g)) {
      const target = decodeURIComponent(href.endsWith('/') ? `${href}index.html` : href);
      if (!existsSync(path.join(output, target))) dead.push(`${file}: ${href}`);
    }
  }
  expect(dead).toEqual([]);
});

test('crawlers and hosts find one file at the top for all editions of the folder', async () => {
  expect((await read('robots.txt')).match(/^Sitemap: .*$/gm)).toEqual([
    `Sitemap: ${host}/sitemap.xml`,
    `Sitemap: ${host}/news-sitemap.xml`,
    `Sitemap: ${host}/de/sitemap.xml`,
    `Sitemap: ${host}/de/news-sitemap.xml`,
  ]);
  for (const file of ['robots.txt', '_headers', '_redirects', 'vercel.json'])
    expect(existsSync(path.join(output, 'de', file))).toBe(false);
  expect(await read('_redirects')).toBe(
    `/articles/first-name/ /articles/${story}/ 301\n` +
      `/de/articles/erster-name/ /de/articles/${translated}/ 301\n` +
      '/de/* /de/404.html 404\n',
  );
  const headers = await read('_headers');
  const policies = headers.match(/Content-Security-Policy: .*/g) ?? [];
  expect(policies).toHaveLength(1);
  for (const file of ['index.html', 'de/index.html', 'de/404.html']) {
    const [, styles = ''] = /style-src 'self' ([^;"]*)/.exec(await read(file)) ?? [];
    for (const hash of styles.split(' ')) expect(policies[0]).toContain(hash);
  }
  expect(headers).toContain('/de/assets/*\n');
  expect(await readFile(path.join(`${output}-ja`, 'robots.txt'), 'utf8')).toContain(
    'Sitemap: https://ja.test.example/sitemap.xml',
  );
});

describe('another build', () => {
  test('writes nothing if nothing has changed', async () => {
    const before = [await stamps(output), await stamps(`${output}-ja`)];
    await build();
    await build();
    expect([await stamps(output), await stamps(`${output}-ja`)]).toEqual(before);
  });

  test('after an edit in one edition, writes only files of that edition', async () => {
    const before = await stamps(output);
    await changeFields(path.join(content, 'editions/german'), {
      [translated]: { summary: 'Eine andere Zusammenfassung.' },
    });
    await build();
    const after = await stamps(output);
    const isFile = (file: string) => /\.\w+$/.test(file);
    const changed = [...after].filter(([file, stamp]) => isFile(file) && before.get(file) !== stamp);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.map(([file]) => file).filter((file) => !file.startsWith('de/'))).toEqual([]);
    expect(await read(`de/articles/${translated}/index.html`)).toContain('Eine andere Zusammenfassung.');
  });

  test('with a mistake in one edition, leaves all of them as they are', async () => {
    const before = [await stamps(output), await stamps(`${output}-ja`)];
    const edition = path.join(content, 'editions/german');
    await changeFields(edition, { [translated]: { translations: { en: 'no-such-story' } } });
    await expect(build()).rejects.toThrow(/there is no article "no-such-story" in the edition en/);
    expect([await stamps(output), await stamps(`${output}-ja`)]).toEqual(before);
    await changeFields(edition, { [translated]: { translations: {} } });
  });

  test('without an edition, deletes its folder', async () => {
    await rm(path.join(content, 'editions/german'), { recursive: true });
    await changeFields(content, { [story]: { translations: {}, analysis: [] } });
    await build();
    expect(existsSync(path.join(output, 'de'))).toBe(false);
    expect(await read(`articles/${story}/index.html`)).not.toMatch(/hreflang="de"/i);
  });
});
