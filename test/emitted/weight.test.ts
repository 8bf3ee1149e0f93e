import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  attribute,
  base,
  builtFiles,
  builtPaths,
  editionFolders,
  elementsNamed,
  publishedFiles,
  readBuilt,
  readPage,
  readPageData,
  withImports,
} from '../fixtures/sites/built-site.ts';
import { readText } from '../fixtures/source-files.ts';

const kibibyte = 1024;
/** The first TCP flight, ten packets: the whole page arrives after one round trip. */
const pageBudget = 14 * kibibyte;
const scriptBudget = 105 * kibibyte;

const scripts = builtFiles.filter((file) => file.endsWith('.js'));
const script = scripts.map((file) => readBuilt(file).toString()).join('\n');
const sizes = new Map<string, number>();

/** The Brotli size of a file, in bytes. */
function compressedSize(file: string): number {
  const size = sizes.get(file) ?? brotliCompressSync(readBuilt(file)).length;
  sizes.set(file, size);
  return size;
}

test('every page with its styles fits into the first TCP flight', () => {
  const pages = publishedFiles.filter((file) => file.endsWith('.html'));
  expect(pages.some((file) => /^articles\//.test(file))).toBe(true);
  const heavy = pages
    .map((file) => ({ file, bytes: compressedSize(file) }))
    .filter(({ bytes }) => bytes > pageBudget)
    .map(({ file, bytes }) => `${file}: ${bytes} bytes`);
  expect(heavy).toEqual([]);
});

/** The scripts that the boot script of an edition's pages loads. */
const applicationOf = (edition: string) =>
  elementsNamed(readPage(`/${edition}`), 'script')
    .flatMap((element) => attribute(element, 'data-application')?.split(' ') ?? [])
    .map((href) => href.slice(base.length));

const pageModules = ['', ...editionFolders].flatMap((edition) =>
  publishedFiles
    .filter((file) => file.startsWith(`${edition}assets/`) && /-page-[\w-]+\.js$/.test(file))
    .map((module) => ({ edition, module })),
);

test('there is a script for each kind of page', () => {
  expect(applicationOf('').length).toBeGreaterThan(1);
  expect(pageModules.length).toBeGreaterThan(3);
});

test.each(pageModules)(
  'the scripts of a first page stay within the budget: $module',
  ({ edition, module }) => {
    const files = new Set([...applicationOf(edition), module].flatMap((file) => withImports(file)));
    expect(files.size).toBeGreaterThan(applicationOf(edition).length);
    const bytes = [...files].map(compressedSize).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThanOrEqual(scriptBudget);
  },
);

test('no script contains text of an article', () => {
  const texts = builtPaths.flatMap((path) => {
    const data = readPageData(path);
    if (data.kind !== 'article') return [];
    const { title, summary, slug, takeaways, terms, faq } = data;
    const long = [
      title,
      summary,
      ...takeaways.map(({ text }) => text),
      ...terms.map((term) => term.definition),
    ];
    return [slug, ...faq.map(({ question }) => question), ...long].flatMap(plainPart);
  });
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => script.includes(text))).toEqual([]);
});

test('no script contains a list of pages, which would grow with the edition', () => {
  const listed = builtPaths.filter((path) => /^\/(?:articles|tags|sources)\/./.test(path));
  expect(listed).not.toEqual([]);
  expect(listed.filter((path) => script.includes(path))).toEqual([]);
});

/** Strings from packages that only the build needs; minifiers do not change them. */
const buildOnlyPackages = [
  { name: 'zod', file: 'zod/v4/core/schemas.js', mark: 'unrecognized_keys' },
  { name: 'markdown-it', file: 'markdown-it/dist/markdown-it.mjs', mark: 'blockquote_open' },
  {
    name: 'React Router’s link components',
    file: 'react-router/dist/production/lib/dom/lib.js',
    mark: 'data-discover',
  },
  { name: 'jsonc-parser', file: 'jsonc-parser/lib/esm/main.js', mark: 'PropertyNameExpected' },
];

test.each(buildOnlyPackages)('no script contains $name', ({ file, mark }) => {
  expect(readText(`node_modules/${file}`)).toContain(mark);
  expect(script).not.toContain(mark);
});

test('scripts are built for production, without maps', () => {
  expect(script).not.toContain('sourceMappingURL');
  expect(script).not.toMatch(/jsxDEV|react-stack-top-frame|You are importing .* development/);
});

/** The longest part of a text that minifiers do not escape. */
function plainPart(text: string): string[] {
  const parts = text.match(/[A-Za-z0-9 ,.-]{16,}/g) ?? [];
  return parts.sort((one, other) => other.length - one.length).slice(0, 1);
}
