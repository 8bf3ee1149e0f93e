import { expect, test } from 'vitest';
import { listFiles, readText } from '../fixtures/source-files.ts';

/** Where effects of React may stand: in what defines those of pages, and in the layer that tells it. */
const exempt = ['src/lib/shown.ts', 'src/components/page-layer.tsx'];

test('what pages do beyond rendering waits until they are shown', () => {
  const files = ['lib', 'components', 'pages'].flatMap((folder) =>
    listFiles(`src/${folder}`, ['.ts', '.tsx']),
  );
  const early = files.filter(
    (file) => !exempt.includes(file) && /\buse(?:Layout|Insertion)?Effect\b/.test(readText(file)),
  );
  expect(files).toEqual(expect.arrayContaining(exempt));
  expect(early).toEqual([]);
});
