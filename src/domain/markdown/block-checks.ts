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
  let columns = 0;
  return tokens.flatMap((token, index) => {
    const { map } = token;
    if (token.type === 'table_open') columns = 0;
    if (token.type === 'th_open') columns += 1;
    if (!map) return [];
    // The parser leaves out what is too much.
    if (token.type === 'tr_open' && columns > 0 && countCells(lines[map[0]] ?? '') > columns)
      return [{ line: map[0] + 1, ...faultOfRow(columns) }];
    const [start, end] = map;
    const fault = faultOfBlock(token, tokens[index + 1]?.content ?? '', lines.slice(start, end));
    return fault ? [{ line: start + 1, ...fault }] : [];
  });
}

const countCells = (line: string) => line.replace(/^[\s>]*\|?|\|?\s*$/g, '').split(/(?<!\\)\|/).length;

const faultOfRow = (columns: number) => ({
  message: `this row of a table has more cells than its first row, ${columns}`,
  fix: 'Add the cells to the first row and the line below it. Within a cell, | is \\|.',
});

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
