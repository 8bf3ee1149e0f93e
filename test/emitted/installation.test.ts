import { expect, test } from 'vitest';
import { parsePath, withoutBase } from '#domain/addresses/paths.ts';
import { textOf } from '../fixtures/formats/html.ts';
import { pngSize } from '../fixtures/formats/share-image.ts';
import {
  attribute,
  builtFiles,
  builtPaths,
  elementsNamed,
  readBuilt,
  readPage,
} from '../fixtures/sites/built-site.ts';
import { readText } from '../fixtures/source-files.ts';

const { address, name } = JSON.parse(readText('src/content/site.json')) as Record<string, string>;
const { pathname: base } = new URL(address ?? '');
const manifest = JSON.parse(readBuilt('manifest.webmanifest').toString());
const documents = [...builtPaths, '404.html', 'offline.html'].map(readPage);
const worker = readBuilt('sw.js').toString();

interface ManifestIcon {
  src: string;
  sizes: string;
  type: string;
  purpose: string;
}
const icons: ManifestIcon[] = manifest.icons;
const fileOf = (url: string) => url.slice(base.length);

test('the manifest has the paper’s name, start URL and colours', () => {
  expect(manifest).toMatchObject({ name, id: base, start_url: base, scope: base, display: 'standalone' });
  expect(manifest.short_name.length).toBeLessThanOrEqual(12);
  for (const colour of [manifest.theme_color, manifest.background_color])
    expect(colour).toMatch(/^#[\da-f]{6}$/);
});

test('its icons exist in the declared sizes, with a maskable one', () => {
  const images = icons.filter(({ type }) => type === 'image/png');
  for (const { src, sizes } of images) {
    const { width, height } = pngSize(readBuilt(fileOf(src)));
    expect(`${width}x${height}`, src).toBe(sizes);
  }
  expect(images.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
  expect(icons.filter(({ src }) => !builtFiles.includes(fileOf(src)))).toEqual([]);
});

test('its shortcuts lead to pages', () => {
  const shortcuts: { url: string }[] = manifest.shortcuts;
  expect(shortcuts.length).toBeGreaterThan(1);
  for (const { url } of shortcuts) expect(builtFiles).toContain(`${fileOf(url)}index.html`);
});

test('every document links the manifest, its icon and an Apple touch icon, and has a theme colour for each scheme', () => {
  for (const page of documents) {
    const links = elementsNamed(page, 'link').map((link) => [
      attribute(link, 'rel'),
      attribute(link, 'href'),
    ]);
    expect(links, page.path).toContainEqual(['manifest', `${base}manifest.webmanifest`]);
    expect(links, page.path).toContainEqual(['icon', `${base}icons/icon-48.png`]);
    expect(links, page.path).toContainEqual(['apple-touch-icon', `${base}icons/apple-180.png`]);
    const colours = elementsNamed(page, 'meta').filter((meta) => attribute(meta, 'name') === 'theme-color');
    expect(colours.map((meta) => attribute(meta, 'media'))).toEqual([
      '(prefers-color-scheme:dark)',
      undefined,
    ]);
  }
  expect(pngSize(readBuilt('icons/icon-48.png'))).toEqual({ width: 48, height: 48 });
  expect(pngSize(readBuilt('icons/apple-180.png'))).toEqual({ width: 180, height: 180 });
});

const shell = [...worker.matchAll(/"url":"([^"]+)"/g)].map(([, url = '']) => url);

test('the worker precaches every script and style of the application, and only files that exist', () => {
  const scripts = builtFiles.filter((file) => /^assets\/.*\.(?:js|css)$/.test(file));
  expect(shell).toEqual(expect.arrayContaining(scripts.map((file) => base + file)));
  expect(shell.filter((url) => !builtFiles.includes(decodeURI(fileOf(url))))).toEqual([]);
});

test('the only pages that the worker precaches are the reader’s own', () => {
  const pages = shell
    .filter((url) => url.endsWith('/data.json') || url.endsWith('.html'))
    .map((url) => withoutBase(base, url.replace(/data\.json$/, '')) ?? url);
  expect(pages.filter((path) => parsePath(path))).toEqual(['/saved/', '/settings/']);
  expect(
    builtPaths.filter((path) => path.length > 8 && !pages.includes(path) && worker.includes(path)),
  ).toEqual([]);
});

test('offline.html has the paper’s name as title, and contains no page and no metadata of one', () => {
  const page = readPage('offline.html');
  expect(elementsNamed(page, 'html').map((html) => attribute(html, 'data-page'))).toEqual(['offline']);
  expect(elementsNamed(page, 'title').map(textOf)).toEqual([name]);
  expect(page.html).not.toMatch(/canonical|og:(?!site_name)|"description"/);
  expect(elementsNamed(page, 'article')).toEqual([]);
});
