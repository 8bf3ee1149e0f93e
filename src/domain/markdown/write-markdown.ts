import type {
  BlockContent,
  Delete,
  Emphasis,
  FootnoteDefinition,
  Heading,
  List,
  PhrasingContent,
  Strong,
  Table,
  TableRow,
} from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { markdownOptions } from './markdown-handlers.ts';
import type { Block, Inline } from './rich-text.ts';

/**
 * Writes rich text as Markdown (see `markdown-parser.ts`) that reads back as the same text. Emphasis inside or directly
 * after emphasis of the same kind becomes part of it. Headings deeper than the sixth level are written at the sixth.
 * Pull quotes, which repeat the text, are left out, and captions become paragraphs. Link definitions are not in the tree, so a list that is loose or tight because of one may read back as the other.
 *
 * @returns Markdown that ends with a line feed
 */
export function writeMarkdown(text: readonly Block[]): string {
  return toMarkdown({ type: 'root', children: text.flatMap(toBlocks) }, markdownOptions);
}

type WrittenBlock = Exclude<Block, { type: 'pullquote' | 'figure' }>;

function toBlocks(block: Block): (BlockContent | FootnoteDefinition)[] {
  switch (block.type) {
    case 'pullquote':
      return [];
    case 'figure': {
      const { image, caption } = block;
      return [
        { type: 'paragraph', children: [{ type: 'image', url: image.src, alt: image.alt }] },
        ...(caption ? [{ type: 'paragraph', children: toPhrasing(caption) } as const] : []),
      ];
    }
    default:
      return [toBlock(block)];
  }
}

function toBlock(block: WrittenBlock): BlockContent | FootnoteDefinition {
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
      return { type: 'blockquote', children: block.children.flatMap(toBlocks) };
    case 'code':
      return { type: 'code', lang: block.language ?? null, value: block.text };
    case 'table':
      return toTable(block);
    case 'rule':
      return { type: 'thematicBreak' };
    case 'note':
      return {
        type: 'footnoteDefinition',
        identifier: block.label,
        label: block.label,
        children: block.children.flatMap(toBlocks),
      };
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
    children: items.map((item) => ({
      type: 'listItem',
      spread: !isTight,
      children: item.flatMap(toBlocks),
    })),
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
    case 'reference':
      return [{ type: 'footnoteReference', identifier: inline.label, label: inline.label }];
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
