import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { RichText } from '#client/components/common/rich-text.tsx';
import { collectPassages } from '#client/features/listening/passages.ts';
import { parseMarkdown } from '#domain/markdown/parse-markdown.ts';
import type { RichText as Tree } from '#domain/markdown/rich-text.ts';
import { richTextToHtml } from '#domain/markdown/write-html.ts';
import { comparableHtml, comparedExamples } from '../../../fixtures/formats/commonmark.ts';

function renderMarkdown(markdown: string, headingLevel?: number) {
  const { text, problems } = parseMarkdown(markdown);
  expect(problems).toEqual([]);
  return render(<RichText text={text} {...(headingLevel && { headingLevel })} />);
}

test('each paragraph is an element', () => {
  const { container } = renderMarkdown('One.\n\nTwo.');
  expect([...container.querySelectorAll('p')].map((p) => p.textContent)).toEqual(['One.', 'Two.']);
});

test('emphasis, strong text and code can be nested', () => {
  renderMarkdown('*soft **loud** and `code`*');
  const emphasis = screen.getByRole('emphasis');
  expect(emphasis.textContent).toBe('soft loud and code');
  expect(within(emphasis).getByRole('strong').textContent).toBe('loud');
  expect(within(emphasis).getByRole('code').textContent).toBe('code');
});

test('struck-out text is a deletion', () => {
  renderMarkdown('~~five *and*~~ six');
  expect(screen.getByRole('deletion').textContent).toBe('five and');
});

test('a hard line break breaks the line', () => {
  const { container } = renderMarkdown('One\\\ntwo');
  expect(container.querySelector('p')?.innerHTML).toBe('One<br>two');
});

test.each([
  { href: 'https://wire.example/plant', rel: 'noopener' },
  { href: 'HTTP://wire.example/', rel: 'noopener' },
  { href: 'mailto:desk@paper.example', rel: null },
  { href: 'tel:+44-1603-555010', rel: null },
  { href: '/tags/power/', rel: null },
  { href: '#sources', rel: null },
])('a link to $href has the right rel', ({ href, rel }) => {
  renderMarkdown(`See [the **plant**](${href}).`);
  const link = screen.getByRole('link', { name: 'the plant' });
  expect(link.getAttribute('href')).toBe(href);
  expect(link.getAttribute('rel')).toBe(rel);
});

test('a link keeps its title', () => {
  renderMarkdown('[the plant](/plant/ "In Ulsan")');
  screen.getByTitle('In Ulsan');
});

test('a term links to its definition', () => {
  render(
    <RichText
      text={[{ type: 'paragraph', children: [{ type: 'term', fragment: 'watt', text: 'watts' }] }]}
    />,
  );
  expect(screen.getByRole('link', { name: 'watts' }).getAttribute('href')).toBe('#watt');
});

test('headings are one level below the heading above the text', () => {
  renderMarkdown('## First\n\ntext\n\n### Second');
  screen.getByRole('heading', { level: 4, name: 'First' });
  screen.getByRole('heading', { level: 5, name: 'Second' });
});

test('headings start at the given level', () => {
  renderMarkdown('# First', 3);
  screen.getByRole('heading', { level: 3, name: 'First' });
});

test('no heading is below the sixth level', () => {
  renderMarkdown('# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f');
  screen.getByRole('heading', { level: 6, name: 'f' });
});

test('a heading has its fragment as its id', () => {
  render(<RichText text={[{ type: 'heading', level: 1, id: 'power', children: ['Power'] }]} />);
  expect(screen.getByRole('heading', { name: 'Power' }).id).toBe('power');
});

test('a tight list has no paragraphs in its items', () => {
  const { container } = renderMarkdown('- one\n- *two*\n- three');
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['one', 'two', 'three']);
  expect(container.querySelector('li p')).toBeNull();
});

test('a loose list has paragraphs in its items, but not in a tight list inside it', () => {
  renderMarkdown('- one\n\n  more on one\n\n  - inner\n- two');
  const [first, inner, second] = screen.getAllByRole('listitem');
  expect([...(first?.children ?? [])].map((child) => child.outerHTML)).toEqual([
    '<p>one</p>',
    '<p>more on one</p>',
    '<ul><li>inner</li></ul>',
  ]);
  expect(inner?.innerHTML).toBe('inner');
  expect(second?.innerHTML).toBe('<p>two</p>');
});

test('every example of the CommonMark specification has the same elements as in feeds', () => {
  for (const { markdown, text } of comparedExamples) {
    const { container, unmount } = render(<RichText text={text} headingLevel={1} />);
    for (const heading of container.querySelectorAll('header'))
      heading.replaceWith(...heading.querySelectorAll('h1, h2, h3, h4, h5, h6'));
    const html = richTextToHtml(text, { headingLevel: 1, address: (href) => href });
    expect(comparableHtml(container.firstElementChild?.innerHTML ?? ''), markdown).toBe(comparableHtml(html));
    unmount();
  }
});

test('a numbered list starts at its first number', () => {
  const { container } = renderMarkdown('3. three\n4. four');
  expect(container.querySelector('ol')?.start).toBe(3);
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['three', 'four']);
});

test('a quotation can contain blocks', () => {
  renderMarkdown('> One.\n>\n> - two');
  const quotation = screen.getByRole('blockquote');
  expect(quotation.querySelector('p')?.textContent).toBe('One.');
  expect(within(quotation).getByRole('listitem').textContent).toBe('two');
});

test('code preserves its lines and can be focused to scroll', () => {
  const { container } = renderMarkdown('```ts\nconst a = 1;\n  a;\n```');
  const block = container.querySelector('pre');
  expect(block?.textContent).toBe('const a = 1;\n  a;\n');
  expect(block?.tabIndex).toBe(0);
});

test('an empty cell is not a column header', () => {
  renderMarkdown('| | MW |\n| :-- | --: |\n| Ulsan | 103 |');
  expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['MW']);
});

test('a table has column headers and can be focused to scroll', () => {
  renderMarkdown('| Site | MW |\n| :-- | --: |\n| Ulsan | **103** |\n| Sejong | |');
  const region = screen.getByRole('group', { name: 'Table' });
  expect(region.tabIndex).toBe(0);
  const headings = within(region).getAllByRole('columnheader');
  expect(headings.map((cell) => cell.textContent)).toEqual(['Site', 'MW']);
  const rows = within(region).getAllByRole('row').slice(1);
  const cells = rows.map((row) => within(row).getAllByRole('cell'));
  expect(cells.map((row) => row.map((cell) => cell.textContent))).toEqual([
    ['Ulsan', '103'],
    ['Sejong', ''],
  ]);
  within(region).getByRole('strong');
});

test('a table aligns columns without style attributes', () => {
  const { container } = renderMarkdown('| a | b | c | d |\n| --- | :-- | --: | :-: |\n| one | 2 | 3 | 4 |');
  const aligned = [...container.querySelectorAll('td')].map((cell) => cell.dataset.align);
  expect(aligned).toEqual([undefined, 'left', 'right', 'center']);
  expect(container.querySelector('[style]')).toBeNull();
});

test('a rule is a separator', () => {
  renderMarkdown('One\n\n---\n\nTwo');
  screen.getByRole('separator');
});

const markup = '<img src=x onerror="alert(1)"><script>alert(1)</script>&amp;';

const hostile: { where: string; text: Tree }[] = [
  { where: 'a paragraph', text: [{ type: 'paragraph', children: [markup] }] },
  { where: 'a heading', text: [{ type: 'heading', level: 1, children: [markup] }] },
  {
    where: 'a list',
    text: [{ type: 'list', ordered: false, items: [[{ type: 'text', children: [markup] }]] }],
  },
  { where: 'a quotation', text: [{ type: 'quote', children: [{ type: 'paragraph', children: [markup] }] }] },
  { where: 'a code block', text: [{ type: 'code', text: markup, language: markup }] },
  { where: 'a table head', text: [{ type: 'table', align: [null], head: [[markup]], rows: [] }] },
  { where: 'a table cell', text: [{ type: 'table', align: [null], head: [[]], rows: [[[markup]]] }] },
  {
    where: 'emphasis',
    text: [{ type: 'paragraph', children: [{ type: 'emphasis', children: [markup] }] }],
  },
  { where: 'code', text: [{ type: 'paragraph', children: [{ type: 'code', text: markup }] }] },
  {
    where: 'a link',
    text: [
      {
        type: 'paragraph',
        children: [{ type: 'link', href: `/"${markup}`, title: `"${markup}`, children: [markup] }],
      },
    ],
  },
];

test.each(hostile)('markup in $where is rendered as text', ({ text }) => {
  const { container } = render(<RichText text={text} />);
  expect(container.textContent).toContain(markup);
  expect(container.querySelector('img, script')).toBeNull();
});

test('a pull quote is hidden from assistive technology and speech, as the text has it already', () => {
  const { container } = renderMarkdown('One.\n\n:::pullquote\nTwo *three*.\n:::');
  expect(screen.queryByRole('complementary')).toBeNull();
  const quote = screen.getByRole('complementary', { hidden: true });
  expect(quote.textContent).toBe('Two three.');
  expect(collectPassages([container], 'en').map(({ sentences }) => sentences)).toEqual([['One.']]);
});

test('a picture is a figure with its description, size and caption, and leads to the whole picture', () => {
  const image = {
    src: '/assets/pictures/a1b2c3d4e5f6.jpg',
    file: '/weir.jpg',
    alt: 'The weir',
    width: 1600,
    height: 900,
  };
  const caption = ['In ', { type: 'emphasis' as const, children: ['June'] }, '.'];
  const { container } = render(
    <RichText
      text={[
        { type: 'paragraph', children: ['One.'] },
        { type: 'figure', image, caption },
      ]}
    />,
  );
  const figure = screen.getByRole('figure');
  const link = within(figure).getByRole('link', { name: 'The weir' });
  expect([link.getAttribute('href'), link.dataset.tool]).toEqual(['/weir.jpg', 'picture']);
  const picture = within(link).getByRole<HTMLImageElement>('img', { name: 'The weir' });
  expect([picture.width, picture.height, picture.getAttribute('loading')]).toEqual([1600, 900, 'lazy']);
  expect(figure.querySelector('source')?.srcset).toContain('/assets/pictures/a1b2c3d4e5f6-1600.avif 1600w');
  expect(figure.querySelector('figcaption')?.textContent).toBe('In June.');
  // The caption is read aloud, not the description.
  expect(collectPassages([container], 'en').map(({ sentences }) => sentences)).toEqual([
    ['One.'],
    ['In June.'],
  ]);
});
