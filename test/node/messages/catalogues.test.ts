import { expect, test } from 'vitest';
import { catalogueFiles, parseCatalogue } from '#domain/messages/catalogue.ts';
import { declareMessages } from '#node/messages/declare-messages.ts';
import { listFiles, readText, root } from '../../fixtures/source-files.ts';

const english = catalogueFiles.en ?? {};

test('the declarations are those of the English catalogue (`vitest -u` writes them)', async () => {
  await expect(declareMessages(english)).toMatchFileSnapshot(
    `${root}/src/client/entries/virtual-messages.d.ts`,
  );
});

test('every message has a note for translators', () => {
  expect(Object.entries(english).filter(([, { note }]) => !note?.trim())).toEqual([]);
});

test('every message is used', () => {
  const code = listFiles('src', ['.ts', '.tsx'])
    .filter((file) => !file.endsWith('.d.ts'))
    .map(readText)
    .join('\n');
  const unused = [...parseCatalogue(english).keys()].filter(
    (key) => !new RegExp(`\\bmessages\\.${key}\\b|'${key}'`).test(code),
  );
  expect(unused).toEqual([]);
});
