/** Text with marks, as the page's data carries it: nothing in it is markup, so nothing in it can run. */
export type RichText = Block[];

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  /** `level` counts from 1 inside its own text; the page sets it below the heading that stands above */
  | { type: 'heading'; level: number; id?: string; children: Inline[] }
  | { type: 'list'; ordered: boolean; start?: number; items: Block[][] }
  | { type: 'quote'; children: Block[] }
  | { type: 'code'; language?: string; text: string }
  | { type: 'table'; align: ('left' | 'right' | 'center' | null)[]; head: Inline[][]; rows: Inline[][][] }
  | { type: 'rule' };

export type Inline =
  | string
  | { type: 'emphasis' | 'strong'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; href: string; children: Inline[] }
  /** a term of the story where it occurs first, and the fragment of its definition */
  | { type: 'term'; fragment: string; text: string }
  | { type: 'break' };

/** The words of a text without its marks, blocks apart by a line feed. */
export function plainText(text: RichText): string {
  return text.map(plainBlock).join('\n');
}

function plainBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return plainInline(block.children);
    case 'list':
      return block.items.map(plainText).join('\n');
    case 'quote':
      return plainText(block.children);
    case 'code':
      return block.text;
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(plainInline).join(' ')).join('\n');
    case 'rule':
      return '';
  }
}

/** The words of a line without its marks. */
export function plainInline(children: Inline[]): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.type === 'break') return ' ';
      return 'text' in child ? child.text : plainInline(child.children);
    })
    .join('');
}
