import type * as Markdown from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

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
  | { type: 'break' };

/** What an editor has to mend in a text; the line counts from 1 inside the text. */
export interface RichTextProblem {
  line: number;
  message: string;
  fix: string;
}

const tables = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] };

/**
 * Turns Markdown (CommonMark and tables) into a tree that the browser makes elements of.
 *
 * @param markdown the editor's text
 * @returns the tree, and what is not allowed in it: HTML, pictures, links to anything but http(s), mailto
 *   and addresses of the site itself
 */
export function parseRichText(markdown: string): { text: RichText; problems: RichTextProblem[] } {
  const root = fromMarkdown(markdown, tables);
  const reader = new Reader(root);
  const text = reader.blocks(root.children);
  return { text, problems: reader.problems };
}

const pictureFix = 'Take it out; a story’s picture goes into the field "image".';
const htmlFix = 'Use Markdown instead; to show the sign itself, put it between backticks.';

class Reader {
  readonly problems: RichTextProblem[] = [];
  readonly #definitions = new Map<string, string>();
  /** depths of the headings that the current place stands under */
  readonly #depths: number[] = [];

  constructor(root: Markdown.Root) {
    this.#define(root);
  }

  /** Where one label is defined twice, the first counts, as CommonMark says. */
  #define(node: Markdown.Nodes): void {
    if (node.type === 'definition' && !this.#definitions.has(node.identifier)) {
      this.#definitions.set(node.identifier, node.url);
    }
    if ('children' in node) for (const child of node.children) this.#define(child);
  }

  blocks(nodes: readonly Markdown.RootContent[]): Block[] {
    return nodes.flatMap((node) => this.#block(node) ?? []);
  }

  #block(node: Markdown.RootContent): Block | undefined {
    switch (node.type) {
      case 'paragraph':
        return { type: 'paragraph', children: this.#inlines(node.children) };
      case 'heading':
        return { type: 'heading', level: this.#level(node.depth), children: this.#inlines(node.children) };
      case 'list':
        return {
          type: 'list',
          ordered: node.ordered === true,
          ...(typeof node.start === 'number' && node.start !== 1 ? { start: node.start } : {}),
          items: node.children.map((item) => this.blocks(item.children)),
        };
      case 'blockquote':
        return { type: 'quote', children: this.blocks(node.children) };
      case 'code':
        return { type: 'code', text: node.value, ...(node.lang ? { language: node.lang } : {}) };
      case 'table':
        return this.#table(node);
      case 'thematicBreak':
        return { type: 'rule' };
      case 'definition':
        this.#href(node, node.url);
        return undefined;
      case 'html':
        this.#problem(node, `HTML is not allowed: ${quote(node.value)}`, htmlFix);
        return undefined;
      default:
        return undefined;
    }
  }

  /** Headings count from 1 without gaps, however many number signs the editor began with. */
  #level(depth: number): number {
    while ((this.#depths.at(-1) ?? 0) >= depth) this.#depths.pop();
    return this.#depths.push(depth);
  }

  #table(node: Markdown.Table): Block {
    const [head, ...rows] = node.children.map((row) =>
      row.children.map((cell) => this.#inlines(cell.children)),
    );
    return { type: 'table', align: (node.align ?? []).map((align) => align ?? null), head: head ?? [], rows };
  }

  #inlines(nodes: readonly Markdown.PhrasingContent[]): Inline[] {
    return nodes.flatMap((node) => this.#inline(node) ?? []);
  }

  #inline(node: Markdown.PhrasingContent): Inline | undefined {
    switch (node.type) {
      case 'text':
        return node.value;
      case 'emphasis':
      case 'strong':
        return { type: node.type, children: this.#inlines(node.children) };
      case 'inlineCode':
        return { type: 'code', text: node.value };
      case 'break':
        return { type: 'break' };
      case 'link':
        return { type: 'link', href: this.#href(node, node.url), children: this.#inlines(node.children) };
      case 'linkReference': {
        const href = this.#definitions.get(node.identifier) ?? '';
        return { type: 'link', href, children: this.#inlines(node.children) };
      }
      case 'image':
      case 'imageReference':
        this.#problem(node, `a picture is not allowed inside a text: ${quote(node.alt ?? '')}`, pictureFix);
        return undefined;
      case 'html':
        this.#problem(node, `HTML is not allowed: ${quote(node.value)}`, htmlFix);
        return undefined;
      default:
        return undefined;
    }
  }

  #href(node: Markdown.Node, url: string): string {
    if (!isAllowedLink(url)) {
      const fix =
        'Begin it with https://, http:// or mailto:, or with / for a page of this site or # for a place on this page.';
      this.#problem(node, `a link leads to ${quote(url)}`, fix);
    }
    return url;
  }

  #problem(node: Markdown.Node, message: string, fix: string): void {
    this.problems.push({ line: node.position?.start.line ?? 1, message, fix });
  }
}

/** Whether a link may stand in a text: http(s), mailto, a path of this site, or a fragment. */
export function isAllowedLink(url: string): boolean {
  if (/^#[^\s#]+$/.test(url)) return true;
  if (/^\/(?![/\\])/.test(url)) return URL.canParse(url, 'https://site.invalid') && !/[\\\s]/.test(url);
  return /^(https?:\/\/|mailto:[^@\s]+@)/i.test(url) && URL.canParse(url);
}

function quote(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`;
}

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
      return child.type === 'code' ? child.text : plainInline(child.children);
    })
    .join('');
}
