import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from '../fixtures/formats/html.ts';
import {
  attribute,
  base,
  builtFiles,
  builtPaths,
  descriptionOf,
  named,
  readData,
  readPage,
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

const described = builtPaths.map((pagePath) => {
  const page = readPage(pagePath);
  const text = descriptionOf(page);
  const nodes: Node[] = text === undefined ? [] : JSON.parse(text)['@graph'];
  return { pagePath, page, text, nodes };
});

const isBuilt = (url: string) =>
  builtPaths.includes(new URL(url).pathname.replace(base, '/')) && url.startsWith(origin);

test('every page that search engines may show is described', () => {
  const missing = described
    .filter(({ pagePath, text }) => text === undefined && readData(pagePath).head.robots !== 'noindex')
    .map(({ pagePath }) => pagePath);
  expect(missing).toEqual([]);
});

test('a story’s description says what its page shows', () => {
  const stories = described.filter(({ pagePath }) => readData(pagePath).kind === 'article');
  expect(stories).not.toEqual([]);
  for (const { page, pagePath, nodes } of stories) {
    const [article] = nodes.filter((node) => node['@type'] === 'NewsArticle');
    const shown = named(page, 'body').map(textOf).join();
    expect(article?.headline, pagePath).toBe(named(page, 'h1').map(textOf).join());
    expect(shown).toContain(article?.description);
    const times = named(page, 'time').map((time) => attribute(time, 'datetime'));
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

test('every address in a description that is one of the site’s is a page or a file of it', () => {
  const addresses = described.flatMap(({ text = '' }) => text.match(/https?:\/\/[^"#?{]+/g) ?? []);
  const own = [...new Set(addresses)].filter((url) => url.startsWith(origin));
  expect(own.length).toBeGreaterThan(100);
  const files = own.filter((url) => !isBuilt(url) && !url.endsWith('/search/'));
  expect(
    files.filter((url) => !builtFiles.includes(decodeURI(new URL(url).pathname.slice(base.length)))),
  ).toEqual([]);
});

test('the vocabulary of schema.org knows every type and property, in its place', () => {
  const kinds = new Map(described.map((entry) => [readData(entry.pagePath).kind, entry]));
  const samples = [
    ...kinds.values(),
    ...described.filter(({ pagePath }) => pagePath.startsWith('/articles/')),
  ];
  const graphs = samples.flatMap(({ text, nodes }) => {
    for (const node of nodes) {
      // Asked for by search engines, and not in the vocabulary.
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
