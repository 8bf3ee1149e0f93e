import type { Token } from 'markdown-it';
import { findClosest } from '#domain/reading/problems.ts';
import { type MarkdownProblem, quote } from './markdown-faults.ts';
import type { Block, Inline } from './rich-text.ts';

/** The names of directives. */
const names = ['pullquote', 'figure'];

const closeFix = 'Write ::: on a line of its own after it.';
const contentFix = 'Write one paragraph without links and footnotes, a sentence of the text.';

/** Notes at the tokens that open directives whether their end is missing: the plugin adds it without a word. */
export function findUnclosed(tokens: readonly Token[]): void {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'container_directive_open') open.push(token);
    if (token.type !== 'container_directive_close') continue;
    const start = open.pop();
    if (start) start.meta = { isUnclosed: !/^:{3,}\s*$/.test(token.markup) };
  }
}

/** The name of the directive that a token opens. */
export const nameOfDirective = ({ info }: Token): string => /[\w-]+/.exec(info)?.[0] ?? '';

/** Finds what is wrong with the token that opens a directive; undefined if nothing is. */
export function faultOfDirective(open: Token): Omit<MarkdownProblem, 'line'> | undefined {
  const [, name = '', rest = ''] = /^\s*\{?([\w-]*)(.*)$/s.exec(open.info) ?? [];
  const shown = quote(open.markup + open.info.trimEnd());
  if (!names.includes(name)) {
    const meant = findClosest(name, names);
    const fix = meant
      ? `Did you mean :::${meant}?`
      : `Use a heading or a quotation (>) instead; there is only :::${names.join(' and :::')}.`;
    return { message: `${shown} is no directive that is supported`, fix };
  }
  if (rest.trim() !== '' || open.info.includes('{'))
    return { message: `${shown} has attributes`, fix: `Write :::${name} alone: it has none.` };
  if (open.meta?.isUnclosed) return { message: `${shown} has no end`, fix: closeFix };
  if (open.level > 0)
    return {
      message: `${shown} is in a list, a quotation or a note`,
      fix: 'Write it between the paragraphs of the text.',
    };
  return undefined;
}

/**
 * Reads the content of a pull quote.
 *
 * @returns its words, or what is wrong with it
 */
export function readPullQuote(
  blocks: readonly Block[],
): { children: Inline[] } | { fault: Omit<MarkdownProblem, 'line'> } {
  const [block] = blocks;
  if (blocks.length !== 1 || block?.type !== 'paragraph' || block.children.some(isInteractive))
    return { fault: { message: 'a pull quote is more than a sentence', fix: contentFix } };
  return { children: block.children };
}

const isInteractive = (inline: Inline): boolean =>
  typeof inline !== 'string' &&
  (inline.type === 'link' ||
    inline.type === 'reference' ||
    ('children' in inline && inline.children.some(isInteractive)));
