import type { Block, Figure, Heading, Inline, Reference, RichText } from './rich-text.ts';

/** How to copy the parts of a text that depend on the page it is shown on. */
export interface RichTextChanges {
  /** Takes a link's address as the editor wrote it and returns the address to use. */
  href(address: string): string;
  /** Takes a heading and returns the one to use. Called in reading order. */
  heading(heading: Heading): Heading;
  /** Takes a reference to a footnote and returns the one to use. Called in reading order. */
  reference?(reference: Reference): Reference;
  /** Takes a picture and returns the one to use. */
  figure?(figure: Figure): Figure;
  /** whether links to other sites are paid for */
  isSponsored?: boolean;
}

/** Copies a text with other addresses and headings. The text itself stays as it is. */
export function mapRichText(
  text: RichText,
  { href, heading, reference, figure, isSponsored }: RichTextChanges,
): RichText {
  const inlines = (children: Inline[]): Inline[] =>
    children.map((child) => {
      if (typeof child === 'string') return child;
      if (child.type === 'reference') return reference?.(child) ?? child;
      if (!('children' in child)) return child;
      const copy = { ...child, children: inlines(child.children) };
      if (copy.type !== 'link') return copy;
      const isPaid = isSponsored && /^https?:/i.test(copy.href);
      return { ...copy, href: href(copy.href), ...(isPaid && { isSponsored }) };
    });
  const blocks = (children: Block[]): Block[] =>
    children.map((block) => {
      switch (block.type) {
        case 'paragraph':
        case 'text':
        case 'pullquote':
          return { ...block, children: inlines(block.children) };
        case 'heading':
          return heading({ ...block, children: inlines(block.children) });
        case 'quote':
        case 'note':
          return { ...block, children: blocks(block.children) };
        case 'figure': {
          const { caption } = block;
          const copy = { ...block, ...(caption && { caption: inlines(caption) }) };
          return figure?.(copy) ?? copy;
        }
        case 'list':
          return { ...block, items: block.items.map(blocks) };
        case 'table':
          return { ...block, head: block.head.map(inlines), rows: block.rows.map((row) => row.map(inlines)) };
        default:
          return block;
      }
    });
  return blocks(text);
}
