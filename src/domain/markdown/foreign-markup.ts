import type { Token } from 'markdown-it';
import { type ForeignMark, foreignMarks } from '#domain/schema/foreign-marks.ts';
import { findDamage } from '#domain/schema/plain-text.ts';
import { type MarkdownProblem, quote } from './markdown-faults.ts';

/** Stands for code, escaped characters and others that the editor means to be shown. */
const meant = '\0';

interface Habit extends Omit<ForeignMark, 'fix'> {
  /** whether it counts only at the beginning of a list item */
  isItem?: true;
  /** what is wrong, if it is not that the markup is unknown */
  message?: string;
  fix: string | ((found: string) => string);
}

const unknown = 'is no Markdown that is supported, and would be shown as it is';
/** What begins an item of a list for a reader, but not for Markdown. */
const item = '(?:[•▪◦●‣·]|[-+](?=\\p{L})|\\d{1,2}[.)](?=\\p{L}))';

/** What editors are used to from other systems, and Markdown that is not complete. */
const habits: readonly Habit[] = [
  ...foreignMarks,
  {
    pattern: /\[\^(?:\d{1,3}|(?:fn|note|ref)[\w-]{0,30})\]|\^\[[^\][\n]{3,300}\]/i,
    message: 'refers to a note that this text does not have',
    fix: 'Write [^1] here, and the note at the end of the text: [^1]: The note.',
  },
  { pattern: /^\[[ xX]\](?=\s)/, isItem: true, fix: 'Remove the brackets: lists have no boxes to tick.' },
  {
    pattern:
      /(?:!\[[^\][\n]{0,300})?\]\((?:https?:\/\/|mailto:|tel:|www\.|#|\/(?!\/))[^()\s]{0,300}(?:[ \t][^()\n]{0,300})?\)?|<https?:\/\/[^<>\n]{0,300}>/i,
    message: 'is no whole link or picture, and would be shown as it is',
    fix: fixOfLink,
  },
  {
    pattern: /\]\s\((?:https?:|www\.|mailto:)|\)\[(?:https?:|www\.|\/\w)|!\[[^\][\n]{0,300}\]\s\(\//,
    fix: 'Write a link as [words](https://example.org/), without a space between the brackets.',
  },
  {
    pattern: /\[[^\][\n]{0,100}\p{L}{3}[^\][\n]{0,100}\]\[[^\][\n]{1,60}\]/u,
    message: 'is a link to a label that this text does not have',
    fix: 'Write the address itself: [words](https://example.org/).',
  },
  {
    pattern: /(?<![\p{L}\p{N}*])\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?![\p{L}\p{N}*])/u,
    message: 'makes nothing bold, and would be shown as it is',
    fix: 'Write ** right before the first letter and right after the last one, inside of spaces and quotation marks.',
  },
  {
    pattern: /^\|.*\|[ \t]*\n\|/m,
    message: 'begins lines that are no table',
    fix: 'Write a line such as | --- | --- | below its first row, with as many columns.',
  },
  {
    pattern: new RegExp(`^${item}.*\\n[ \\t]*${item}`, 'mu'),
    message: 'begins lines that are no list, and would be shown as one paragraph',
    fix: 'Begin each line with “- ” or “1. ”.',
  },
  { pattern: /^#{2,6}[^\s#]/, message: 'begins no heading', fix: 'Write a space after #.' },
  {
    pattern: /^(?:\[!\w{1,20}\]|!!! \w{1,20}|\[TOC\]$|::[a-z][\w-]{0,30}[ \t]*$)/im,
    fix: 'Remove it, or use a heading or a quotation (>).',
  },
  { pattern: /\{[:.#][^{}\n]{1,100}\}(?=[ \t]*$)/m, fix: 'Remove it: attributes are not supported.' },
];

function fixOfLink(found: string): string {
  if (found.startsWith('!'))
    return 'Write the path of a picture without spaces, and its caption between straight quotation marks.';
  if (!/[)>]$/.test(found)) return 'Close the address of the link with ).';
  if (/^\]\(tel:/i.test(found)) return 'Write the number without spaces, as in tel:+441603555010.';
  if (/[“”„«»]/.test(found)) return 'Write the title of a link between straight quotation marks.';
  if (/\s/.test(found)) return 'Write %20 for each space in the address of a link.';
  return 'Take links and notes out of the words of this link.';
}

/**
 * Finds markup of other systems, which would be shown as it is written, and characters that were lost or damaged.
 *
 * @param tokens of a whole text, with the tokens of escaped characters not yet joined with those around them
 */
export function findForeignMarkup(tokens: readonly Token[]): MarkdownProblem[] {
  return tokens.flatMap((token, index) => {
    if (token.type !== 'inline') return [];
    const text = shownText(token.children ?? []);
    const isFirstOfItem = tokens[index - 2]?.type === 'list_item_open';
    const lineAt = (offset: number) => (token.map?.[0] ?? 0) + text.slice(0, offset).split('\n').length;
    const faults = habits.flatMap(({ pattern, isItem, message = unknown, fix }) => {
      const found = isItem && !isFirstOfItem ? undefined : pattern.exec(text);
      if (!found) return [];
      return [
        {
          line: lineAt(found.index),
          message: `${quote(found[1] ?? found[0])} ${message}`,
          fix: `${typeof fix === 'string' ? fix : fix(found[0])} To show it, put it between backticks.`,
        },
      ];
    });
    const damage = findDamage(text);
    return damage ? [...faults, { line: lineAt(0), ...damage }] : faults;
  });
}

/** The text of a block as pages show it, in the lines of the editor's text. */
function shownText(children: readonly Token[]): string {
  return children
    .map(({ type, content, markup }) => {
      if (markup === 'linkify') return '';
      // A backslash that escapes nothing is shown.
      if (type === 'text' || (type === 'text_special' && /^\\[a-z]$/i.test(content))) return content;
      if (type === 'softbreak' || type === 'hardbreak') return '\n';
      return meant;
    })
    .join('');
}
