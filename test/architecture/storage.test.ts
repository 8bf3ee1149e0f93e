import { expect, test } from 'vitest';
import { listFiles, nodesOf, type SyntaxNode } from '../fixtures/source-files.ts';

const globals = ['localStorage', 'sessionStorage', 'indexedDB', 'cookieStore', 'caches'];

/** Whether a node is a storage global or document.cookie; comments and strings are ignored. */
function touchesStorage(node: SyntaxNode): boolean {
  if (node.type === 'Identifier') return globals.includes(String(node.name));
  const property = node.property as SyntaxNode | undefined;
  return node.type === 'MemberExpression' && property?.name === 'cookie';
}

const filesThatStore = listFiles('src', ['.ts', '.tsx']).filter((file) => nodesOf(file).some(touchesStorage));

test('only client/reader and client/worker access browser storage', () => {
  expect(filesThatStore).not.toEqual([]);
  expect(filesThatStore.filter((file) => !/^src\/client\/(?:reader|worker)\//.test(file))).toEqual([]);
});

test('storage is found in every form', () => {
  const forms = ['localStorage.x', 'window.sessionStorage', 'globalThis.indexedDB', 'document.cookie = a'];
  const found = forms.filter((text) => nodesOf('src/lib/sample.ts', text).some(touchesStorage));
  expect(found).toEqual(forms);
});
