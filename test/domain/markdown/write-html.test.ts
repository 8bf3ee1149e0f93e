import { expect, test } from 'vitest';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';
import { richTextToHtml } from '#domain/markdown/write-html.ts';

const toHtml = (markdown: string) => {
  const { text, problems } = parseMarkdown(markdown);
  expect(problems).toEqual([]);
  return richTextToHtml(text, {
    headingLevel: 4,
    address: (href) => new URL(href, 'https://paper.example/articles/a-story/').href,
  });
};

test.each([
  [
    'One *two* **three** `four`\\\nfive',
    '<p>One <em>two</em> <strong>three</strong> <code dir="ltr">four</code><br/>five</p>',
  ],
  ['## Above\n\n### Below', '<h4>Above</h4><h5>Below</h5>'],
  ['- one\n- two\n\n  more', '<ul><li><p>one</p></li><li><p>two</p><p>more</p></li></ul>'],
  ['- one\n- two\n  - three', '<ul><li>one</li><li>two<ul><li>three</li></ul></li></ul>'],
  ['3. three\n4. four', '<ol start="3"><li>three</li><li>four</li></ol>'],
  ['> quoted', '<blockquote><p>quoted</p></blockquote>'],
  ['```js\na < b && c\n```', '<pre dir="ltr"><code>a &lt; b &amp;&amp; c\n</code></pre>'],
  ['---', '<hr/>'],
  ['~~five~~ six', '<p><del>five</del> six</p>'],
  ['[a](/x/ "Say \\"x\\"")', '<p><a href="https://paper.example/x/" title="Say &quot;x&quot;">a</a></p>'],
])('%j', (markdown, html) => {
  expect(toHtml(markdown)).toBe(html);
});

test('a table has a head, a body, and the columns’ alignment', () => {
  expect(toHtml('| a | b |\n| - | -: |\n| c | 2 |')).toBe(
    '<table><thead><tr><th scope="col">a</th><th scope="col" align="right">b</th></tr></thead>' +
      '<tbody><tr><td>c</td><td align="right">2</td></tr></tbody></table>',
  );
});

test('a cell without words heads no column', () => {
  expect(toHtml('| | b |\n| - | - |\n| c | d |')).toContain('<tr><td></td><th scope="col">b</th></tr>');
});

test.each([
  ['/tags/nvidia/', 'https://paper.example/tags/nvidia/'],
  ['#sources', 'https://paper.example/articles/a-story/#sources'],
  ['https://wire.example/?a=1&b="2"', 'https://wire.example/?a=1&amp;b=%222%22'],
  ['mailto:desk@paper.example', 'mailto:desk@paper.example'],
  ['tel:116123', 'tel:116123'],
])('a link to %s leads to %s', (href, address) => {
  expect(toHtml(`[word](<${href}>)`)).toBe(`<p><a href="${address}">word</a></p>`);
});

test('a term leads to its definition', () => {
  const html = richTextToHtml(
    [{ type: 'paragraph', children: [{ type: 'term', fragment: 'rag', text: 'RAG' }] }],
    {
      headingLevel: 4,
      address: (href) => `https://paper.example/a/${href}`,
    },
  );
  expect(html).toBe('<p><a href="https://paper.example/a/#rag">RAG</a></p>');
});

test('nothing in a text becomes markup', () => {
  expect(toHtml('\\<script>alert(1)\\</script> & `<b>`')).toBe(
    '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; <code dir="ltr">&lt;b&gt;</code></p>',
  );
});
