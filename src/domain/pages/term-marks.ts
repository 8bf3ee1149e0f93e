import type { Block, Inline, RichText } from '#domain/markdown/rich-text.ts';
import type { TermData } from '#domain/page-data/article.ts';
import { createNameFinder } from './term-names.ts';

/**
 * Makes a function that marks the terms of a story in its texts, each where it occurs first: as a word of its own,
 * outside of headings, links and code. Of terms that begin at the same place the longest is meant.
 *
 * @returns a function from a text to the same text with its marks; call it in reading order
 */
export function createTermMarker(terms: readonly TermData[]): (text: RichText) => RichText {
  const find = createNameFinder(
    terms.flatMap(({ id, term }) => spellings(term).map((name) => ({ id, name }))),
  );
  const pending = new Set(terms.map(({ id }) => id));

  function markText(text: string): Inline[] {
    const parts: Inline[] = [];
    let end = 0;
    for (let found = find(text, 0); found && pending.size > 0; found = find(text, found.to)) {
      const { id, from, to } = found;
      if (!pending.delete(id)) continue;
      if (from > end) parts.push(text.slice(end, from));
      parts.push({ type: 'term', fragment: id, text: text.slice(from, to) });
      end = to;
    }
    return end === 0 ? [text] : end < text.length ? [...parts, text.slice(end)] : parts;
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
        return { ...child, children: inlines(child.children) };
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

/** "Mixture of experts (MoE)" stands in texts by either name alone, too. */
function spellings(term: string): string[] {
  const [, name, short] = /^(.*\S)\s*\(([^()]+)\)$/.exec(term.trim()) ?? [];
  return name && short ? [term.trim(), name, short.trim()] : [term.trim()];
}
