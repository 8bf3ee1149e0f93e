import createParser, { type Env, type Token } from 'markdown-it';
import { depthFix, htmlFix, isAllowedLink, linkFix, pictureFix, quote } from './markdown-faults.ts';
import {
  countParts,
  countSteps,
  faultOfParts,
  faultOfSteps,
  TooMuchWork,
  workLeft,
} from './markdown-limits.ts';
import type { Block, Inline, RichText } from './rich-text.ts';

/** What an editor has to mend in a text; the line counts from 1 inside the text. */
export interface MarkdownProblem {
  line: number;
  message: string;
  fix: string;
}

/** Texts nested deeper are refused: the parser would leave out what is inside. */
const deepest = 100;

const parser = createParser('commonmark', { maxNesting: deepest })
  .enable('table')
  // Definitions stay among the tokens, so that a bad one is told with its line.
  .disable('strip_references');
// Addresses stay as the editor wrote them; which ones may be used is decided here, with a message.
parser.validateLink = () => true;
parser.normalizeLink = (url) => url;
countSteps(parser);

/**
 * Turns Markdown (CommonMark and tables) into a tree that the browser makes elements of.
 *
 * @param markdown the editor's text
 * @returns the tree, and what is not allowed in it: HTML, pictures, links to anything but http(s), mailto
 *   and addresses of the site itself; of a text that is too much one problem, of those behind it in the same
 *   article nothing
 */
export function parseMarkdown(markdown: string): Parsed {
  const work = workLeft();
  if (work.isSpent) return { text: [], problems: [], isUnread: true };
  const environment: Env = { work };
  const refuse = (fault: { message: string; fix: string }, { map }: Partial<Token> = {}) => ({
    text: [],
    problems: [{ line: map ? map[0] + 1 : 1, ...fault }],
  });
  try {
    const tokens = parser.parse(markdown, environment);
    const tooDeep = tokens.find(isTooDeep);
    if (tooDeep) return refuse({ message: `it is nested ${deepest} deep`, fix: depthFix }, tooDeep);
    work.parts -= countParts(tokens);
    if (work.parts >= 0) {
      const reader = new Reader(environment);
      return { text: reader.blocks(tokens.values()), problems: reader.problems };
    }
  } catch (error) {
    if (!(error instanceof TooMuchWork)) throw error;
  }
  work.isSpent = true;
  return refuse(work.parts < 0 ? faultOfParts : faultOfSteps);
}

interface Parsed {
  text: RichText;
  problems: MarkdownProblem[];
  /** whether it has been left alone, since the texts before it are too much */
  isUnread?: true;
}

/** Whether a block stands too deep, or a mark in a line: these the parser nests without end. */
function isTooDeep({ nesting, level, children }: Token): boolean {
  return (
    (nesting === 1 && level === deepest - 1) || (children?.some((child) => child.level >= deepest) ?? false)
  );
}

type Tokens = Iterator<Token, undefined>;

/** Makes a tree of the parser's tokens, which stand in a row: opening, content, closing. */
class Reader {
  readonly problems: MarkdownProblem[] = [];
  /** what the parser notes beside its tokens: where the labels of definitions lead */
  readonly #environment: Env;
  /** depths of the headings that the current place stands under */
  readonly #depths: number[] = [];
  readonly #defined = new Set<unknown>();
  #line = 1;

  constructor(environment: Env) {
    this.#environment = environment;
  }

  problem(message: string, fix: string, { map }: Partial<Token> = {}): void {
    this.problems.push({ line: map ? map[0] + 1 : this.#line, message, fix });
  }

  /** The blocks up to the end of what they stand in. */
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
        return { type: 'paragraph', children: this.#content(tokens) };
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
        return { type: 'code', text: token.content.replace(/\n$/, ''), ...(language && { language }) };
      }
      case 'table_open':
        return this.#table(tokens);
      case 'hr':
        return { type: 'rule' };
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

  /** Where one label is defined twice, the first counts, as CommonMark says. */
  #checkDefinition(label: unknown): void {
    const { href } = this.#environment.references?.[String(label)] ?? {};
    if (href === undefined || this.#defined.has(label)) return;
    this.#defined.add(label);
    this.#checkLink(href);
  }

  /** Headings count from 1 without gaps, however many number signs the editor began with. */
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
    return { type: 'table', align, head, rows: others };
  }

  /** The line of text that a block holds. */
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
      case 'code_inline':
        return { type: 'code', text: token.content };
      case 'link_open': {
        const href = String(token.attrGet('href') ?? '');
        // A link by label is checked where its label is defined.
        if (!token.meta?.label) this.#checkLink(href);
        return { type: 'link', href, children: this.#inlines(tokens) };
      }
      case 'image':
        this.problem(`a picture is not allowed inside a text: ${quote(token.content)}`, pictureFix);
        return undefined;
      case 'html_inline':
        this.problem(`HTML is not allowed: ${quote(token.content)}`, htmlFix);
        return undefined;
      default:
        return undefined;
    }
  }

  #checkLink(url: string): void {
    if (!isAllowedLink(url)) this.problem(`a link leads to ${quote(url)}`, linkFix);
  }
}

/** The tokens up to the one that closes what they stand in; whoever opens something reads on to its end. */
function* within(tokens: Tokens): Iterable<Token> {
  for (let { value } = tokens.next(); value && value.nesting >= 0; { value } = tokens.next()) yield value;
}

function alignmentOf(cell: Token): 'left' | 'right' | 'center' | null {
  const [, alignment] = /^text-align:(left|right|center)$/.exec(String(cell.attrGet('style'))) ?? [];
  return (alignment as 'left' | 'right' | 'center' | undefined) ?? null;
}
