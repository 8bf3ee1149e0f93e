import { expect, test } from 'vitest';
import { listFiles, readText } from '../fixtures/source-files.ts';

/** Where effects of React may stand: in what defines those of pages, and in the layer that tells it. */
const exempt = ['src/client/hooks/shown.ts', 'src/client/components/frame/page-layer.tsx'];

test('what pages do beyond rendering waits until they are shown', () => {
  const files = ['components', 'features', 'hooks', 'pages'].flatMap((folder) =>
    listFiles(`src/client/${folder}`, ['.ts', '.tsx']),
  );
  const early = files.filter(
    (file) =>
      // A tool opens on a page that is shown.
      !(exempt.includes(file) || file.endsWith('-tool.tsx')) &&
      /\buse(?:Layout|Insertion)?Effect\b/.test(readText(file)),
  );
  expect(files).toEqual(expect.arrayContaining(exempt));
  expect(early).toEqual([]);
});
