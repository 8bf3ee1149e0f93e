import { expect, test } from 'vitest';
import { hashSource } from '#node/rendering/content-policy.ts';
import { textOf } from '../fixtures/formats/html.ts';
import {
  attribute,
  builtFiles,
  elementsNamed,
  executableScripts,
  readPage,
} from '../fixtures/sites/built-site.ts';

/** Every HTML file. */
const documents = builtFiles.filter((file) => /\.html?$/i.test(file)).map(readPage);

const policyOf = (page: (typeof documents)[number]) =>
  elementsNamed(page, 'meta')
    .filter((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy')
    .map((meta) => attribute(meta, 'content') ?? '');

test('every document has one policy, before everything that it governs', () => {
  expect(documents.length).toBeGreaterThan(100);
  for (const page of documents) {
    expect(policyOf(page), page.path).toHaveLength(1);
    const [head] = elementsNamed(page, 'head');
    const first = head?.childNodes.filter((node) => 'tagName' in node).slice(0, 2);
    expect(
      first?.map((node) => ('attrs' in node ? node.attrs[0]?.name : '')),
      page.path,
    ).toEqual(['charset', 'http-equiv']);
  }
});

test('the policy has the hashes of the document’s inline scripts and styles, and no others', () => {
  for (const page of documents) {
    const [policy = ''] = policyOf(page);
    const hashes = policy.match(/'sha256-[^']+'/g) ?? [];
    const inline = [...executableScripts(page), ...elementsNamed(page, 'style')].map(textOf).map(hashSource);
    expect(hashes.sort(), page.path).toEqual(inline.sort());
  }
});
