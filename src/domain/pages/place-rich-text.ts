import { type Block, type Inline, plainInline, type RichText } from '#domain/markdown/rich-text.ts';

/** What a page decides of a text: where its links lead, and how its headings are reached. */
export interface RichTextChanges {
  /** takes an address as the editor wrote it and gives the one to use */
  link(href: string): string;
  /** takes a heading's words and gives its fragment; called in reading order */
  heading(words: string): string;
}

/** Makes a text part of a page; the text itself is left as it is. */
export function placeRichText(text: RichText, { link, heading }: RichTextChanges): RichText {
  const inlines = (children: Inline[]): Inline[] =>
    children.map((child) => {
      if (typeof child === 'string' || !('children' in child)) return child;
      const changed = { ...child, children: inlines(child.children) };
      return changed.type === 'link' ? { ...changed, href: link(changed.href) } : changed;
    });
  const blocks = (children: Block[]): Block[] =>
    children.map((block) => {
      switch (block.type) {
        case 'paragraph':
          return { ...block, children: inlines(block.children) };
        case 'heading':
          return { ...block, id: heading(plainInline(block.children)), children: inlines(block.children) };
        case 'quote':
          return { ...block, children: blocks(block.children) };
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
