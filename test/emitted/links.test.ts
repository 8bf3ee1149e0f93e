import { expect, test } from 'vitest';
import { crawlerPaths } from '#domain/addresses/paths.ts';
import {
  attribute,
  type BuiltPage,
  base,
  builtFiles,
  builtPaths,
  elementsNamed,
  hostFiles,
  publishedFiles,
  readBuilt,
  readPage,
  readPageData,
} from '../fixtures/sites/built-site.ts';
import { readText } from '../fixtures/source-files.ts';

const { address } = JSON.parse(readText('src/content/site.json')) as { address: string };
const { origin } = new URL(address);
const documents = [...builtPaths, '404.html'].map(readPage);
const files = new Set(publishedFiles);
const ids = new Map(
  documents.map((page) => [page.path, new Set(page.elements.map((element) => attribute(element, 'id')))]),
);

interface Reference {
  page: BuiltPage;
  url: URL;
  /** as written in the HTML */
  text: string;
}

const attributesWithUrl = ['href', 'src', 'poster', 'action', 'data'];
const attributesWithUrls = ['data-application', 'data-page-scripts'];

/** Every URL in a page's elements, resolved as browsers do. */
const references = documents.flatMap((page) =>
  page.elements.flatMap((element): Reference[] =>
    [...attributesWithUrl, ...attributesWithUrls].flatMap((name) => {
      const value = attribute(element, name);
      const texts = attributesWithUrls.includes(name)
        ? value?.split(' ')
        : value === undefined
          ? []
          : [value];
      // 404.html is shown at any URL, so its links must not depend on it.
      const from = new URL(page.path === '404.html' ? 'any/where/' : page.path.slice(1), address);
      return (texts ?? []).map((text) => ({ page, url: new URL(text, from), text }));
    }),
  ),
);
const inside = references.filter(({ url }) => url.origin === origin);
const toOtherPages = inside.filter(({ text }) => !text.startsWith('#'));
const describeReference = ({ page, text }: Reference) => `${page.path}: ${text}`;

/** The file that a static host serves for a URL. */
function fileOf({ pathname }: URL): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const file = decodeURIComponent(pathname.slice(base.length));
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

test('every internal link leads to a built file', () => {
  expect(toOtherPages.length).toBeGreaterThan(documents.length);
  const broken = toOtherPages.filter(({ url }) => !files.has(fileOf(url) ?? ''));
  expect(broken.map(describeReference)).toEqual([]);
});

test('every fragment matches an element of its page', () => {
  const withFragment = inside.filter(({ url }) => url.hash !== '');
  expect(withFragment).not.toEqual([]);
  const missing = withFragment.filter(({ page, url, text }) => {
    const target = text.startsWith('#') ? page.path : `/${url.pathname.slice(base.length)}`;
    return !ids.get(target)?.has(decodeURIComponent(url.hash.slice(1)));
  });
  expect(missing.map(describeReference)).toEqual([]);
});

test('links end with a slash or lead to a file, so no host redirects', () => {
  const pageLinks = documents.flatMap((page) =>
    elementsNamed(page, 'a').map((link) => attribute(link, 'href') ?? ''),
  );
  const withoutSlash = pageLinks.filter((href) => /^\/[^#?]*[^/#?]+$/.test(href));
  expect(withoutSlash.filter((href) => !files.has(fileOf(new URL(href, address)) ?? ''))).toEqual([]);
});

test('every address in a page’s data leads to a page', () => {
  const addresses = builtPaths.flatMap((path) =>
    addressesIn(readPageData(path)).map((href) => ({ path, href })),
  );
  expect(addresses.length).toBeGreaterThan(builtPaths.length);
  expect(addresses.filter(({ href }) => !files.has(fileOf(new URL(href, address)) ?? ''))).toEqual([]);
});

test('every page can be reached from the front page, except the list of a source with one story', () => {
  const linksOf = new Map(documents.map(({ path }) => [path, new Set<string>()]));
  for (const { page, url } of toOtherPages)
    linksOf.get(page.path)?.add(`/${url.pathname.slice(base.length)}`);
  const reached = new Set(['/']);
  for (const path of reached) for (const next of linksOf.get(path) ?? []) reached.add(next);
  const unreachable = builtPaths.filter((path) => {
    const data = readPageData(path);
    const isSingleStorySource = data.kind === 'listing' && data.listing === 'source' && data.count === 1;
    return !reached.has(path) && !isSingleStorySource;
  });
  expect(unreachable).toEqual([]);
});

test('every external link has rel="noopener"', () => {
  const outside = documents.flatMap((page) =>
    elementsNamed(page, 'a').filter((link) => /^(?:[a-z]+:)?\/\//i.test(attribute(link, 'href') ?? '')),
  );
  expect(outside).not.toEqual([]);
  const open = outside.filter((link) => !attribute(link, 'rel')?.split(' ').includes('noopener'));
  expect(open.map((link) => attribute(link, 'href'))).toEqual([]);
});

test('no page loads anything from another host', () => {
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

test('styles load only the site’s fonts, which exist', () => {
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

const pathsByKind = Map.groupBy(builtPaths, (path) => readPageData(path).kind);

test('pages of a kind have the same styles, which begin with those of the application', () => {
  const styles = [...pathsByKind.values()].map((paths) => [
    ...new Set(paths.map((path) => stylesOf(readPage(path)).join())),
  ]);
  expect(styles.map(({ length }) => length)).toEqual(styles.map(() => 1));
  expect(new Set(styles.flat()).size).toBe(styles.length);
  for (const css of styles.flat()) expect(css).toMatch(/^@layer tokens\{/);
});

test('a document links the files of the styles of its kind, whose content it has', () => {
  const different = documents.flatMap((page) => {
    const sheets = elementsNamed(page, 'link').filter(
      (link) => attribute(link, 'rel') === 'stylesheet' && attribute(link, 'media') === undefined,
    );
    const contents = sheets.map((link) =>
      readBuilt((attribute(link, 'href') ?? '').slice(base.length))
        .toString()
        .trim(),
    );
    return stylesOf(page).join('').endsWith(contents.join('')) ? [] : [page.path];
  });
  expect(different).toEqual([]);
  expect(documents.filter((page) => elementsNamed(page, 'style').length !== 1)).toEqual([]);
});

test('every other file is referenced by a page, a script, a feed or the manifest', () => {
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
        // Nothing links the licences; they must only be published.
        ![...hostFiles, 'licences.txt'].includes(file),
    )
    // Clients request these by well-known paths, and sitemap.xml lists the sitemaps.
    .filter(
      (file) => !Object.values<string>(crawlerPaths).includes(`/${file}`) && !file.startsWith('sitemaps/'),
    )
    // The search index references its own parts.
    .filter((file) => !file.startsWith('pagefind/') || file.split('/').length === 2)
    .filter((file) => !texts.some((text) => text.includes(file.split('/').at(-1) ?? file)));
  expect(unused).toEqual([]);
});

function stylesOf(page: BuiltPage): string[] {
  return elementsNamed(page, 'style').map(({ childNodes: [text] }) =>
    text && 'value' in text ? text.value : '',
  );
}

/** Every URL in a page's data. */
function addressesIn(value: unknown, key = ''): string[] {
  const isAddress = ['href', 'allTopics', 'previous', 'next'].includes(key);
  if (typeof value === 'string')
    return isAddress && !/^(?:https?:\/\/|mailto:|tel:|#)/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => addressesIn(child, name));
}
