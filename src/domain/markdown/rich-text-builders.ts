import type { Block, Inline } from './rich-text.ts';

/** Parts of rich text for what the build itself says in it. */

/** A plain text in one line, as browsers show it. */
export const line = (text: string) => text.trim().replace(/\s+/g, ' ');

export const heading = (level: number, text: string): Block => ({
  type: 'heading',
  level,
  children: [line(text)],
});

export const paragraph = (...children: Inline[]): Block => ({
  type: 'paragraph',
  children: joined(children),
});

/** A list of lines with a bullet each. */
export const list = (items: readonly (readonly Inline[])[]): Block => ({
  type: 'list',
  ordered: false,
  items: items.map((children) => [paragraph(...children)]),
});

/** Texts beside one another as one, as the parser gives them. */
function joined(children: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const child of children) {
    const before = all.at(-1);
    if (typeof child === 'string' && typeof before === 'string') all[all.length - 1] = before + child;
    else all.push(child);
  }
  return all;
}
