import type {
  BlockContent,
  Code,
  Delete,
  Emphasis,
  Heading,
  InlineCode,
  List,
  PhrasingContent,
  Strong,
  Table,
  TableRow,
  Text,
} from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, type Handle, type Options, toMarkdown, type Unsafe } from 'mdast-util-to-markdown';
import type { Block, Inline, RichText } from './rich-text.ts';

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    strikethrough: 'strikethrough';
  }
}

/** The characters that `String.trim` removes, other than line ends. */
const spaces =
  ' \t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff';

const outsideLinks: Pick<Unsafe, 'inConstruct' | 'notInConstruct'> = {
  inConstruct: 'phrasing',
  notInConstruct: ['autolink', 'link', 'label'],
};

const options: Options = {
  bullet: '-',
  bulletOther: '+',
  extensions: [
    // Equal widths keep the cells unpadded, so that a longer cell does not change the other rows.
    gfmTableToMarkdown({ stringLength: () => 3 }),
    {
      // Parsers trim cells. The table extension does not protect spaces at their edges.
      unsafe: [...spaces].flatMap((character): Unsafe[] => [
        { character, before: '\\|', inConstruct: 'tableCell' },
        { character, after: '\\|', inConstruct: 'tableCell' },
      ]),
    },
    {
      unsafe: [
        // A carriage return would read back as a line feed.
        { character: '\r', inConstruct: 'phrasing' },
        // The library escapes only every other one of adjacent lines that are hyphens.
        { atBreak: true, character: '-', after: '(?=[ \t\r\n-])' },
        // All of two or more tildes. Lookaround, since the library escapes every other one otherwise.
        { character: '~', after: '(?=~)', inConstruct: 'phrasing' },
        { character: '~', before: '(?<=~)', inConstruct: 'phrasing' },
        { character: '~', inConstruct: 'strikethrough' },
        // Addresses in text that are no links.
        { character: '@', before: '[-;:&=+$,.\\w]', after: '\\S', ...outsideLinks },
        { character: '.', before: '[Ww]', after: '\\S', ...outsideLinks },
        { character: ':', before: '[ps]', after: '\\/', ...outsideLinks },
        { character: ':', before: 'o', after: '\\S', ...outsideLinks },
      ],
      handlers: { text: writeText, code: writeCode, inlineCode: writeInlineCode, delete: writeStruck },
    },
  ],
};

/**
 * Writes rich text as Markdown (see `markdown-parser.ts`) that reads back as the same text. Emphasis inside or directly
 * after emphasis of the same kind becomes part of it. Headings deeper than the sixth level are written at the sixth.
 * Link definitions are not in the tree, so a list that is loose or tight because of one may read back as the other.
 *
 * @returns Markdown that ends with a line feed
 */
export function writeMarkdown(text: RichText): string {
  return toMarkdown({ type: 'root', children: text.map(toBlock) }, options);
}

/**
 * Writes text with only the patterns whose character occurs. The library tries all of them on every text, which takes
 * almost as long as rendering the article's page.
 */
function writeText(...[node, , state, info]: Parameters<Handle>): string {
  const { value } = node as Text;
  const text = info.before + value + info.after;
  const { unsafe } = state;
  state.unsafe = unsafe.filter(({ character }) => text.includes(character));
  const written = state.safe(value, info);
  state.unsafe = unsafe;
  return written;
}

/**
 * markdown-it takes a line with a pipe for the head of a table, even where it opens a code block. The library ends the
 * last line of code, which has its line feed already.
 */
function writeCode(...[node, parent, state, info]: Parameters<Handle>): string {
  return defaultHandlers
    .code(node as Code, parent, state, info)
    .replace(/^.*/, (fence) => fence.replaceAll('|', '&#x7C;'))
    .replace(/\n(\n.*)$/, '$1');
}

/** Struck-out text begins and ends under the same conditions as strong text. */
function writeStruck(...[node, parent, state, info]: Parameters<Handle>): string {
  const exit = state.enter('strikethrough');
  const strong: Strong = { type: 'strong', children: (node as Delete).children };
  const written = defaultHandlers.strong(strong, parent, state, info);
  exit();
  return `~~${written.slice(2, -2)}~~`;
}
writeStruck.peek = () => '~';

/** GitHub and markdown-it remove one backslash before every pipe in a cell, also in code. */
function writeInlineCode(...[node, parent, state]: Parameters<Handle>): string {
  const code = defaultHandlers.inlineCode(node as InlineCode, parent, state);
  return state.stack.includes('tableCell') ? code.replaceAll('|', '\\|') : code;
}

function toBlock(block: Block): BlockContent {
  switch (block.type) {
    case 'paragraph':
    case 'text':
      return { type: 'paragraph', children: toPhrasing(block.children) };
    case 'heading':
      return {
        type: 'heading',
        depth: Math.min(block.level, 6) as Heading['depth'],
        children: toPhrasing(block.children),
      };
    case 'list':
      return toList(block);
    case 'quote':
      return { type: 'blockquote', children: block.children.map(toBlock) };
    case 'code':
      return { type: 'code', lang: block.language ?? null, value: block.text };
    case 'table':
      return toTable(block);
    case 'rule':
      return { type: 'thematicBreak' };
  }
}

function toList({ ordered, start = 1, items }: Extract<Block, { type: 'list' }>): List {
  // A list without text or paragraphs reads back the same either way. Blank lines keep its blocks apart.
  const isTight = items.flat().some(({ type }) => type === 'text');
  return {
    type: 'list',
    ordered,
    // Numbers of more than nine digits do not begin an item.
    start: Math.min(start, 1_000_000_000 - items.length),
    spread: !isTight,
    children: items.map((item) => ({ type: 'listItem', spread: !isTight, children: item.map(toBlock) })),
  };
}

function toTable({ align, head, rows }: Extract<Block, { type: 'table' }>): Table {
  const toRow = (cells: Inline[][]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: toPhrasing(cell) })),
  });
  return { type: 'table', align, children: [head, ...rows].map(toRow) };
}

type Mark = Emphasis | Strong | Delete;

/** @param around the kinds of emphasis that the text stands in */
function toPhrasing(children: readonly Inline[], around: readonly Mark['type'][] = []): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const child of children) {
    for (const node of toNodes(child, around)) append(nodes, node);
  }
  return nodes;
}

function toNodes(inline: Inline, around: readonly Mark['type'][]): PhrasingContent[] {
  if (typeof inline === 'string') return [{ type: 'text', value: inline }];
  switch (inline.type) {
    case 'emphasis':
    case 'strong':
    case 'struck': {
      const type = inline.type === 'struck' ? 'delete' : inline.type;
      // Merging keeps the library from trying markers for minutes, and covers what Markdown cannot express.
      return around.includes(type)
        ? toPhrasing(inline.children, around)
        : [{ type, children: toPhrasing(inline.children, [...around, type]) }];
    }
    case 'link':
      return [
        {
          type: 'link',
          url: inline.href,
          title: inline.title ?? null,
          children: toPhrasing(inline.children, around),
        },
      ];
    case 'code':
      return [{ type: 'inlineCode', value: inline.text }];
    case 'term':
      return [{ type: 'text', value: inline.text }];
    case 'break':
      return [{ type: 'break' }];
  }
}

/** Adds a node to its siblings. Text joins text before it, and emphasis joins emphasis of the same kind. */
function append(nodes: PhrasingContent[], node: PhrasingContent): void {
  const last = nodes.at(-1);
  if (node.type === 'text' && last?.type === 'text') last.value += node.value;
  else if (isMark(node) && last?.type === node.type)
    for (const child of node.children) append((last as Mark).children, child);
  else nodes.push(node);
}

const isMark = (node: PhrasingContent): node is Mark =>
  node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete';
