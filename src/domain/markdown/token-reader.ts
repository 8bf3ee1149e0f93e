import type { Env, Token } from 'markdown-it';
import { faultOfDirective, nameOfDirective, readPullQuote } from './directives.ts';
import { readCaptionedFigure, readFigure } from './figures.ts';
import { faultOfLink, htmlFix, type MarkdownProblem, pictureFix, quote } from './markdown-faults.ts';
import { parser } from './markdown-parser.ts';
import { NoteChecks } from './note-checks.ts';
import { alignmentOf, alignNumbers } from './number-columns.ts';
import { type Block, type Inline, plainInline } from './rich-text.ts';

type Tokens = Iterator<Token, undefined>;

/** Makes a tree of the parser's flat list of tokens: opening, content, closing. */
export class TokenReader {
  readonly problems: MarkdownProblem[] = [];
  /** texts that are not in the plain text of the tree: titles of links, pull quotes, and descriptions of pictures */
  readonly titles: string[] = [];
  readonly notes = new NoteChecks();
  /** holds the addresses of link definitions by label */
  readonly #environment: Env;
  /** levels, as written, of the headings above the current block */
  readonly #depths: number[] = [];
  readonly #defined = new Set<unknown>();
  /** what the current content is in, if it cannot have notes */
  #around: string | undefined;
  #line = 1;

  constructor(environment: Env) {
    this.#environment = environment;
  }

  problem(message: string, fix: string, { map }: Pick<Partial<Token>, 'map'> = {}): void {
    this.problems.push({ line: map ? map[0] + 1 : this.#line, message, fix });
  }

  /** Reads blocks up to the end of their parent. */
  blocks(tokens: Tokens): Block[] {
    const blocks: Block[] = [];
    for (const token of within(tokens)) {
      if (token.map) this.#line = token.map[0] + 1;
      const block = this.#block(token, tokens);
      if (block) blocks.push(block);
    }
    return blocks;
  }

  #block(token: Token, tokens: Tokens): Block | undefined {
    switch (token.type) {
      case 'paragraph_open':
        return this.#paragraph(token, tokens);
      case 'heading_open': {
        const level = this.#level(Number(token.tag.slice(1)));
        return { type: 'heading', level, children: this.#content(tokens) };
      }
      case 'bullet_list_open':
        return { type: 'list', ordered: false, items: this.#items(tokens) };
      case 'ordered_list_open': {
        const start = token.attrGet('start');
        const items = this.#items(tokens);
        return { type: 'list', ordered: true, ...(start !== null && { start: Number(start) }), items };
      }
      case 'blockquote_open':
        return { type: 'quote', children: this.blocks(tokens) };
      case 'code_block':
      case 'fence': {
        const [language] = parser.utils.unescapeAll(token.info).trim().split(/\s+/);
        return { type: 'code', text: token.content, ...(language && { language }) };
      }
      case 'table_open':
        return this.#table(tokens);
      case 'hr':
        return { type: 'rule' };
      case 'footnote_reference_open':
        return this.#note(String(token.meta?.label), token.level, tokens);
      case 'container_directive_open':
        return this.#directive(token, tokens);
      case 'reference_definition':
        this.#checkDefinition(token.meta?.label);
        return undefined;
      case 'html_block':
        this.problem(`HTML is not allowed: ${quote(token.content)}`, htmlFix);
        return undefined;
      default:
        return undefined;
    }
  }

  #paragraph({ hidden }: Token, tokens: Tokens): Block | undefined {
    const children = [...within(tokens)].flatMap((inline) => inline.children ?? []);
    const [picture, ...others] = children;
    if (picture?.type !== 'image' || others.length > 0)
      // The parser hides paragraphs of tight lists.
      return { type: hidden ? 'text' : 'paragraph', children: this.#inlines(children.values()) };
    const read = readFigure(picture);
    if ('figure' in read) {
      this.titles.push(read.figure.image.alt);
      return read.figure;
    }
    this.problem(read.fault.message, read.fault.fix);
    return undefined;
  }

  #directive(token: Token, tokens: Tokens): Block | undefined {
    const known = this.problems.length;
    const fault = faultOfDirective(token);
    if (fault) this.problem(fault.message, fault.fix, token);
    const blocks = this.blocks(tokens);
    // One problem at a time: a picture that is wrong is not in its figure.
    if (this.problems.length > known) return undefined;
    const read = nameOfDirective(token) === 'figure' ? readCaptionedFigure(blocks) : readPullQuote(blocks);
    if ('fault' in read) {
      this.problem(read.fault.message, read.fault.fix, token);
      return undefined;
    }
    if ('figure' in read) return read.figure;
    this.titles.push(plainInline(read.children));
    return { type: 'pullquote', ...read };
  }

  #note(label: string, level: number, tokens: Tokens): Block {
    const name = `the note ${quote(`[^${label}]`)}`;
    this.problems.push(...this.notes.define(label, this.#line, level));
    this.#around = name;
    const children = this.blocks(tokens);
    this.#around = undefined;
    if (children.length === 0) this.problem(`${name} is empty`, 'Write it, or remove it.');
    return { type: 'note', label, children };
  }

  /** If a label is defined twice, the first definition counts, as CommonMark says. */
  #checkDefinition(label: unknown): void {
    const { href } = this.#environment.references?.[String(label)] ?? {};
    if (href === undefined || this.#defined.has(label)) return;
    this.#defined.add(label);
    this.#checkLink(href);
  }

  /** Numbers heading levels from 1 without gaps, whatever level the editor began with. */
  #level(depth: number): number {
    while ((this.#depths.at(-1) ?? 0) >= depth) this.#depths.pop();
    return this.#depths.push(depth);
  }

  #items(tokens: Tokens): Block[][] {
    return Array.from(within(tokens), () => this.blocks(tokens));
  }

  #table(tokens: Tokens): Block {
    const align: Extract<Block, { type: 'table' }>['align'] = [];
    const rows: Inline[][][] = [];
    for (const part of within(tokens)) {
      for (const row of within(tokens)) {
        if (row.map) this.#line = row.map[0] + 1;
        const cells: Inline[][] = [];
        for (const cell of within(tokens)) {
          if (part.type === 'thead_open') align.push(alignmentOf(cell));
          cells.push(this.#content(tokens));
        }
        rows.push(cells);
      }
    }
    const [head = [], ...others] = rows;
    return { type: 'table', align: alignNumbers(align, others), head, rows: others };
  }

  /** Reads the inline content of a block. */
  #content(tokens: Tokens): Inline[] {
    const inlines: Inline[] = [];
    for (const { children } of within(tokens)) inlines.push(...this.#inlines((children ?? []).values()));
    return inlines;
  }

  #inlines(tokens: Tokens): Inline[] {
    const inlines: Inline[] = [];
    for (const token of within(tokens)) {
      const inline = this.#inline(token, tokens);
      if (!inline) continue;
      const last = inlines.at(-1);
      if (typeof inline === 'string' && typeof last === 'string') inlines[inlines.length - 1] = last + inline;
      else inlines.push(inline);
    }
    return inlines;
  }

  #inline(token: Token, tokens: Tokens): Inline | undefined {
    switch (token.type) {
      case 'text':
      case 'text_special':
        return token.content;
      case 'softbreak':
        this.#line += 1;
        return '\n';
      case 'hardbreak':
        this.#line += 1;
        return { type: 'break' };
      case 'em_open':
        return { type: 'emphasis', children: this.#inlines(tokens) };
      case 'strong_open':
        return { type: 'strong', children: this.#inlines(tokens) };
      case 's_open':
        return { type: 'struck', children: this.#inlines(tokens) };
      case 'code_inline':
        return { type: 'code', text: token.content };
      case 'link_open': {
        const href = String(token.attrGet('href') ?? '');
        const title = String(token.attrGet('title') ?? '');
        if (title) this.titles.push(title);
        // A link with a label is checked at its definition.
        if (!token.meta?.label) this.#checkLink(href);
        const known = this.problems.length;
        const children = this.#inlines(tokens);
        if (children.length === 0 && this.problems.length === known)
          this.problem(`the link to ${quote(href)} has no words`, 'Write its words between the brackets.');
        return { type: 'link', href, ...(title && { title }), children };
      }
      case 'footnote_ref': {
        const label = String(token.meta?.label);
        this.problems.push(...this.notes.refer(label, this.#line, this.#around));
        return { type: 'reference', label };
      }
      case 'image':
        this.problem(`a picture is inside a line: ${quote(token.content)}`, pictureFix);
        return undefined;
      case 'html_inline':
        this.problem(`HTML is not allowed: ${quote(token.content)}`, htmlFix);
        return undefined;
      default:
        return undefined;
    }
  }

  #checkLink(url: string): void {
    const fault = faultOfLink(url);
    if (fault) this.problem(fault.message, fault.fix);
  }
}

/** Yields tokens up to the end of their parent. The caller of an opening token reads its content and end. */
function* within(tokens: Tokens): Iterable<Token> {
  for (let { value } = tokens.next(); value && value.nesting >= 0; { value } = tokens.next()) yield value;
}
