import { expect, test } from 'vitest';
import { listFiles, nodesOf, type SyntaxNode } from '../fixtures/source-files.ts';

const effects = ['useEffect', 'useLayoutEffect', 'useInsertionEffect'];
const isEffect = ({ type, name }: SyntaxNode) => type === 'Identifier' && effects.includes(String(name));

/** The files that may use React's effects directly: the page effects' definition and the layer that shows pages. */
const exempt = ['src/client/hooks/shown.ts', 'src/client/components/frame/page-layer.tsx'];

test('effects of pages wait until they are shown', () => {
  const files = ['components', 'features', 'hooks', 'pages'].flatMap((folder) =>
    listFiles(`src/client/${folder}`, ['.ts', '.tsx']),
  );
  const early = files.filter(
    (file) =>
      // Tools open only on a shown page.
      !(exempt.includes(file) || file.endsWith('-tool.tsx')) && nodesOf(file).some(isEffect),
  );
  expect(exempt.filter((file) => !nodesOf(file).some(isEffect))).toEqual([]);
  expect(early).toEqual([]);
});
