import { expect, test } from 'vitest';
import { machinePaths } from '#domain/addresses/paths.ts';
import {
  attribute,
  type BuiltPage,
  base,
  builtFiles,
  builtPaths,
  hostFiles,
  named,
  readBuilt,
  readData,
  readPage,
} from '../fixtures/sites/built-site.ts';
import { readText } from '../fixtures/source-files.ts';

const { address } = JSON.parse(readText('src/content/site.json')) as { address: string };
const { origin } = new URL(address);
const documents = [...builtPaths, '404.html'].map(readPage);
const files = new Set(builtFiles);
const ids = new Map(
  documents.map((page) => [page.path, new Set(page.elements.map((element) => attribute(element, 'id')))]),
);

interface Reference {
  page: BuiltPage;
  url: URL;
  /** as it is written */
  text: string;
}

/** Every address of a page's elements, resolved as the browser does. */
const references = documents.flatMap((page) =>
  page.elements.flatMap((element): Reference[] =>
    ['href', 'src', 'poster', 'action', 'data', 'data-application'].flatMap((name) => {
      const value = attribute(element, name);
      // Only the application comes in several pieces.
      const texts = name === 'data-application' ? value?.split(' ') : value === undefined ? [] : [value];
      // The page for unknown addresses is shown at any of them: its links may not depend on where.
      const from = new URL(page.path === '404.html' ? 'any/where/' : page.path.slice(1), address);
      return (texts ?? []).map((text) => ({ page, url: new URL(text, from), text }));
    }),
  ),
);
const inside = references.filter(({ url }) => url.origin === origin);
const leaving = inside.filter(({ text }) => !text.startsWith('#'));
const place = ({ page, text }: Reference) => `${page.path}: ${text}`;

/** The file that a static host answers with. */
function fileOf({ pathname }: URL): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const file = decodeURIComponent(pathname.slice(base.length));
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

test('every link inside the site leads to a file that the build has written', () => {
  expect(leaving.length).toBeGreaterThan(documents.length);
  const broken = leaving.filter(({ url }) => !files.has(fileOf(url) ?? ''));
  expect(broken.map(place)).toEqual([]);
});

test('every fragment leads to an element of the page that it belongs to', () => {
  const withFragment = inside.filter(({ url }) => url.hash !== '');
  expect(withFragment).not.toEqual([]);
  const lost = withFragment.filter(({ page, url, text }) => {
    const target = text.startsWith('#') ? page.path : `/${url.pathname.slice(base.length)}`;
    return !ids.get(target)?.has(decodeURIComponent(url.hash.slice(1)));
  });
  expect(lost.map(place)).toEqual([]);
});

test('links end with a slash or lead to a file: no host has to redirect', () => {
  const pageLinks = documents.flatMap((page) =>
    named(page, 'a').map((link) => attribute(link, 'href') ?? ''),
  );
  const withoutSlash = pageLinks.filter((href) => /^\/[^#?]*[^/#?]+$/.test(href));
  expect(withoutSlash.filter((href) => !files.has(fileOf(new URL(href, address)) ?? ''))).toEqual([]);
});

test('every address in a page’s data leads to a page', () => {
  const addresses = builtPaths.flatMap((path) => addressesIn(readData(path)).map((href) => ({ path, href })));
  expect(addresses.length).toBeGreaterThan(builtPaths.length);
  expect(addresses.filter(({ href }) => !files.has(fileOf(new URL(href, address)) ?? ''))).toEqual([]);
});

test('every page can be reached from the front page, save the list of a source with one story', () => {
  const linksOf = new Map(documents.map(({ path }) => [path, new Set<string>()]));
  for (const { page, url } of leaving) linksOf.get(page.path)?.add(`/${url.pathname.slice(base.length)}`);
  const reached = new Set(['/']);
  for (const path of reached) for (const next of linksOf.get(path) ?? []) reached.add(next);
  const lost = builtPaths.filter((path) => {
    const data = readData(path);
    const isLonelySource = data.kind === 'listing' && data.listing === 'source' && data.count === 1;
    return !reached.has(path) && !isLonelySource;
  });
  expect(lost).toEqual([]);
});

test('every link out of the site keeps this page out of the other’s reach', () => {
  const outside = documents.flatMap((page) =>
    named(page, 'a').filter((link) => /^(?:[a-z]+:)?\/\//i.test(attribute(link, 'href') ?? '')),
  );
  expect(outside).not.toEqual([]);
  const open = outside.filter((link) => !attribute(link, 'rel')?.split(' ').includes('noopener'));
  expect(open.map((link) => attribute(link, 'href'))).toEqual([]);
});

test('no page makes the browser ask another host for anything', () => {
  const loading = documents.flatMap((page) =>
    page.elements
      .filter(({ tagName }) => tagName !== 'a')
      .filter((element) => !['canonical', 'alternate'].includes(attribute(element, 'rel') ?? ''))
      .flatMap((element) =>
        ['src', 'href', 'srcset', 'data', 'poster'].map((name) => attribute(element, name)),
      )
      .filter((value) => /(?:^|[\s,])(?:[a-z]+:)?\/\//i.test(value ?? '')),
  );
  expect(loading).toEqual([]);
});

test('styles ask for fonts of the site only, and they are there', () => {
  const addresses = stylesOf(readPage('/')).flatMap((css) =>
    [...css.matchAll(/(?:url\(|@import\s*)["']?([^"')]+)/g)].map(([, found = '']) => found),
  );
  expect(addresses).not.toEqual([]);
  const missing = addresses.filter((found) => {
    const url = new URL(found, address);
    return url.origin !== origin || !files.has(fileOf(url) ?? '');
  });
  expect(missing).toEqual([]);
});

/** What a page carries beside the styles of all. */
const ownStyles = (page: BuiltPage) => stylesOf(page).slice(1).join('');

test('every page carries the same styles, and its kind’s own besides', () => {
  expect(new Set(documents.map((page) => stylesOf(page)[0])).size).toBe(1);
  const own = new Map<string, Set<string>>();
  for (const path of builtPaths) {
    const { kind } = readData(path);
    own.set(kind, (own.get(kind) ?? new Set()).add(ownStyles(readPage(path))));
  }
  expect([...own.values()].map(({ size }) => size)).toEqual([...own].map(() => 1));
  expect(new Set([...own.values()].flatMap((styles) => [...styles])).size).toBe(own.size);
});

test('a document names the file of its own styles, which is there and holds the same', () => {
  const faults = documents.flatMap((page) => {
    const sheets = named(page, 'link').filter((link) => attribute(link, 'rel') === 'stylesheet');
    const held = sheets.map((link) =>
      readBuilt((attribute(link, 'href') ?? '').slice(base.length))
        .toString()
        .trim(),
    );
    return held.join('') === ownStyles(page) ? [] : [page.path];
  });
  expect(faults).toEqual([]);
  expect(documents.filter((page) => ownStyles(page) !== '')).not.toEqual([]);
});

test('every file that is no page is asked for by one, by a script, by a feed, or by what the site is installed by', () => {
  const scripts = builtFiles.filter((file) => file.endsWith('.js')).map((file) => readBuilt(file).toString());
  const feeds = builtFiles.filter((file) => /\.(?:xml|opml)$/.test(file));
  const texts = [
    ...documents.map(({ html }) => html),
    readBuilt('manifest.webmanifest').toString(),
    ...scripts,
    ...feeds.map((file) => readBuilt(file).toString()),
  ];
  const unused = builtFiles
    .filter(
      (file) =>
        !/(?:index\.html|404\.html|data\.json|index\.md)$/.test(file) &&
        // Licences ask to be passed on, not to be asked for.
        ![...hostFiles, 'licences.txt'].includes(file),
    )
    // These are asked for at their places, and the parts of the sitemap are named by it.
    .filter(
      (file) => !Object.values<string>(machinePaths).includes(`/${file}`) && !file.startsWith('sitemaps/'),
    )
    // The parts of the search index are named by the index itself.
    .filter((file) => !file.startsWith('pagefind/') || file.split('/').length === 2)
    .filter((file) => !texts.some((text) => text.includes(file.split('/').at(-1) ?? file)));
  expect(unused).toEqual([]);
});

function stylesOf(page: BuiltPage): string[] {
  return named(page, 'style').map(({ childNodes: [text] }) => (text && 'value' in text ? text.value : ''));
}

/** Every `href` of a page's data, and what the pagination names. */
function addressesIn(value: unknown, key = ''): string[] {
  const isAddress = ['href', 'allTopics', 'previous', 'next'].includes(key);
  if (typeof value === 'string') return isAddress && !/^(?:https?:\/\/|mailto:|#)/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => addressesIn(child, name));
}
