import { pathToFileURL } from 'node:url';
import { createElement, isValidElement, type ReactElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { compileMessage, readMessage, valuesOf } from '#domain/messages/compile-message.ts';
import { writeMessages, writeRuntime } from '#node/messages/message-modules.ts';
import { root } from '../../fixtures/source-files.ts';

type Values = Record<string, unknown>;

/** Compiles a message and evaluates it. */
async function load(
  text: string,
  language = 'en',
): Promise<string | ((values: Values) => string | ReactElement)> {
  const runtime = writeRuntime(language)
    .replace("'react'", JSON.stringify(import.meta.resolve('react')))
    .replace('#lib', pathToFileURL(`${root}/src/lib`).href);
  const code = writeMessages([['it', compile(text)]], urlOf(runtime));
  return (await import(/* @vite-ignore */ urlOf(code))).it;
}

function compile(text: string): string {
  const message = readMessage(text);
  return compileMessage(message, valuesOf(message));
}

const urlOf = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;

async function write(text: string, values: Values, language?: string): Promise<string> {
  const message = await load(text, language);
  if (typeof message === 'string') return message;
  const result = message(values);
  return isValidElement(result) ? renderToStaticMarkup(result) : String(result);
}

const story = '.input {$count :integer} .match $count one {{{$count} story}} * {{{$count} stories}}';

test('a message without values is a string', async () => {
  expect(await load('Key takeaways')).toBe('Key takeaways');
});

describe('numbers', () => {
  test.each([
    ['en', 1, '1 story'],
    ['en', 0, '0 stories'],
    ['en', 1234, '1,234 stories'],
    ['de', 1234, '1.234 stories'],
  ])('in %s, %i is written as “%s”', async (language, count, expected) => {
    expect(await write(story, { count }, language)).toBe(expected);
  });

  test.each([
    [0, 'zero'],
    [1, 'one'],
    [2, 'two'],
    [3, 'few'],
    [11, 'many'],
    [100, 'other'],
  ])('Arabic has a form of its own for %i', async (count, form) => {
    const forms = ['zero', 'one', 'two', 'few', 'many'].map((name) => `${name} {{${name}}}`).join(' ');
    expect(await write(`.input {$count :integer} .match $count ${forms} * {{other}}`, { count }, 'ar')).toBe(
      form,
    );
  });

  test('an exact number comes before a plural form, in any order', async () => {
    const text = '.input {$count :integer} .match $count * {{some}} one {{one}} 1 {{exactly one}} 0 {{none}}';
    expect(await write(text, { count: 1 })).toBe('exactly one');
    expect(await write(text, { count: 0 })).toBe('none');
    expect(await write(text, { count: 5 })).toBe('some');
  });
});

test('a string selects a variant', async () => {
  const text = '.input {$kind :string} .match $kind tag {{Topic}} * {{Section}}';
  expect(await write(text, { kind: 'tag' })).toBe('Topic');
  expect(await write(text, { kind: 'category' })).toBe('Section');
});

test('two selectors choose together', async () => {
  const text =
    '.input {$found :integer} .input {$all :integer} .match $found $all 0 * {{none}} * one {{of one}} * * {{of many}}';
  expect(await write(text, { found: 0, all: 1 })).toBe('none');
  expect(await write(text, { found: 1, all: 1 })).toBe('of one');
  expect(await write(text, { found: 1, all: 3 })).toBe('of many');
});

describe('values are isolated', () => {
  test('if they contain letters from right to left, in a message from left to right', async () => {
    expect(await write('About {$name}.', { name: 'C++' })).toBe('About C++.');
    expect(await write('About {$name}.', { name: 'أخبار' })).toBe('About \u2068أخبار\u2069.');
  });

  test('always in a message from right to left', async () => {
    expect(await write('عن {$name}.', { name: 'C++' }, 'ar')).toBe('عن \u2068C++\u2069.');
  });
});

test('text can contain elements and be marked up', async () => {
  const text = 'Go {#home}home{/home} on {$date :element}, {#all}to {$count :integer} topics{/all}.';
  const link = (path: string) => (children: ReactNode) => createElement('a', { href: path }, children);
  const values = {
    home: link('/'),
    all: link('/tags/'),
    date: createElement('time', null, 'today'),
    count: 1000,
  };
  expect(await write(text, values)).toBe(
    'Go <a href="/">home</a> on <time>today</time>, <a href="/tags/">to 1,000 topics</a>.',
  );
});

test.each([
  ['a function that does not exist', '{$date :date}', 'there is no function :date'],
  ['markup that is not closed', 'Go {#home}home', '{#home} is not closed'],
  ['markup that is not opened', 'Go home{/home}', 'a closing tag has no opening tag'],
  ['a select message without a fallback', '.input {$n :integer} .match $n one {{one}}', ''],
  ['invalid syntax', 'Go {home', ''],
])('%s is an error', async (_name, text, message) => {
  await expect(load(text)).rejects.toThrow(message);
});
