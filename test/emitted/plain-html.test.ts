import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, test } from 'vitest';
import { textOf } from '../fixtures/formats/html.ts';
import {
  attribute,
  type BuiltPage,
  base,
  builtFiles,
  builtPaths,
  elementsNamed,
  executableScripts,
  readBuilt,
  readPage,
  readPageData,
  staticImportsOf,
  structuredDataOf,
  withImports,
} from '../fixtures/sites/built-site.ts';

const documents = [...builtPaths, '404.html'].map(readPage);

const attributesOf = ({ elements }: BuiltPage) =>
  elements.flatMap(({ tagName, attrs }) => attrs.map(({ name, value }) => ({ tagName, name, value })));

test('no element has a style attribute or an event handler', () => {
  const forbidden = documents.flatMap((page) =>
    attributesOf(page)
      .filter(({ name, value }) => name === 'style' || /^on/.test(name) || /^\s*javascript:/i.test(value))
      .map(({ tagName, name }) => `${page.path}: ${tagName} ${name}`),
  );
  expect(forbidden).toEqual([]);
});

test('every document has the same two scripts: a short one in the head and one at the end of the body', () => {
  const scripts = documents.map(executableScripts);
  expect(scripts.filter(({ length }) => length !== 2)).toEqual([]);
  expect(new Set(scripts.flat().map(textOf)).size).toBe(2);
  const placed = scripts.map((pair) =>
    pair.map((script) => [
      (script.parentNode as Tree.Element).tagName,
      script.parentNode?.childNodes.filter((node) => 'tagName' in node).at(-1) === script,
      ...script.attrs.map(({ name }) => name),
    ]),
  );
  for (const pair of placed) {
    expect(pair).toEqual([
      ['head', false],
      ['body', true, 'data-application', 'data-page-scripts'],
    ]);
  }
  const [[first] = []] = scripts;
  expect(first && textOf(first).length).toBeLessThan(1000);
});

const [, script] = executableScripts(readPage('/'));
const chunks = (script && attribute(script, 'data-application')?.split(' ')) ?? [];
const fileOfChunk = (url: string) => url.slice(base.length);

test('the script lists the chunks of the application, which exist', () => {
  expect(chunks).not.toEqual([]);
  const files = builtFiles.filter((file) => file.endsWith('.js')).map((file) => base + file);
  expect(chunks.filter((chunk) => !files.includes(chunk))).toEqual([]);
});

const kindOf = ({ path }: { path: string }) => (path === '404.html' ? 'not-found' : readPageData(path).kind);

test('every page lists the chunks of its own kind with all that they import, and no others', () => {
  const needed = new Map<string, string[]>();
  for (const page of documents) {
    const [, boot] = executableScripts(page);
    const listed = (boot && attribute(boot, 'data-page-scripts')?.split(' ').map(fileOfChunk)) ?? [];
    const own = listed.at(-1) ?? '';
    expect(own, page.path).toMatch(new RegExp(`^assets/${kindOf(page)}-page-`));
    if (!needed.has(own)) needed.set(own, withImports(own, new Set(chunks.map(fileOfChunk))));
    expect(listed, page.path).toEqual(needed.get(own));
  }
  expect(needed.size).toBeGreaterThan(3);
});

test('each chunk imports only earlier ones, so that one is evaluated at a time', () => {
  const files = chunks.map(fileOfChunk);
  const later = files.flatMap((file, index) =>
    staticImportsOf(file)
      .filter((imported) => !files.slice(0, index).includes(imported))
      .map((imported) => `${file} imports ${imported}`),
  );
  expect(later).toEqual([]);
  expect(staticImportsOf(files.at(-1) ?? '')).not.toEqual([]);
});

test('React is in a chunk of its own, which also starts hydration', () => {
  const chunksWith = (pattern: RegExp) =>
    chunks.filter((chunk) => pattern.test(readBuilt(fileOfChunk(chunk)).toString()));
  const [react, ...others] = chunksWith(/react\.transitional\.element/);
  expect(others).toEqual([]);
  expect(react).toBeDefined();
  expect(chunks.at(-1)).not.toBe(react);
  expect(chunksWith(/\.hydrateRoot\)?\(/)).toEqual([react]);
});

test('the application and the common pages are marked for eager compilation, nothing else is', () => {
  const eager = builtFiles
    .filter((file) => file.endsWith('.js'))
    .filter((file) => readBuilt(file).toString().startsWith('//# allFunctionsCalledOnLoad\n'))
    .map((file) => /^assets\/([a-z-]+)-[\w-]{6}\.js$/.exec(file)?.[1]);
  expect(eager.toSorted()).toEqual([
    'article-page',
    'cards',
    'client',
    'front-page',
    'listing-page',
    'react',
  ]);
});

test('nothing is loaded before the content', () => {
  const early = ['stylesheet', 'modulepreload', 'preload', 'prefetch', 'preconnect', 'dns-prefetch'];
  const found = documents.flatMap((page) =>
    elementsNamed(page, 'link')
      // Disabled links are not fetched, and rules for print are when nothing else is waiting.
      .filter((link) => attribute(link, 'disabled') === undefined && attribute(link, 'media') !== 'print')
      .map((link) => attribute(link, 'rel') ?? '')
      .filter((rel) => rel.split(' ').some((word) => early.includes(word))),
  );
  expect(found).toEqual([]);
});

test('the HTML can be read without script: no noscript, template, hidden content or empty root', () => {
  const found = documents.flatMap((page) =>
    page.elements
      .filter((element) => {
        const needsScript = ['noscript', 'template', 'iframe', 'object', 'embed'].includes(element.tagName);
        return needsScript || attribute(element, 'hidden') !== undefined;
      })
      .map(({ tagName }) => `${page.path}: ${tagName}`),
  );
  expect(found).toEqual([]);
  for (const page of documents)
    expect(elementsNamed(page, 'main').map(textOf).join().length).toBeGreaterThan(80);
});

test('the HTML does not contain the page data: every long text of an article occurs once', () => {
  let texts = 0;
  for (const page of documents) {
    if (page.path === '404.html') continue;
    const data = readPageData(page.path);
    expect(page.html, page.path).not.toContain(`"kind":"${data.kind}"`);
    if (data.kind !== 'article') continue;
    for (const text of new Set(longTexts([data.analysis, data.takeaways, data.faq, data.terms]))) {
      texts++;
      const html = page.html.replace(structuredDataOf(page) ?? '', '');
      expect(html.split(text).length - 1, `${page.path}: ${text}`).toBe(1);
    }
  }
  expect(texts).toBeGreaterThan(0);
});

test('no attribute contains a long text, except descriptions and SVG paths', () => {
  const long = documents.flatMap((page) =>
    attributesOf(page)
      .filter(({ tagName, name }) => !(tagName === 'path' && name === 'd') && tagName !== 'meta')
      .filter(({ value }) => value.length > 300)
      .map(({ tagName, name }) => `${page.path}: ${tagName} ${name}`),
  );
  expect(long).toEqual([]);
});

test('every image has a text alternative and a size, every SVG is hidden from assistive technology', () => {
  const found = documents.flatMap((page) => [
    ...elementsNamed(page, 'img').filter((image) =>
      ['alt', 'width', 'height'].some((name) => attribute(image, name) === undefined),
    ),
    ...elementsNamed(page, 'svg').filter((svg) => attribute(svg, 'aria-hidden') !== 'true'),
  ]);
  expect(found.map(({ attrs }) => attrs)).toEqual([]);
});

/** Texts without escaped characters, long enough to be unique. */
function longTexts(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 60 && !/[&<>"']/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(longTexts);
}
