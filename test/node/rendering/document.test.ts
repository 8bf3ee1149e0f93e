import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createDocument, type DocumentKind } from '#node/rendering/document.ts';
import { root } from '../../fixtures/source-files.ts';

/** The document of a page with this content. */
const documentOf = (kind: DocumentKind, body: string) =>
  createDocument(
    {
      template: readFileSync(path.join(root, 'index.html'), 'utf8'),
      base: '/',
      language: 'en',
      direction: 'ltr',
      inlineScripts: { theme: '', boot: '' },
      application: [],
      pageScripts: {},
      styles: {},
    },
    { head: '', body },
    kind,
  );

test.each([
  ['front', 'topics'],
  ['listing', 'topics'],
  ['article', 'in-this-article'],
] as const)('the first paint of a page of kind %s waits for #%s, if the page has it', (kind, id) => {
  const link = `<link rel="expect" href="#${id}" blocking="render">`;
  expect(documentOf(kind, `<nav id="${id}"></nav>`)).toContain(link);
  expect(documentOf(kind, `<p>The id=&quot;${id}&quot; in a text.</p><p id="${id}-2"></p>`)).not.toContain(
    'expect',
  );
});

test('the first paint of other pages waits for nothing', () => {
  expect(documentOf('own', '<h2 id="topics">Topics</h2>')).not.toContain('expect');
});
