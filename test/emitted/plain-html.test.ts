import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, test } from 'vitest';
import { textOf } from '../fixtures/formats/html.ts';
import {
  attribute,
  type BuiltPage,
  base,
  builtFiles,
  builtPaths,
  descriptionOf,
  importsOfScript,
  named,
  readBuilt,
  readData,
  readPage,
  runningScripts,
} from '../fixtures/sites/built-site.ts';

const documents = [...builtPaths, '404.html'].map(readPage);

const attributesOf = ({ elements }: BuiltPage) =>
  elements.flatMap(({ tagName, attrs }) => attrs.map(({ name, value }) => ({ tagName, name, value })));

test('no element has a style of its own or an event handler', () => {
  const forbidden = documents.flatMap((page) =>
    attributesOf(page)
      .filter(({ name, value }) => name === 'style' || /^on/.test(name) || /^\s*javascript:/i.test(value))
      .map(({ tagName, name }) => `${page.path}: ${tagName} ${name}`),
  );
  expect(forbidden).toEqual([]);
});

test('every document runs two scripts, the same everywhere: a short one in the head, the other behind the page', () => {
  const scripts = documents.map(runningScripts);
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
      ['body', true, 'data-application'],
    ]);
  }
  const [[first] = []] = scripts;
  expect(first && textOf(first).length).toBeLessThan(1000);
});

const [, script] = runningScripts(readPage('/'));
const pieces = (script && attribute(script, 'data-application')?.split(' ')) ?? [];
const fileOfPiece = (piece: string) => piece.slice(base.length);

test('the script names the pieces of the application, whose files are there', () => {
  expect(pieces).not.toEqual([]);
  const files = builtFiles.filter((file) => file.endsWith('.js')).map((file) => base + file);
  expect(pieces.filter((piece) => !files.includes(piece))).toEqual([]);
});

test('each piece imports only pieces before it, so that one is evaluated at a time', () => {
  const files = pieces.map(fileOfPiece);
  const later = files.flatMap((file, index) =>
    importsOfScript(file)
      .filter((imported) => !files.slice(0, index).includes(imported))
      .map((imported) => `${file} imports ${imported}`),
  );
  expect(later).toEqual([]);
  expect(importsOfScript(files.at(-1) ?? '')).not.toEqual([]);
});

test('React is in another piece than what uses it, and starts there', () => {
  const holding = (mark: RegExp) =>
    pieces.filter((piece) => mark.test(readBuilt(fileOfPiece(piece)).toString()));
  const [react, ...others] = holding(/react\.transitional\.element/);
  expect(others).toEqual([]);
  expect(react).toBeDefined();
  expect(pieces.at(-1)).not.toBe(react);
  expect(holding(/\.hydrateRoot\)?\(/)).toEqual([react]);
});

test('the application and its usual pages ask to be compiled while they arrive, nothing else does', () => {
  const asking = builtFiles
    .filter((file) => file.endsWith('.js'))
    .filter((file) => readBuilt(file).toString().startsWith('//# allFunctionsCalledOnLoad\n'))
    .map((file) => /^assets\/([a-z-]+)-[\w-]{8}\.js$/.exec(file)?.[1]);
  expect(asking.toSorted()).toEqual([
    'article-page',
    'cards',
    'client',
    'front-page',
    'listing-page',
    'react',
  ]);
});

test('nothing is loaded ahead of the content', () => {
  const early = ['stylesheet', 'modulepreload', 'preload', 'prefetch', 'preconnect', 'dns-prefetch'];
  const found = documents.flatMap((page) =>
    named(page, 'link')
      // What is disabled is not fetched.
      .filter((link) => attribute(link, 'disabled') === undefined)
      .map((link) => attribute(link, 'rel') ?? '')
      .filter((rel) => rel.split(' ').some((word) => early.includes(word))),
  );
  expect(found).toEqual([]);
});

test('the HTML reads without script: no noscript, no template, nothing hidden, no empty root', () => {
  const found = documents.flatMap((page) =>
    page.elements
      .filter((element) => {
        const waits = ['noscript', 'template', 'iframe', 'object', 'embed'].includes(element.tagName);
        return waits || attribute(element, 'hidden') !== undefined;
      })
      .map(({ tagName }) => `${page.path}: ${tagName}`),
  );
  expect(found).toEqual([]);
  for (const page of documents) expect(named(page, 'main').map(textOf).join().length).toBeGreaterThan(80);
});

test('nothing that holds the data stands in the HTML: every long text of an article is there once', () => {
  let texts = 0;
  for (const page of documents) {
    if (page.path === '404.html') continue;
    const data = readData(page.path);
    expect(page.html, page.path).not.toContain(`"kind":"${data.kind}"`);
    if (data.kind !== 'article') continue;
    for (const text of new Set(longTexts([data.analysis, data.takeaways, data.faq, data.terms]))) {
      texts++;
      const html = page.html.replace(descriptionOf(page) ?? '', '');
      expect(html.split(text).length - 1, `${page.path}: ${text}`).toBe(1);
    }
  }
  expect(texts).toBeGreaterThan(0);
});

test('no attribute hides a text of length, save descriptions and drawings', () => {
  const long = documents.flatMap((page) =>
    attributesOf(page)
      .filter(({ tagName, name }) => !(tagName === 'path' && name === 'd') && tagName !== 'meta')
      .filter(({ value }) => value.length > 300)
      .map(({ tagName, name }) => `${page.path}: ${tagName} ${name}`),
  );
  expect(long).toEqual([]);
});

test('every picture has a text in its place and a size, every drawing is hidden from assistive technology', () => {
  const found = documents.flatMap((page) => [
    ...named(page, 'img').filter((image) =>
      ['alt', 'width', 'height'].some((name) => attribute(image, name) === undefined),
    ),
    ...named(page, 'svg').filter((drawing) => attribute(drawing, 'aria-hidden') !== 'true'),
  ]);
  expect(found.map(({ attrs }) => attrs)).toEqual([]);
});

/** Texts that HTML writes as they are, long enough to occur once only. */
function longTexts(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 60 && !/[&<>"']/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(longTexts);
}
