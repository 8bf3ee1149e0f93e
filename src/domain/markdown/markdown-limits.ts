import type { Env, MarkdownIt, Token } from 'markdown-it';

/** Far more than a story needs; measured in docs/decisions/0033-limits.md. */
const mostSteps = 100_000;
const mostParts = 10_000;

/** What the texts of one article may still cost: steps of the parser, and parts that pages show. */
export interface MarkdownWork {
  steps: number;
  parts: number;
  /** whether a text has used it up, which is told once */
  isSpent?: boolean;
}

/** Thrown where a text has used up the steps. */
export class TooMuchWork extends Error {}

let shared: MarkdownWork | undefined;

/** Lets all texts that are parsed while something is read share one budget. */
export function sharingWork<Result>(read: () => Result): Result {
  shared = { steps: mostSteps, parts: mostParts };
  try {
    return read();
  } finally {
    shared = undefined;
  }
}

/** The budget of the article that is being read; a text by itself has one of its own. */
export function workLeft(): MarkdownWork {
  return shared ?? { steps: mostSteps, parts: mostParts };
}

/**
 * Makes a parser count its steps: how often it asks what begins at a place. Lines and brackets within one another
 * make it ask again and again, so that their number alone bounds nothing. Its environment holds the budget as `work`.
 */
export function countSteps(parser: MarkdownIt): void {
  const step = ({ env }: { env: Env }) => {
    const work = env.work as MarkdownWork | undefined;
    if (work && --work.steps < 0) throw new TooMuchWork();
    return false;
  };
  // Before all rules, also where they are asked whether they would end a block.
  const alt = ['paragraph', 'reference', 'blockquote', 'list'];
  parser.block.ruler.before('table', 'step', step, { alt });
  parser.inline.ruler.before('text', 'step', step);
}

/** Parts of a text as elements of a page: blocks, items, rows, cells, and marks within lines. */
export function countParts(tokens: readonly Token[]): number {
  let count = 0;
  for (const { nesting, type, children } of tokens) {
    if (nesting >= 0 && type !== 'inline') count++;
    for (const child of children ?? []) if (child.nesting >= 0 && !isText(child)) count++;
  }
  return count;
}

const isText = ({ type }: Token) => type === 'text' || type === 'softbreak';

const fix = 'Take some of it out, or make several stories of it.';

export const faultOfSteps = {
  message:
    'takes too long to be read: it holds too many quotations, lists, brackets or lines, mostly within one another',
  fix,
};

export const faultOfParts = {
  message: `holds, with the texts before it, more than ${mostParts.toLocaleString('en')} paragraphs, items, cells and marks`,
  fix,
};
