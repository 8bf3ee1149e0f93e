import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from '../fixtures/formats/html.ts';
import {
  attribute,
  base,
  builtPaths,
  editionFolders,
  elementsNamed,
  publishedFiles,
  readPage,
  readPageData,
  structuredDataOf,
} from '../fixtures/sites/built-site.ts';
import { readText, root } from '../fixtures/source-files.ts';

const { address } = JSON.parse(readText('src/content/site.json')) as { address: string };
const { origin } = new URL(address);

interface Node {
  '@type': string;
  headline?: string;
  description?: string;
  datePublished?: string;
  mainEntity?: { name: string; acceptedAnswer: { text: string } }[];
  potentialAction?: { 'query-input'?: string };
}

const pages = builtPaths.map((pagePath) => {
  const page = readPage(pagePath);
  const text = structuredDataOf(page);
  const nodes: Node[] = text === undefined ? [] : JSON.parse(text)['@graph'];
  return { pagePath, page, text, nodes };
});

const isBuilt = (url: string) =>
  builtPaths.includes(new URL(url).pathname.replace(base, '/')) && url.startsWith(origin);

test('every indexable page has structured data', () => {
  const missing = pages
    .filter(({ pagePath, text }) => text === undefined && readPageData(pagePath).head.robots !== 'noindex')
    .map(({ pagePath }) => pagePath);
  expect(missing).toEqual([]);
});

test('a story’s structured data matches its page', () => {
  const stories = pages.filter(({ pagePath }) => readPageData(pagePath).kind === 'article');
  expect(stories).not.toEqual([]);
  for (const { page, pagePath, nodes } of stories) {
    const [article] = nodes.filter((node) => node['@type'] === 'NewsArticle');
    const shown = elementsNamed(page, 'body').map(textOf).join();
    expect(article?.headline, pagePath).toBe(elementsNamed(page, 'h1').map(textOf).join());
    expect(shown).toContain(article?.description);
    const times = elementsNamed(page, 'time').map((time) => attribute(time, 'datetime'));
    expect(times).toContain(article?.datePublished);
    const questions = nodes
      .filter((node) => node['@type'] === 'FAQPage')
      .flatMap((node) => node.mainEntity ?? []);
    for (const { name, acceptedAnswer } of questions) {
      expect(shown).toContain(name);
      const words = (text: string) => text.replaceAll(/\s+/g, '');
      expect(words(shown)).toContain(words(acceptedAnswer.text));
    }
  }
});

const isOfOtherEdition = (url: string) =>
  editionFolders.some((edition) => url.startsWith(`${origin}${base}${edition}`)) &&
  publishedFiles.includes(`${decodeURI(new URL(url).pathname.slice(base.length))}index.html`);

test('every internal URL in structured data is a built page or file', () => {
  const addresses = pages.flatMap(({ text = '' }) => text.match(/https?:\/\/[^"#?{]+/g) ?? []);
  const own = [...new Set(addresses)].filter((url) => url.startsWith(origin));
  expect(own.length).toBeGreaterThan(100);
  const files = own.filter((url) => !isBuilt(url) && !url.endsWith('/search/') && !isOfOtherEdition(url));
  expect(
    files.filter((url) => !publishedFiles.includes(decodeURI(new URL(url).pathname.slice(base.length)))),
  ).toEqual([]);
});

test('schema.org defines every type and property as used', () => {
  const kinds = new Map(pages.map((entry) => [readPageData(entry.pagePath).kind, entry]));
  const samples = [...kinds.values(), ...pages.filter(({ pagePath }) => pagePath.startsWith('/articles/'))];
  const graphs = samples.flatMap(({ text, nodes }) => {
    for (const node of nodes) {
      // Search engines require this property, but schema.org does not define it.
      const action = node.potentialAction;
      if (action) delete action['query-input'];
    }
    return text === undefined ? [] : [JSON.stringify(nodes)];
  });
  const folder = mkdtempSync(path.join(root, 'node_modules/.structured-data-'));
  try {
    const file = path.join(folder, 'graphs.ts');
    writeFileSync(
      file,
      `import type { Thing } from 'schema-dts';\n${graphs
        .map((graph, index) => `export const graph${index}: Thing[] = ${graph};`)
        .join('\n')}`,
    );
    const flags = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--ignoreConfig'];
    execFileSync(path.join(root, 'node_modules/.bin/tsc'), [...flags, file], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
