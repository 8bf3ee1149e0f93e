import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleJson } from '../../fixtures/content/article.ts';
import { picture } from '../../fixtures/content/picture.ts';
import { buildContent, createContent } from '../../fixtures/sites/build.ts';

const now = new Date('2026-11-23T12:00:00Z');
const slug = 'meta-muse-spark';
let folder: string;
let content: string;
let publicFolder: string;
let output: string;

const sitePicture = (width = 16) => picture({ width, height: 9 }, (image) => image.webp());
const build = () => buildContent(content, output, { now, publicFolder, cache: path.join(folder, 'cache') });
const read = (file: string) => readFile(path.join(output, file), 'utf8');
/** The modification time of a file; a kept file retains it. */
const writtenAt = async (file: string) => (await stat(path.join(output, file))).mtimeMs;

async function change(name: string, changes: object): Promise<void> {
  const file = path.join(content, 'articles', `${name}.json`);
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), ...changes }));
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gigawatt-feeds-'));
  output = path.join(folder, 'site');
  publicFolder = path.join(folder, 'public');
  await mkdir(publicFolder);
  await writeFile(path.join(publicFolder, 'site.webp'), await sitePicture());
  content = await createContent(folder, 'content', [slug], { address: 'https://example.org/news/' });
  await change(slug, {
    image: { src: '/site.webp', alt: 'A site', width: 16, height: 9 },
    tags: ['Open', '한국'],
  });
  // Enough older stories to push one out of the main feed.
  for (let number = 0; number < 50; number++) {
    const story = articleJson({
      title: `Story ${number}`,
      publishedAt: '2026-01-08',
      tags: [`Tag ${number % 3}`],
    });
    await writeFile(path.join(content, 'articles', `story-${10 + number}.json`), JSON.stringify(story));
  }
  await build();
});

afterAll(() => rm(folder, { recursive: true }));

test('feeds of a site under a sub-path are beside its pages and contain an image’s URL, type and size', async () => {
  const { items } = parseRssFeed(await read('tags/한국/feed.xml'));
  expect(items).toMatchObject([
    {
      link: `https://example.org/news/articles/${slug}/`,
      enclosures: [
        {
          url: 'https://example.org/news/site.webp',
          length: (await stat(path.join(output, 'site.webp'))).size,
          type: 'image/webp',
        },
      ],
    },
  ]);
  expect(parseJsonFeed(await read('feed.json')).items).toHaveLength(50);
});

test('an edit writes the feeds with the story and no others', async () => {
  const files = [
    'feed.xml',
    'atom.xml',
    'tags/tag-1/feed.xml',
    'tags/tag-1/feed.json',
    'tags/tag-2/feed.xml',
  ];
  const before = await Promise.all(files.map(writtenAt));
  // The oldest story, which is not in the main feed.
  await change('story-59', { disclosure: 'Read once more.' });
  await build();
  const after = await Promise.all(files.map(writtenAt));
  expect(files.filter((_, index) => after[index] !== before[index])).toEqual([
    'tags/tag-1/feed.xml',
    'tags/tag-1/feed.json',
  ]);
  expect(await read('tags/tag-1/feed.xml')).toContain('Read once more.');
});

test('an image of another size writes the feeds of its story again', async () => {
  await writeFile(path.join(publicFolder, 'site.webp'), await sitePicture(32));
  await build();
  expect(parseRssFeed(await read('tags/open/feed.xml')).items?.[0]?.enclosures?.[0]?.length).toBe(
    (await stat(path.join(output, 'site.webp'))).size,
  );
});

test('a feed that was removed or changed is made again', async () => {
  const [feed, atom] = await Promise.all([read('tags/open/feed.xml'), read('atom.xml')]);
  await rm(path.join(output, 'tags/open/feed.xml'));
  await writeFile(path.join(output, 'atom.xml'), 'not by the build');
  await build();
  expect([await read('tags/open/feed.xml'), await read('atom.xml')]).toEqual([feed, atom]);
});

test('files in the public folder cannot replace those of the build, and are reported together', async () => {
  const files = ['feed.xml', 'index.html'].map((name) => path.join(publicFolder, name));
  for (const file of files) await writeFile(file, 'own');
  const error: unknown = await build().catch((reason: unknown) => reason);
  for (const file of files) await rm(file);
  expect(error).toBeInstanceOf(Error);
  const { message, stack } = error as Error;
  expect(message).toMatch(/public\/feed\.xml:1:1\n {2}would replace \/feed\.xml/);
  expect(message).toMatch(/public\/index\.html:1:1\n {2}would replace \/index\.html/);
  // Not where the code is.
  expect(stack).not.toMatch(/^ +at /m);
});
