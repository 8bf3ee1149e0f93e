import type { Token } from 'markdown-it';
import { expect, test } from 'vitest';
import { findForeignMarkup } from '#domain/markdown/foreign-markup.ts';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';

test.each([
  ['a shortcode of Hugo', 'One\n\n{{< youtube 5 >}}', 3, '“{{< youtube 5 >}}”', /commands of other systems/],
  ['another one', '{{% note %}}', 1, '“{{% note %}}”', /commands of other systems/],
  ['a variable of a template', 'In {{ site.title }}.', 1, '“{{ site.title }}”', /commands of other systems/],
  [
    'a tag of Liquid',
    'One\ntwo {% include a.html %}',
    2,
    '“{% include a.html %}”',
    /commands of other systems/,
  ],
  ['a gallery of WordPress', '[gallery ids="1,2"]', 1, '“[gallery ids="1,2"]”', /commands of other systems/],
  ['a caption', 'The site.[/caption]', 1, '“[/caption]”', /commands of other systems/],
  [
    'a footnote without its note',
    'One.\n\nIt is.[^1]',
    3,
    '“[^1]” refers to a note',
    /at the end of the text/,
  ],
  ['a task list', '- one\n- [ ] two', 2, '“[ ]”', /no boxes to tick/],
  ['a finished task', '1. [x] one', 1, '“[x]”', /no boxes to tick/],
  ['an unknown directive', 'One\n\n:::note\nTwo\n:::', 3, '“:::note” is no directive', /quotation/],
  [
    'a misspelt directive',
    ':::pulquote\nTwo\n:::',
    1,
    '“:::pulquote” is no directive',
    /Did you mean :::pullquote\?/,
  ],
  ['a directive without its end', 'One\n\n:::pullquote\nTwo', 3, '“:::pullquote” has no end', /Write :::/],
  [
    'an attribute of a directive',
    ':::pullquote{by="Ida"}\nTwo\n:::',
    1,
    'has attributes',
    /Write :::pullquote alone/,
  ],
  [
    'a pull quote of two paragraphs',
    ':::pullquote\nOne\n\nTwo\n:::',
    1,
    'more than a sentence',
    /one paragraph/,
  ],
  ['a link in a pull quote', ':::pullquote\n*[One](/a/)*\n:::', 1, 'more than a sentence', /without links/],
  [
    'a pull quote in a list',
    '- One\n\n  :::pullquote\n  Two\n  :::',
    3,
    'is in a list',
    /between the paragraphs/,
  ],
  ['a link with a space', 'See [it](https://a.example/a b).', 1, '“](https://a.example/a b)”', /%20/],
  [
    'a telephone number with a space',
    '[Call](tel:+44 1603 555010)',
    1,
    '“](tel:+44 1603 555010)”',
    /number without spaces/,
  ],
  ['attributes of a heading', '## Why {#why}', 1, '“{#why}”', /attributes are not supported/],
  [
    'a link without its end',
    'See [it](https://a.example/ now.',
    1,
    '“](https://a.example/ now.”',
    /Close the/,
  ],
  [
    'a note in a link',
    '[it[^1]](https://a.example/)[^1]\n\n[^1]: One.',
    1,
    '“](https://a.example/)” is no whole link',
    /Take links and notes out/,
  ],
  ['a link in a link', '[a [b](/a/) c](/b/)', 1, '“](/b/)” is no whole link', /Take links and notes out/],
  ['a title between other quotation marks', '[a](https://a.example/ “b”)', 1, 'no whole link', /straight/],
  ['brackets apart', 'See [it] (https://a.example/).', 1, '“] (https:”', /without a space/],
  ['brackets the other way round', 'See (it)[https://a.example/].', 1, '“)[https:”', /\[words\]\(/],
  ['a link to a label that is missing', 'See [the page][1].', 1, '“[the page][1]”', /the address itself/],
  ['a link of a wiki', 'See ![[weir.jpg]].', 1, '“![[weir.jpg]]”', /the words alone/],
  ['stars with a space inside', '**Note: **the gauge', 1, '“**” makes nothing bold', /right before/],
  [
    'stars around quotation marks',
    '这是**「引用」**的文字。',
    1,
    '“**” makes nothing bold',
    /quotation marks/,
  ],
  [
    'a table without its second line',
    'a\n\n| a | b |\n| 1 | 2 |',
    3,
    '“| a | b |” begins',
    /\| --- \| --- \|/,
  ],
  [
    'a row that is too long',
    '| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 2 | 3 |',
    4,
    'more cells than its first row, 2',
    /first row/,
  ],
  ['bullets of a word processor', '• one\n• two', 1, '“• one” begins lines that are no list', /“- ”/],
  ['items without a space', '1.One\n2.Two', 1, '“1.One” begins lines that are no list', /“1\. ”/],
  ['a heading without a space', 'a\n\n##Why', 3, '“##W” begins no heading', /a space after #/],
  ['a box of GitHub', '> [!NOTE]\n> One', 1, '“[!NOTE]”', /a quotation/],
  ['a directive with two colons', '::pullquote\nOne', 1, '“::pullquote”', /a quotation/],
  ['a source of a chatbot', 'One【4†source】', 1, '“【4†source】”', /name the source/],
  ['the name of an emoji', 'Go :rocket:', 1, '“:rocket:”', /the emoji itself/],
  ['a formula', 'So \\frac{1}{2}', 1, '“\\frac{”', /in words/],
  [
    'a line break that was escaped twice',
    'One.\\n\\nTwo.',
    1,
    'contains “\\n”, which was escaped twice',
    /less/,
  ],
  ['code without its end', 'a\n\n```js\nb\n\nc', 3, '“```js” has no end', /Write ```/],
  ['an indented paragraph', '    The river rose in the night.', 1, 'make code of “The river', /Remove/],
  ['a rule right below a text', 'One. Two.\n---\nThree.', 1, 'makes a heading of “One. Two.”', /empty line/],
  ['a link without words', 'See [](https://a.example/).', 1, 'has no words', /between the brackets/],
  ['a letter in the wrong encoding', 'One\n\nMÃ¼ller', 3, 'contains “Ã¼”', /Write “ü”/],
  ['a lost letter', 'M\ufffdller', 1, 'contains U+FFFD', /Type the character/],
])('%s is an error with its line, what was found and what to do', (_, markdown, line, found, fix) => {
  const { problems } = parseMarkdown(markdown);
  expect(problems).toMatchObject([{ line, message: expect.stringContaining(found) }]);
  expect(problems[0]?.fix).toMatch(fix);
});

test.each([
  'Write `{{ title }}`, `[^1]` and `~~this~~`.',
  '```\n{{< youtube 5 >}}\n- [ ] two\n```',
  '\\{{ title }}, \\[^1], \\~~this~~ and \\[/caption]',
  '- \\[ ] an empty pair',
  'The pattern [a-z] and [^a-z], about ~5~ kg.',
  'Reuters [video] and [see below][1].\n\n[1]: https://a.example/',
  '[text](https://a.example/ "A title") (https://a.example/a b)',
  'Set x = {a: 1} and f(a)[b](c d).',
  'A ratio of 1::2, and ::: in a line',
  'One\n\n:::\n\n::: 5',
  'F**k, s**t, 2 ** 3 and ****',
  'Title\n---\n\nThe U.S.\n===',
  '    const river = rise();\n    go();',
  'Text\n```\ncode\n```\n\n> ```\n> code\n> ```\n\n- ```\n  code\n  ```',
  '~~~\n```\n~~~',
  '-5 degrees\n-7 degrees',
  '— Who?\n— Me.',
  'At 10:30:15, std::vector, a[i][j], C:\\new and \\alpha',
  'a | b\n--|--\n1 | 2',
  '| a | b |\n|---|---|\n| 1 \\| 2 | 3 |\n| 1 |\n\n> | a |\n> |---|\n> | 1 |',
  '- | a | b |\n  |---|---|\n  | 1 | |',
  '#MeToo and #1',
])('what is meant to be shown is allowed: %j', (markdown) => {
  expect(parseMarkdown(markdown).problems).toEqual([]);
});

test.each([
  '{{a',
  '{%a',
  '[a b=',
  '[^1',
  '](/a ',
  '{#a} ',
  ':::a',
  '[/a',
  '](/a',
  '**a',
  '【1†',
  '[[a',
  '[aaa][',
  '• a\n',
  '==a',
  '$$a',
  ':aa',
  '<https://',
])('a text is checked in linear time: %j repeated', (part) => {
  const token = { type: 'inline', map: [0, 1], children: [{ type: 'text', content: '' }] };
  token.children[0] = { type: 'text', content: part.repeat(400_000 / part.length) };
  const started = performance.now();
  findForeignMarkup([token as unknown as Token]);
  expect(performance.now() - started).toBeLessThan(2000);
});
