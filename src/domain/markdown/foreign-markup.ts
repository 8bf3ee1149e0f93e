import type { Token } from 'markdown-it';
import { findDamage } from '#domain/schema/plain-text.ts';
import { type MarkdownProblem, quote } from './markdown-faults.ts';

/** Stands for code, escaped characters and others that the editor means to be shown. */
const meant = '\0';

interface Habit {
  pattern: RegExp;
  /** whether it counts only at the beginning of a list item */
  isItem?: true;
  /** what is wrong, if it is not that the markup is unknown */
  message?: string;
  fix: string | ((found: string) => string);
}

const otherSystem = 'Remove it: the commands of other systems do nothing here.';

const unknown = 'is no Markdown that is supported, and would be shown as it is';

/** What editors of other systems are used to, and what pages would show as it is written. */
const habits: readonly Habit[] = [
  { pattern: /\{\{[<%]?[^{}\n]{1,200}\}\}|\{%[^%\n]{1,200}%\}/, fix: otherSystem },
  {
    pattern: /\[[a-z][\w-]{1,30}\s[a-z][\w-]{0,30}=[^\][\n]{0,300}\]|\[\/[a-z][\w-]{0,30}\]/i,
    fix: otherSystem,
  },
  {
    pattern: /\[\^(?:\d{1,3}|(?:fn|note|ref)[\w-]{0,30})\]/i,
    message: 'refers to a note that this text does not have',
    fix: 'Write the note at the end of the text, such as [^1]: The note.',
  },
  { pattern: /^\[[ xX]\](?=\s)/, isItem: true, fix: 'Remove the brackets: lists have no boxes to tick.' },
  {
    pattern: /(?:!\[[^\][\n]{0,300})?\]\((?:https?:\/\/|mailto:|tel:|\/)[^()\s]{0,300}[ \t][^()\n]{0,300}\)/i,
    fix: (found) => {
      if (found.startsWith('!'))
        return 'Write the path of a picture without spaces, and its caption between straight quotation marks.';
      return /^\]\(tel:/i.test(found)
        ? 'Write the number without spaces, as in tel:+441603555010.'
        : 'Write %20 for each space in the address of a link.';
    },
  },
  { pattern: /\{[:.#][^{}\n]{1,100}\}(?=[ \t]*$)/m, fix: 'Remove it: attributes are not supported.' },
];

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
          message: `${quote(found[0])} ${message}`,
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
      if (type === 'text') return content;
      if (type === 'softbreak' || type === 'hardbreak') return '\n';
      return meant;
    })
    .join('');
}
