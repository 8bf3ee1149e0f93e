import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';
import { plainText } from '#domain/markdown/rich-text.ts';

/** The tree of a text that has nothing forbidden in it. */
function parse(markdown: string) {
  const { text, problems } = parseMarkdown(markdown);
  expect(problems).toEqual([]);
  return text;
}

const headings = (markdown: string) =>
  parse(markdown).flatMap((block) => (block.type === 'heading' ? [[block.level, block.children[0]]] : []));

describe('CommonMark', () => {
  test('gives paragraphs with marks', () => {
    expect(parse('One *two* **three** `four`\n\nFive  \nsix')).toEqual([
      {
        type: 'paragraph',
        children: [
          'One ',
          { type: 'emphasis', children: ['two'] },
          ' ',
          { type: 'strong', children: ['three'] },
          ' ',
          { type: 'code', text: 'four' },
        ],
      },
      { type: 'paragraph', children: ['Five', { type: 'break' }, 'six'] },
    ]);
  });

  test('gives lists, and lists within them', () => {
    const words = (text: string) => ({ type: 'text', children: [text] });
    expect(parse('- one\n- two\n  1. three')).toEqual([
      {
        type: 'list',
        ordered: false,
        items: [[words('one')], [words('two'), { type: 'list', ordered: true, items: [[words('three')]] }]],
      },
    ]);
  });

  test.each([
    ['items are apart', '- one\n\n- two', [['paragraph'], ['paragraph']]],
    ['blocks of an item are apart', '- one\n- two\n\n  > three', [['paragraph'], ['paragraph', 'quote']]],
    ['only the list inside is', '- one\n  - two\n\n  - three\n- four', [['text', 'list'], ['text']]],
    ['a heading stands before the words', '- # one\n  two', [['heading', 'text']]],
  ])('keeps the paragraphs of a list only if it is loose: %s', (_, markdown, types) => {
    const [list] = parse(markdown);
    expect(list?.type === 'list' && list.items.map((item) => item.map(({ type }) => type))).toEqual(types);
  });

  test.each([
    ['blank lines', '```\n\na\n\n\n```', '\na\n\n\n'],
    ['nothing but a blank line', '```\n\n```', '\n'],
    ['nothing', '```\n```', ''],
    ['an end without line feed', '    a', 'a\n'],
    ['blank lines between indented lines', '    a\n\n\n    b\n\nc', 'a\n\n\nb\n'],
  ])('keeps all lines of code: %s', (_, markdown, text) => {
    expect(parse(markdown)[0]).toEqual({ type: 'code', text });
  });

  test.each([0, 4])('keeps the number %i that a list begins with', (start) => {
    expect(parse(`${start}. one\n${start + 1}. two`)).toMatchObject([{ type: 'list', ordered: true, start }]);
  });

  test('gives quotations, code and rules', () => {
    expect(parse('> said\n\n```ts\nlet a = "<b>";\n```\n\n---')).toEqual([
      { type: 'quote', children: [{ type: 'paragraph', children: ['said'] }] },
      { type: 'code', language: 'ts', text: 'let a = "<b>";\n' },
      { type: 'rule' },
    ]);
  });

  test('gives tables with their alignment', () => {
    expect(parse('| a | b | c |\n|:--|--:|---|\n| 1 | **2** | c |')).toEqual([
      {
        type: 'table',
        align: ['left', 'right', null],
        head: [['a'], ['b'], ['c']],
        rows: [[['1'], [{ type: 'strong', children: ['2'] }], ['c']]],
      },
    ]);
  });

  test('shows an HTML character that is escaped or in backticks', () => {
    expect(plainText(parse('`<b>` and \\<b> and &lt;b&gt;'))).toBe('<b> and <b> and <b>');
  });

  test('knows struck-out text', () => {
    expect(parse('It is ~~five~~ six, ~7~ or ~~ 8.')).toEqual([
      {
        type: 'paragraph',
        children: ['It is ', { type: 'struck', children: ['five'] }, ' six, ~7~ or ~~ 8.'],
      },
    ]);
  });

  test.each([
    ['https://a.example/b_c_d?e=(f)', 'https://a.example/b_c_d?e=(f)'],
    ['http://a.example', 'http://a.example'],
    ['www.a.example/b', 'http://www.a.example/b'],
    ['desk@a.example', 'mailto:desk@a.example'],
  ])('links the address %s', (address, href) => {
    const link = { type: 'link', href, children: [address] };
    expect(parse(`See ${address}. (${address})`)).toEqual([
      { type: 'paragraph', children: ['See ', link, '. (', link, ')'] },
    ]);
  });

  test.each([
    'a.example',
    'ftp://a.example',
    '//a.example',
    '@desk',
    'http://localhost/a',
    'https://192.168.0.1/',
    'https://user@a.example/',
    'https://intranet/',
  ])('leaves %s as text', (address) => {
    expect(parseMarkdown(`See ${address} here.`)).toMatchObject({
      text: [{ children: [`See ${address} here.`] }],
      problems: [],
    });
  });

  test('links no address in code, in a link, or after a backslash', () => {
    const text = parse('`https://a.example` [https://b.example](/c/) https\\://d.example');
    expect(JSON.stringify(text).match(/"href":"[^"]*"/g)).toEqual(['"href":"/c/"']);
  });

  test('has no words in an empty text', () => {
    expect(parse('')).toEqual([]);
  });
});

describe('headings', () => {
  test('count from 1 without gaps, whatever they begin with', () => {
    expect(headings('### A\n\n##### B\n\n### C')).toEqual([
      [1, 'A'],
      [2, 'B'],
      [1, 'C'],
    ]);
    expect(headings('A\n===\n\nB\n---')).toEqual([
      [1, 'A'],
      [2, 'B'],
    ]);
  });

  test('never begin deeper than 1, even when a higher one follows', () => {
    expect(headings('#### A\n\n## B')[0]).toEqual([1, 'A']);
  });

  test('in a quotation are counted with the others', () => {
    expect(parse('> #### Quoted')).toMatchObject([{ type: 'quote', children: [{ level: 1 }] }]);
  });
});

describe('links', () => {
  const hrefs = (markdown: string) =>
    [...JSON.stringify(parse(markdown)).matchAll(/"href":"([^"]*)"/g)].map(([, href]) => href);

  test.each([
    'https://a.example/b?c=d#e',
    'http://a.example',
    'HTTPS://A.example/',
    'mailto:desk@a.example',
    '/articles/x/',
    '/',
    '#sources',
  ])('may lead to %s', (url) => {
    expect(hrefs(`[link](${url})`)).toEqual([url]);
  });

  test('may stand as themselves between angle brackets', () => {
    expect(hrefs('<https://a.example/> <desk@a.example>')).toEqual([
      'https://a.example/',
      'mailto:desk@a.example',
    ]);
  });

  test('keep their title', () => {
    expect(parse('[a](/x/ "A title") [b][c]\n\n[c]: /y/ (Another)')).toMatchObject([
      { children: [{ title: 'A title' }, ' ', { title: 'Another' }] },
    ]);
    expect(parse('[a](/x/ "")')).toEqual([
      { type: 'paragraph', children: [{ type: 'link', href: '/x/', children: ['a'] }] },
    ]);
  });

  test('by reference find their definition, whatever its case, before or after', () => {
    const definition = '[Wire]: https://wire.example/';
    expect(hrefs(`${definition}\n\n[one][wire] [wire][] [WIRE]`)).toEqual(
      Array(3).fill('https://wire.example/'),
    );
    expect(hrefs(`[one][WIRE]\n\n${definition}`)).toEqual(['https://wire.example/']);
  });

  test.each([
    ['quotation', '> [w]: https://w.example/'],
    ['list', '- item\n\n  [w]: https://w.example/'],
    ['list in a quotation', '> - item\n>\n>   [w]: https://w.example/'],
  ])('by reference find a definition inside a %s', (_, definition) => {
    expect(hrefs(`[one][w]\n\n${definition}`)).toEqual(['https://w.example/']);
  });

  test('of two definitions the first one counts', () => {
    expect(hrefs('[w]\n\n[w]: https://one.example/\n[w]: https://two.example/')).toEqual([
      'https://one.example/',
    ]);
  });

  test('a reference without definition is text, and an error if it is plainly meant as a link', () => {
    expect(plainText(parse('a[i][j]'))).toBe('a[i][j]');
    expect(parseMarkdown('[one][nowhere]').problems).toMatchObject([
      { message: '“[one][nowhere]” is a link to a label that this text does not have' },
    ]);
  });
});
