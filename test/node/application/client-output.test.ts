import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pageKindOf } from '#node/application/client-output.ts';
import { nodesOf, resolveFile, root, type SyntaxNode } from '../../fixtures/source-files.ts';

const loader = 'src/client/app/page-modules.ts';

/** The kinds of pages, each with the module that the application loads for it. */
function pageModules(): [kind: string, file: string][] {
  return nodesOf(loader).flatMap((node) => {
    if (node.type !== 'Property') return [];
    const [load] = nodesOf(loader).filter(
      ({ type, start, end }) => type === 'ImportExpression' && start > node.start && end <= node.end,
    );
    const specifier = String((load?.source as SyntaxNode | undefined)?.value);
    const file = resolveFile(loader, specifier);
    const { name, value } = node.key as SyntaxNode;
    return file ? [[String(name ?? value), file]] : [];
  });
}

test('the build recognizes the module of every kind of page by its path, so that documents get its styles', () => {
  const pages = pageModules();
  expect(pages.map(([kind]) => kind)).toEqual(expect.arrayContaining(['front', 'article', 'withdrawn']));
  expect(pages.filter(([, file]) => !existsSync(path.join(root, file)))).toEqual([]);
  expect(pages.map(([, file]) => pageKindOf(path.join(root, file)))).toEqual(pages.map(([kind]) => kind));
});

test('other files are not recognized as modules of pages', () => {
  expect(pageKindOf('/paper/src/client/pages/article-page.module.css')).toBeUndefined();
  expect(pageKindOf('/paper/src/client/components/article-page.tsx')).toBeUndefined();
});
