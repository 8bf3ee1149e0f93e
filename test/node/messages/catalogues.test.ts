import { describe, expect, test } from 'vitest';
import { catalogues, englishMessages, matchCatalogue } from '#domain/messages/catalogues.ts';
import { checkMessage } from '#domain/messages/check-message.ts';
import { messagesOf } from '#domain/messages/messages.ts';
import { declareMessages } from '#node/messages/declare-messages.ts';
import { listFiles, readText, root } from '../../fixtures/source-files.ts';

const keys = Object.keys(englishMessages);

test('the declarations are those of the English catalogue (`vitest -u` writes them)', async () => {
  await expect(declareMessages()).toMatchFileSnapshot(`${root}/src/client/entries/virtual-messages.d.ts`);
});

test('every message has a note for translators', () => {
  expect(Object.entries(englishMessages).filter(([, { note }]) => !note.trim())).toEqual([]);
});

test('every message is used', () => {
  const code = listFiles('src', ['.ts', '.tsx'])
    .filter((file) => !file.endsWith('.d.ts'))
    .map(readText)
    .join('\n');
  expect(keys.filter((key) => !new RegExp(`\\bmessages\\.${key}\\b|'${key}'`).test(code))).toEqual([]);
});

test('every catalogue is imported, and named after its language', () => {
  const files = listFiles('src/domain/messages/catalogues', ['.json']);
  expect(files.map((file) => file.replace(/.*\/|\.json$/g, '')).sort()).toEqual(
    Object.keys(catalogues).sort(),
  );
  expect(Object.keys(catalogues).map((tag) => new Intl.Locale(tag).toString())).toEqual(
    Object.keys(catalogues),
  );
});

describe.each(Object.entries(catalogues))('the catalogue %s', (language, catalogue) => {
  test('has every message and no other, sorted by key', () => {
    expect(Object.keys(catalogue)).toEqual(keys);
  });

  test('has the values of the English messages, and every plural form', () => {
    const faults = Object.entries(catalogue).flatMap(([key, text]) => {
      const fault = checkMessage(key, text, language);
      return fault ? [`${key}: ${fault.message}`] : [];
    });
    expect(faults).toEqual([]);
  });
});

const stories = '.input {$count :integer} .match $count one {{{$count} story}} * {{{$count} stories}}';

test.each([
  ['keyTakeaways', 'Das Wichtigste', 'de', undefined],
  ['keyTakeaways', 'Das Wichtigste {$name}', 'de', 'has the unknown value $name'],
  ['keyTakeaways', 'Das {Wichtigste', 'de', 'is not a valid message: '],
  ['alsoAbout', 'Auch dazu', 'de', 'does not show $names'],
  ['alsoAbout', 'Auch zu {$names :integer}', 'de', '$names is a number'],
  ['correction', '{$date}: {$text :element}', 'de', '$date is a string'],
  ['storyCount', stories, 'en', undefined],
  ['storyCount', stories, 'ko', '"one" is no plural form'],
  ['storyCount', stories, 'pl', 'has no form for "many", "few"'],
  ['storyCount', '.input {$count :integer} .match $count one {{Einer}} * {{{$count}}}', 'de', undefined],
  [
    'storyCount',
    '.input {$count :integer} .match $count one {{Einer}} * {{Viele}}',
    'de',
    'does not show $count',
  ],
  ['storyCount', 'Artikel: {$count :integer}', 'pl', undefined],
  ['tryAgainOrGoTo', '{#again}Nochmal{/again}, {#saved}Gemerkt{/saved}', 'de', 'does not show $home'],
  [
    'listSavedOnDevice',
    '.input {$count :integer} .match $count one {{Eins, {$size}}} * {{{$count}, {$size}, {$date}}}',
    'de',
    'does not show $date in one of its forms',
  ],
])('the message %s, “%s” in %s: %s', (key, text, language, message) => {
  const fault = checkMessage(key, text, language);
  expect(fault?.message.slice(0, message?.length)).toBe(message);
});

test.each([
  ['de-AT', 'de'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['zh', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-Hans-HK', 'zh-Hans'],
  ['sr-Latn', undefined],
  ['sw', undefined],
])('a paper in %s has the catalogue %s', (language, expected) => {
  expect(matchCatalogue(language, ['de', 'pt-BR', 'sr', 'zh-Hans', 'zh-Hant'])).toBe(expected);
});

test.each([
  ['ar', ['لا مقالات', 'مقال واحد', 'مقالان', '3 مقالات', '5 مقالات', '11 مقالًا', '21 مقالًا', '100 مقال']],
  [
    'pl',
    [
      '0 artykułów',
      '1 artykuł',
      '2 artykuły',
      '3 artykuły',
      '5 artykułów',
      '11 artykułów',
      '21 artykułów',
      '100 artykułów',
    ],
  ],
  [
    'ru',
    [
      '0 материалов',
      '1 материал',
      '2 материала',
      '3 материала',
      '5 материалов',
      '11 материалов',
      '21 материал',
      '100 материалов',
    ],
  ],
])('numbers of stories in %s have the form of their number', (language, expected) => {
  const { storyCount } = messagesOf({ language });
  expect([0, 1, 2, 3, 5, 11, 21, 100].map((count) => storyCount({ count }))).toEqual(expected);
});
