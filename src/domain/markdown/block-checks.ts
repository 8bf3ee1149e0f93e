import type { Token } from 'markdown-it';
import { type MarkdownProblem, quote } from './markdown-faults.ts';

/**
 * Finds blocks that are something else than their writer meant: code and headings that come about by themselves, and
 * headings without a text.
 *
 * @param tokens of a whole text
 */
export function findUnmeantBlocks(tokens: readonly Token[], markdown: string): MarkdownProblem[] {
  const lines = markdown.split('\n');
  return tokens.flatMap((token, index) => {
    const { map } = token;
    if (!map) return [];
    const [start, end] = map;
    const fault = faultOfBlock(token, tokens[index + 1]?.content ?? '', lines.slice(start, end));
    return fault ? [{ line: start + 1, ...fault }] : [];
  });
}

/** Words, and no character that programs have. */
const prose = /^\p{L}[^{}()[\];=<>\\|/]* [^{}()[\];=<>\\|/]* [^{}()[\];=<>\\|/]*[.!?…”"’]$/u;

function faultOfBlock(
  { type, markup, content }: Token,
  title: string,
  lines: readonly string[],
): Omit<MarkdownProblem, 'line'> | undefined {
  const first = quote(lines[0]?.trim() ?? '');
  if (type === 'fence' && (lines.length < 2 || !/^[\s>]*(?:`{3,}|~{3,})\s*$/.test(lines.at(-1) ?? '')))
    return {
      message: `the code that begins with ${first} has no end`,
      fix: `Write ${markup} on a line of its own after it.`,
    };
  if (type === 'code_block' && prose.test(content.trim().split('\n', 1)[0] ?? ''))
    return {
      message: `four spaces at the beginning of the line make code of ${first}`,
      fix: 'Remove the spaces. Code can stand between two lines of ```.',
    };
  const isUnderlined = type === 'heading_open' && (markup === '-' || markup === '=');
  if (isUnderlined && (title.includes('\n') || /(?:[\p{Ll}\p{N})”"]\.|。)$/u.test(title)))
    return {
      message: `the line of ${markup} makes a heading of ${first}`,
      fix: 'Write an empty line before it, or begin the heading with ##.',
    };
  return undefined;
}
