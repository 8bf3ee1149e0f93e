import type { Block, Inline, RichText } from '#domain/markdown/rich-text.ts';
import type { TermData } from '#domain/page-data/article.ts';
import { createNameFinder } from './name-finder.ts';

/**
 * Creates a function that marks the first occurrence of each term of a story, outside headings, links and code. Of terms
 * that begin at the same offset it marks the longest.
 *
 * @returns a function from a text to the marked text; call it in reading order
 */
export function createTermMarker(terms: readonly TermData[]): (text: RichText) => RichText {
  const findNames = createNameFinder(
    terms.flatMap(({ id, term }) => spellings(term).map((name) => ({ id, name }))),
  );
  const pending = new Set(terms.map(({ id }) => id));

  function markText(text: string): Inline[] {
    const parts: Inline[] = [];
    let offset = 0;
    for (const { id, start, end } of findNames(text)) {
      if (!pending.delete(id)) continue;
      if (start > offset) parts.push(text.slice(offset, start));
      parts.push({ type: 'term', fragment: id, text: text.slice(start, end) });
      offset = end;
      if (pending.size === 0) break;
    }
    return offset === 0 ? [text] : offset < text.length ? [...parts, text.slice(offset)] : parts;
  }

  const inlines = (children: Inline[]): Inline[] =>
    children.flatMap((child) => {
      if (typeof child === 'string') return markText(child);
      if (child.type !== 'emphasis' && child.type !== 'strong') return child;
      return { ...child, children: inlines(child.children) };
    });
  const block = (child: Block): Block => {
    switch (child.type) {
      case 'paragraph':
      case 'text':
        return { ...child, children: inlines(child.children) };
      case 'figure':
        return { ...child, ...(child.caption && { caption: inlines(child.caption) }) };
      case 'quote':
        return { ...child, children: blocks(child.children) };
      case 'list':
        return { ...child, items: child.items.map(blocks) };
      case 'table':
        return { ...child, head: child.head.map(inlines), rows: child.rows.map((row) => row.map(inlines)) };
      default:
        return child;
    }
  };
  const blocks = (children: Block[]): Block[] =>
    children.map((child) => (pending.size > 0 ? block(child) : child));
  return blocks;
}

/** "Mixture of experts (MoE)" also occurs as either of its names. */
function spellings(term: string): string[] {
  const [, name, short] = /^(.*\S)\s*\(([^()]+)\)$/.exec(term.trim()) ?? [];
  return name && short ? [term.trim(), name, short.trim()] : [term.trim()];
}
