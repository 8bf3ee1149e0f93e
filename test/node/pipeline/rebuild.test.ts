import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { slugify } from '#lib/text/slug.ts';
import { createRandom, type Random } from '../../../bench/edition/random.ts';
import { buildContent, createContent } from '../../fixtures/sites/build.ts';
import { readAllFiles } from '../../fixtures/sites/read-all-files.ts';

const now = new Date('2026-11-23T12:00:00Z');
const rounds = 3;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-rebuild-'));
});

afterAll(() => rm(folder, { recursive: true }));

type Json = Record<string, unknown>;

/** Changes the content as an editor would, a few files at a time. */
async function change(content: string, random: Random): Promise<string[]> {
  const articles = path.join(content, 'articles');
  const changesMade: string[] = [];
  for (let count = 0; count < 3; count++) {
    const names = await readdir(articles);
    const file = path.join(articles, random.pick(names));
    const article: Json = JSON.parse(await readFile(file, 'utf8'));
    const fresh = path.join(articles, `story-${random.between(0, 1e9)}.json`);
    const write = (to: string, changes: Json) => writeFile(to, JSON.stringify({ ...article, ...changes }));
    const changes: Record<string, () => Promise<void>> = {
      'title edited': () => write(file, { title: `Edited ${random.next()}` }),
      'text edited': () => write(file, { impact: `Changed at ${random.next()}.` }),
      'takeaways edited': () => write(file, { takeaways: [{ lead: `${random.next()}`, text: 'Changed.' }] }),
      'terms edited': () =>
        write(file, {
          terms: [{ term: `Term ${random.between(0, 2)}`, definition: `It is ${random.next()}.` }],
        }),
      'tags edited': () => write(file, { tags: [`Tag ${random.between(0, 2)}`] }),
      'date moved': () =>
        write(file, {
          publishedAt: `2026-0${random.between(1, 9)}-11`,
          updatedAt: undefined,
          corrections: [],
        }),
      'story added': () => write(fresh, { title: `Added ${random.next()}`, related: [], formerly: [] }),
      'story withdrawn': () =>
        write(file, { status: 'withdrawn', withdrawn: { at: '2026-11-01', reason: `${random.next()}` } }),
      'story renamed with its address': async () => {
        await write(fresh, { formerly: [path.basename(file, '.json')] });
        await rm(file);
      },
      'story made a draft': () => write(file, { status: 'draft', withdrawn: undefined }),
      'story renamed': () => rename(file, fresh),
      'story removed': () => rm(file),
    };
    const name = random.pick(Object.keys(changes));
    await changes[name]?.();
    changesMade.push(name);
  }
  return changesMade;
}

/** The files that differ between two sites. */
async function differences(one: string, other: string): Promise<string[]> {
  const [first, second] = await Promise.all([readAllFiles(one), readAllFiles(other)]);
  return [...new Set([...first.keys(), ...second.keys()])].filter(
    (file) => first.get(file) !== second.get(file),
  );
}

test('after any edits, additions, renames and deletions a rebuild equals a clean build', async () => {
  const content = await createContent(folder, 'edition', 'all', { pageSize: 4 });
  // Stories may be removed, so none may refer to them.
  for (const name of await readdir(path.join(content, 'articles'))) {
    const file = path.join(content, 'articles', name);
    await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), related: [] }));
  }
  const random = createRandom('rebuild', 20261124);
  const site = path.join(folder, 'site');
  await buildContent(content, site, { now, cache: path.join(folder, 'cache') });
  for (let round = 0; round < rounds; round++) {
    const changesMade = await change(content, random);
    await buildContent(content, site, { now, cache: path.join(folder, 'cache') });
    const clean = path.join(folder, `clean-${round}`);
    await buildContent(content, clean, { now, cache: path.join(folder, `cache-${round}`) });
    expect(await differences(site, clean), changesMade.join(', ')).toEqual([]);
  }
});

/** Feeds contain whole articles and change with every text; they are checked separately. */
const isFeed = (file: string) => /(?:^|\/)(?:feed|atom)\.(?:xml|json)$/.test(file);

test('an edit of one text writes its page, its feeds and the list of search parts', async () => {
  const content = await createContent(folder, 'one-edit', 'all');
  const site = path.join(folder, 'one-edit-site');
  const cache = path.join(folder, 'one-edit-cache');
  await buildContent(content, site, { now, cache });
  const before = await readAllFiles(site);
  const file = path.join(content, 'articles/meta-muse-spark.json');
  const article = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...article, disclosure: 'Read once more by an editor.' }));
  await buildContent(content, site, { now, cache });
  const after = await readAllFiles(site);
  const changed = [...after.keys()].filter((name) => after.get(name) !== before.get(name));
  expect(changed.filter((name) => !isFeed(name))).toEqual([
    'articles/meta-muse-spark/data.json',
    'articles/meta-muse-spark/index.html',
    'articles/meta-muse-spark/index.md',
    'pagefind/parts.json',
  ]);
  const { tags, category } = article;
  const topics = [
    'authors/desk',
    `categories/${slugify(category)}`,
    ...tags.map((tag: string) => `tags/${slugify(tag)}`),
  ];
  expect(changed.filter(isFeed).sort()).toEqual(
    [
      'atom.xml',
      'feed.json',
      'feed.xml',
      ...topics.flatMap((topic) => [`${topic}/feed.json`, `${topic}/feed.xml`]),
    ].sort(),
  );
});

test('an edit of a key point of a story in the brief writes the brief and the story again', async () => {
  const content = await createContent(folder, 'brief', 'all');
  const site = path.join(folder, 'brief-site');
  const cache = path.join(folder, 'brief-cache');
  await buildContent(content, site, { now, cache });
  const before = await readAllFiles(site);
  const file = path.join(content, 'articles/naver-nvidia-gak-sejong-ai-factory.json');
  const article = JSON.parse(await readFile(file, 'utf8'));
  // The words, and so related news, stay the same.
  article.takeaways[0].text += '..';
  await writeFile(file, JSON.stringify(article));
  await buildContent(content, site, { now, cache });
  const after = await readAllFiles(site);
  const changed = [...after.keys()].filter((name) => after.get(name) !== before.get(name));
  // In the search index, the part with the story changes.
  expect(changed.filter((name) => !name.startsWith('pagefind/') && !isFeed(name))).toEqual([
    'articles/naver-nvidia-gak-sejong-ai-factory/data.json',
    'articles/naver-nvidia-gak-sejong-ai-factory/index.html',
    'articles/naver-nvidia-gak-sejong-ai-factory/index.md',
    'brief/data.json',
    'brief/index.html',
  ]);
  expect(await readFile(path.join(site, 'brief/index.html'), 'utf8')).toContain(article.takeaways[0].text);
});

test('pages that were changed or removed in the output are made again every time', async () => {
  const content = await createContent(folder, 'meddled', 'all');
  const site = path.join(folder, 'meddled-site');
  const cache = path.join(folder, 'meddled-cache');
  await buildContent(content, site, { now, cache });
  const before = await readAllFiles(site);
  for (const file of ['index.html', 'tags/index.html', 'articles/meta-muse-spark/index.md']) {
    await writeFile(path.join(site, file), 'not by the build');
    await rm(path.join(site, 'categories'), { recursive: true });
    await buildContent(content, site, { now, cache });
    expect(await readAllFiles(site)).toEqual(before);
  }
});

test('404.html follows the newest stories, which it shows', async () => {
  const content = await createContent(folder, 'not-found', 'all');
  const site = path.join(folder, 'not-found-site');
  const cache = path.join(folder, 'not-found-cache');
  const build = async () => {
    await buildContent(content, site, { now, cache });
    return readFile(path.join(site, '404.html'), 'utf8');
  };
  const shown = (html: string) => [...html.matchAll(/<h3[^>]*><a[^>]*>([^<]*)/g)].map(([, title]) => title);
  const before = shown(await build());
  expect(before).toHaveLength(6);
  const [name = ''] = await readdir(path.join(content, 'articles'));
  const article = JSON.parse(await readFile(path.join(content, 'articles', name), 'utf8'));
  const fresh = path.join(content, 'articles/newest.json');
  const newest = { ...article, title: 'The newest', publishedAt: '2026-11-22', related: [] };
  for (const field of ['updatedAt', 'corrections', 'formerly']) delete newest[field];
  await writeFile(fresh, JSON.stringify(newest));
  expect(shown(await build())).toEqual(['The newest', ...before.slice(0, 5)]);
  await writeFile(fresh, JSON.stringify({ ...newest, title: 'The newest, edited' }));
  expect(shown(await build())).toEqual(['The newest, edited', ...before.slice(0, 5)]);
  await rm(fresh);
  expect(shown(await build())).toEqual(before);
});

test('a new story changes only its own listings and few other stories', async () => {
  const content = await createContent(folder, 'new-story', 'all');
  const site = path.join(folder, 'new-story-site');
  const cache = path.join(folder, 'new-story-cache');
  await buildContent(content, site, { now, cache });
  const before = await readAllFiles(site);
  const [name = ''] = await readdir(path.join(content, 'articles'));
  const article = JSON.parse(await readFile(path.join(content, 'articles', name), 'utf8'));
  const fresh = {
    ...article,
    title: 'Something else altogether',
    category: 'Research',
    tags: ['A Tag of Its Own'],
    sources: [{ name: 'A Wire of Its Own' }],
    related: [],
  };
  await writeFile(path.join(content, 'articles/something-else.json'), JSON.stringify(fresh));
  await buildContent(content, site, { now, cache });
  const after = await readAllFiles(site);
  const changed = [...after.keys()].filter((file) => after.get(file) !== before.get(file));
  const listings = new Set(
    changed.map((file) => /^(?:tags|categories|sources)\/[^/]+(?=\/)/.exec(file)?.[0]),
  );
  listings.delete(undefined);
  expect([...listings].sort()).toEqual([
    'categories/research',
    'sources/a-wire-of-its-own',
    'tags/a-tag-of-its-own',
  ]);
  const stories = changed.filter((file) => /^articles\/.*index\.html$/.test(file));
  expect(stories.length).toBeLessThan(10);
});
