import { expect, test } from 'vitest';
import { hashSource } from '#node/rendering/content-policy.ts';
import { textOf } from '../fixtures/formats/html.ts';
import { attribute, builtFiles, named, readPage, runningScripts } from '../fixtures/sites/built-site.ts';

/** Every HTML file, whatever it is for. */
const documents = builtFiles.filter((file) => /\.html?$/i.test(file)).map(readPage);

const policyOf = (page: (typeof documents)[number]) =>
  named(page, 'meta')
    .filter((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy')
    .map((meta) => attribute(meta, 'content') ?? '');

test('every document has one policy, before all that it holds for', () => {
  expect(documents.length).toBeGreaterThan(100);
  for (const page of documents) {
    expect(policyOf(page), page.path).toHaveLength(1);
    const [head] = named(page, 'head');
    const first = head?.childNodes.filter((node) => 'tagName' in node).slice(0, 2);
    expect(
      first?.map((node) => ('attrs' in node ? node.attrs[0]?.name : '')),
      page.path,
    ).toEqual(['charset', 'http-equiv']);
  }
});

test('the policy names each inline script and style of the document, and nothing besides', () => {
  for (const page of documents) {
    const [policy = ''] = policyOf(page);
    const named256 = policy.match(/'sha256-[^']+'/g) ?? [];
    const inline = [...runningScripts(page), ...named(page, 'style')].map(textOf).map(hashSource);
    expect(named256.sort(), page.path).toEqual(inline.sort());
  }
});
