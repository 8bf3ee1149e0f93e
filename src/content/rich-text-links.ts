import type { Block, Inline, RichText } from './rich-text.ts';

/**
 * Changes the addresses of a text's links.
 *
 * @param change takes an address as the editor wrote it and gives the one to use
 */
export function mapLinks(text: RichText, change: (href: string) => string): RichText {
  const inlines = (children: Inline[]): Inline[] =>
    children.map((child) => {
      if (typeof child === 'string' || !('children' in child)) return child;
      const changed = { ...child, children: inlines(child.children) };
      return changed.type === 'link' ? { ...changed, href: change(changed.href) } : changed;
    });
  const blocks = (children: Block[]): Block[] =>
    children.map((block) => {
      switch (block.type) {
        case 'paragraph':
        case 'heading':
          return { ...block, children: inlines(block.children) };
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
