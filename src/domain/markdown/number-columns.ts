import type { Token } from 'markdown-it';
import { type Block, type Inline, plainInline } from './rich-text.ts';

type Alignment = Extract<Block, { type: 'table' }>['align'][number];

/** Longer cells are texts. */
const maxLength = 40;

const number = String.raw`\p{Nd}+(?:[.,٫٬'’ \u00a0\u202f]\p{Nd}+)*`;
const sign = '[-+−±~≈<>≤≥]?';
const currency = String.raw`(?:\p{Lu}{0,3}\p{Sc})?`;
const unit = String.raw`(?:[%‰٪×°\p{Sc}]|[°\p{L}][\p{L}/·²³]{0,9})?`;

/** A number or a range, with its sign and a currency or unit of one word. Digits of every script count. */
const numberPattern = new RegExp(
  String.raw`^${sign}\s?${currency}\s?${sign}${number}(?:\s?[-–]\s?${currency}${number})?\s?${unit}$`,
  'u',
);

/**
 * Aligns columns of numbers at their end, where the editor has given no alignment. A cell without digits stands for a
 * missing value, such as a dash or "not given"; the numbers of a column must outnumber these.
 */
export function alignNumbers(align: Alignment[], rows: readonly Inline[][][]): Alignment[] {
  return align.map((own, column) => own ?? (isNumberColumn(rows, column) ? 'right' : null));
}

function isNumberColumn(rows: readonly Inline[][][], column: number): boolean {
  let balance = 0;
  for (const row of rows) {
    const text = plainInline(row[column] ?? [])
      .replace(/\p{Cf}/gu, '')
      .trim();
    if (text.length <= maxLength && numberPattern.test(text)) balance++;
    else if (/\p{N}/u.test(text)) return false;
    else balance--;
  }
  return balance > 0;
}

/** The alignment that an editor gives a column, by the token of one of its cells. */
export function alignmentOf(cell: Token): 'left' | 'right' | 'center' | null {
  const [, alignment] = /^text-align:(left|right|center)$/.exec(String(cell.attrGet('style'))) ?? [];
  return (alignment as 'left' | 'right' | 'center' | undefined) ?? null;
}
