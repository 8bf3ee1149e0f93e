import type { Block, Heading, Inline } from './rich-text.ts';

/** Puts a plain text on one line, as browsers show it. */
export const line = (text: string) => text.trim().replace(/\s+/g, ' ');

export const heading = (level: number, text: string): Heading => ({
  type: 'heading',
  level,
  children: [line(text)],
});

export const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

export const strong = (text: string): Inline => ({ type: 'strong', children: [line(text)] });

export const link = (text: string, href: string): Inline => ({ type: 'link', href, children: [line(text)] });

/** A tight bulleted list with one line for each item. */
export const list = (items: readonly Inline[][]): Block => ({
  type: 'list',
  ordered: false,
  items: items.map((children) => [{ type: 'text', children }]),
});
