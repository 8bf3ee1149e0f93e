import { expect, test } from 'vitest';
import { now, readFolder } from '../../fixtures/content/edition.ts';
import { parseEdition } from '../../fixtures/content/whole-edition.ts';
import { root } from '../../fixtures/source-files.ts';

test.each([
  'src/content',
  'src/content/editions/zh-Hans',
  'test/fixtures/papers/ar',
  'test/fixtures/papers/de',
  'test/fixtures/papers/ko',
])('%s has no warnings', async (folder) => {
  const input = await readFolder(root + folder, root);
  expect(parseEdition(input, { now, drafts: true }).warnings).toEqual([]);
});
