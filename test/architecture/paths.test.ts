import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listFiles, nodesOf, root, type SyntaxNode } from '../fixtures/source-files.ts';

/** The project paths in a TypeScript file's string literals; of a template literal, its beginning. */
function pathsIn(file: string, text?: string): string[] {
  return nodesOf(file, text)
    .flatMap((node) => textOf(node) ?? [])
    .filter((value) => /^\/?(?:src|bench|docs|public|test)\/[\w./-]*$/.test(value))
    .map((value) => value.replace(/^\//, ''));
}

function textOf({ type, value }: SyntaxNode): string | undefined {
  if (type === 'TemplateElement') return (value as { cooked: string }).cooked;
  return type === 'Literal' && typeof value === 'string' ? value : undefined;
}

test('every project path in a string literal exists', () => {
  const paths = ['src', 'bench']
    .flatMap((folder) => listFiles(folder, ['.ts', '.tsx']))
    .flatMap((file) => pathsIn(file).map((target) => ({ file, target })));
  expect(paths.map(({ target }) => target)).toEqual(
    expect.arrayContaining(['src/content', 'src/client/entries/worker.ts', 'src/client/styles/tokens.css']),
  );
  expect(paths.filter(({ target }) => !existsSync(path.join(root, target)))).toEqual([]);
});

test('paths are found in every form', () => {
  const forms = [
    "'src/a.ts'",
    "join('/src/b')",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
    '`src/c/${name}.ts`',
    "['public/d']",
    "'a text of src/e.ts'",
  ];
  expect(forms.flatMap((text) => pathsIn('src/lib/sample.ts', text))).toEqual([
    'src/a.ts',
    'src/b',
    'src/c/',
    'public/d',
  ]);
});
