import type { Env, MarkdownIt, Token } from 'markdown-it';

/** Far more than an article needs, measured in docs/decisions/0033-limits.md. */
const maxSteps = 100_000;
const maxParts = 10_000;

/** The budget left for the texts of one article: steps of the parser, and parts that pages show. */
export interface MarkdownWork {
  steps: number;
  parts: number;
  /** Whether a text has used it up. Only that text is reported. */
  isSpent?: boolean;
}

/** Thrown when a text has used up the steps. */
export class TooMuchWork extends Error {}

const newWork = (): MarkdownWork => ({ steps: maxSteps, parts: maxParts });

let shared: MarkdownWork | undefined;

/** Calls a function and returns its result. All texts that are parsed during the call share one budget. */
export function withSharedBudget<Result>(read: () => Result): Result {
  shared = newWork();
  try {
    return read();
  } finally {
    shared = undefined;
  }
}

/** Returns the budget of the article that is being read, or a new one for a text on its own. */
export function workLeft(): MarkdownWork {
  return shared ?? newWork();
}

/**
 * Makes a parser count how often it tries its rules at a position. Nested lines and brackets make it try again and
 * again, so their number alone is no limit. The parser's environment holds the budget as `work`.
 */
export function countSteps(parser: MarkdownIt): void {
  const step = ({ env }: { env: Env }) => {
    const work = env.work as MarkdownWork | undefined;
    if (work && --work.steps < 0) throw new TooMuchWork();
    return false;
  };
  // Before all rules, including those that are tried as the end of a block.
  const alt = ['paragraph', 'reference', 'blockquote', 'list'];
  parser.block.ruler.before('table', 'step', step, { alt });
  parser.inline.ruler.before('text', 'step', step);
}

/** What an address takes to be recognised, in steps of the parser. */
const autolinkSteps = 5;

/** Counts an address in a text that may become a link. */
export function countAutolink(): void {
  const work = workLeft();
  work.steps -= autolinkSteps;
  if (work.steps < 0) throw new TooMuchWork();
}

/** Texts that are nested deeper are refused, because the parser would leave out the content. */
export const maxDepth = 100;

/** Whether a block or inline formatting is too deep. The parser has no limit for the latter. */
export function isTooDeep({ nesting, level, children }: Token): boolean {
  return (
    (nesting === 1 && level === maxDepth - 1) || (children?.some((child) => child.level >= maxDepth) ?? false)
  );
}

/**
 * Counts the parts of a text that become elements of a page: blocks, items, rows, cells and inline formatting. Links
 * with one definition repeat its address and title, so a link counts again for every thousand characters of them.
 */
export function countParts(tokens: readonly Token[]): number {
  let count = 0;
  for (const { nesting, type, children } of tokens) {
    if (nesting >= 0 && type !== 'inline') count++;
    for (const child of children ?? [])
      if (child.nesting >= 0 && !isText(child)) count += 1 + Math.floor(attributeLength(child) / 1000);
  }
  return count;
}

const attributeLength = ({ attrs }: Token) =>
  attrs?.reduce((sum, [, value]) => sum + `${value}`.length, 0) ?? 0;

const isText = ({ type }: Token) => type === 'text' || type === 'text_special' || type === 'softbreak';

const fix = 'Take some of it out, or make several stories of it.';

export const faultOfSteps = {
  message:
    'takes too long to be read: it holds too many quotations, lists, brackets or lines, mostly within one another',
  fix,
};

export const faultOfParts = {
  message: `holds, with the texts before it, more than ${maxParts.toLocaleString('en')} paragraphs, items, cells and marks`,
  fix,
};
