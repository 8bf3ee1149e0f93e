import type { LinkedImage } from '#domain/page-data/shared.ts';

/** Formatted text as page data carries it. Nothing in it is markup, so nothing in it can run. */
export type RichText = Block[];

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  /** the words of an item in a tight list, where paragraphs have no element of their own */
  | { type: 'text'; children: Inline[] }
  | Heading
  | { type: 'list'; ordered: boolean; start?: number; items: Block[][] }
  | { type: 'quote'; children: Block[] }
  /** every line of the text ends with a line feed */
  | { type: 'code'; language?: string; text: string }
  | { type: 'table'; align: ('left' | 'right' | 'center' | null)[]; head: Inline[][]; rows: Inline[][][] }
  | { type: 'rule' }
  | Figure
  /** a sentence of the text in large type: on the page only, hidden from speech, search and word counts */
  | { type: 'pullquote'; children: Inline[] }
  /** a footnote; an article's page has them apart from its texts (`number-notes.ts`) */
  | Note;

/** A picture in a text. */
export type Figure = { type: 'figure'; image: FigureImage; caption?: Inline[] };

/** As the editor wrote it, with its path in the public folder; on a page with what is known of its file. */
export type FigureImage = Pick<LinkedImage, 'src' | 'alt'> | LinkedImage;

export type Note = { type: 'note'; label: string; children: Block[] };

/** `level` counts from 1 inside its own text. The page puts it below the heading above the text. */
export type Heading = { type: 'heading'; level: number; id?: string; children: Inline[] };

export type Inline =
  | string
  /** `struck` text does not hold any more */
  | { type: 'emphasis' | 'strong' | 'struck'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; href: string; title?: string; isSponsored?: boolean; children: Inline[] }
  /** the first occurrence of a term, with the fragment of its definition */
  | { type: 'term'; fragment: string; text: string }
  /** a reference to a footnote; on a page, the label is the note's number, and `place` counts its references from 1 */
  | Reference
  | { type: 'break' };

export type Reference = { type: 'reference'; label: string; place?: number };

/** Returns the words of a text without formatting, with a line feed between blocks. */
export function plainText(text: RichText): string {
  return text.map(plainBlock).join('\n');
}

function plainBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'text':
    case 'heading':
      return plainInline(block.children);
    case 'list':
      return block.items.map(plainText).join('\n');
    case 'quote':
    case 'note':
      return plainText(block.children);
    case 'figure':
      return plainInline(block.caption ?? []);
    case 'code':
      return block.text.replace(/\n$/, '');
    case 'table':
      return [block.head, ...block.rows]
        .map((row) => row.map((cell) => plainInline(cell)).join(' '))
        .join('\n');
    case 'rule':
    case 'pullquote':
      return '';
  }
}

/** Returns the words of a block's content without formatting. */
export function plainInline(children: Inline[], lineBreak = ' '): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.type === 'break') return lineBreak;
      if (child.type === 'reference') return '';
      return 'text' in child ? child.text : plainInline(child.children, lineBreak);
    })
    .join('');
}
