import { noteId } from '#domain/page-data/shared.ts';
import { element, escapeText, textElement } from '#lib/text/xml.ts';
import type { Block, Figure, Inline, RichText } from './rich-text.ts';

export interface HtmlOptions {
  /** the level of the text's first headings */
  headingLevel: number;
  /** Takes an address as it is in the text and returns an absolute one. */
  address(href: string): string;
}

/** Writes a text as HTML for feed readers: no classes, no script, absolute addresses. All text is escaped. */
export function richTextToHtml(text: RichText, options: HtmlOptions): string {
  return text.map((block) => blockToHtml(block, options)).join('');
}

function blockToHtml(block: Block, options: HtmlOptions): string {
  const { headingLevel, address } = options;
  const inlines = (children: Inline[]) => inlinesToHtml(children, address);
  switch (block.type) {
    case 'paragraph':
      return element('p', {}, inlines(block.children));
    case 'text':
      return inlines(block.children);
    case 'heading':
      return element(`h${Math.min(6, headingLevel + block.level - 1)}`, {}, inlines(block.children));
    case 'list': {
      const items = block.items.map((item) => element('li', {}, richTextToHtml(item, options)));
      return block.ordered ? element('ol', { start: block.start }, ...items) : element('ul', {}, ...items);
    }
    case 'quote':
      return element('blockquote', {}, richTextToHtml(block.children, options));
    case 'code':
      return element('pre', { dir: 'ltr' }, element('code', {}, escapeText(block.text)));
    case 'table': {
      const row = (name: 'th' | 'td', cells: Inline[][]) =>
        element(
          'tr',
          {},
          ...cells.map((cell, column) => cellToHtml(name, inlines(cell), block.align[column])),
        );
      const rows = block.rows.map((cells) => row('td', cells));
      return element(
        'table',
        {},
        element('thead', {}, row('th', block.head)),
        ...(rows.length > 0 ? [element('tbody', {}, ...rows)] : []),
      );
    }
    case 'rule':
      return element('hr', {});
    case 'figure':
      return figureToHtml(block, address);
    case 'note':
    // At the end of the article (`article-html.ts`).
    case 'pullquote':
      // Feed readers would show the sentence twice.
      return '';
  }
}

function figureToHtml({ image, caption }: Figure, address: HtmlOptions['address']): string {
  const { src, alt, ...known } = image;
  const { file = src, width, height } = 'file' in known ? known : {};
  return element(
    'figure',
    {},
    element('img', { src: address(file), alt, width, height }),
    caption ? element('figcaption', {}, inlinesToHtml(caption, address)) : '',
  );
}

function cellToHtml(kind: 'th' | 'td', content: string, align: string | null | undefined): string {
  // An empty cell is no heading.
  const name = content === '' ? 'td' : kind;
  return element(name, { ...(name === 'th' && { scope: 'col' }), align: align ?? undefined }, content);
}

function inlinesToHtml(children: Inline[], address: HtmlOptions['address']): string {
  return children
    .map((child) => (typeof child === 'string' ? escapeText(child) : inlineToHtml(child, address)))
    .join('');
}

function inlineToHtml(inline: Exclude<Inline, string>, address: HtmlOptions['address']): string {
  switch (inline.type) {
    case 'emphasis':
      return element('em', {}, inlinesToHtml(inline.children, address));
    case 'strong':
      return element('strong', {}, inlinesToHtml(inline.children, address));
    case 'struck':
      return element('del', {}, inlinesToHtml(inline.children, address));
    case 'code':
      return element('code', { dir: 'ltr' }, escapeText(inline.text));
    case 'link':
      return element(
        'a',
        { href: address(inline.href), title: inline.title },
        inlinesToHtml(inline.children, address),
      );
    case 'term':
      return element('a', { href: address(`#${inline.fragment}`) }, escapeText(inline.text));
    case 'reference':
      return element(
        'sup',
        {},
        textElement('a', inline.label, { href: address(`#${noteId(inline.label)}`) }),
      );
    case 'break':
      return element('br', {});
  }
}
