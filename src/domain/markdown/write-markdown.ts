import type { Block, Inline, RichText } from './rich-text.ts';
import { byNumber, guardLines, longestRun, writeInlines } from './write-inline.ts';

/** How a text is written. */
interface Setting {
  /** so many levels deeper than in their own text headings stand */
  below: number;
  /** the sign of the bullets of the list around, which a list inside must not have */
  bullet?: string;
}

/** Levels of headings that Markdown has. */
const deepest = 6;

/**
 * Writes rich text as Markdown: parsed again it is the same.
 *
 * @param below so many levels deeper headings stand than in the text itself; the sixth is the last
 */
export function writeMarkdown(text: RichText, below = 0): string {
  return writeBlocks(text, { below });
}

function writeBlocks(blocks: readonly Block[], setting: Setting): string {
  let before: string | undefined;
  const texts = blocks.map((block, index) => {
    const neighbour = blocks[index - 1];
    const isSecond =
      block.type === 'list' && neighbour?.type === 'list' && neighbour.ordered === block.ordered;
    if (block.type !== 'list') {
      before = undefined;
      return writeBlock(block, setting);
    }
    // Two lists of one kind that follow each other are told apart by their signs.
    const signs = block.ordered ? ['.', ')'] : ['-', '+'];
    const sign = signs.find((one) => one !== (isSecond ? before : setting.bullet)) ?? '-';
    before = sign;
    return writeList(block, sign, setting);
  });
  return texts.join('\n\n');
}

function writeBlock(block: Exclude<Block, { type: 'list' }>, setting: Setting): string {
  switch (block.type) {
    case 'paragraph':
      return guardLines(writeInlines(block.children));
    case 'heading':
      return writeHeading(block, setting.below);
    case 'quote':
      return writeBlocks(block.children, { below: setting.below })
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n');
    case 'code':
      return writeCodeBlock(block);
    case 'table':
      return writeTable(block);
    case 'rule':
      return '***';
  }
}

function writeHeading({ level, children }: Extract<Block, { type: 'heading' }>, below: number): string {
  if (below === 0 && level <= 2 && hasBreak(children)) {
    return `${guardLines(writeInlines(children))}\n${level === 1 ? '===' : '---'}`;
  }
  // A heading is one line.
  const line = writeInlines(withoutBreaks(children)).replace(/\n/g, below === 0 ? byNumber('\n') : ' ');
  return `${'#'.repeat(Math.min(level + below, deepest))} ${line.replace(/#$/, '\\#')}`.trimEnd();
}

const hasBreak = (children: readonly Inline[]): boolean =>
  children.some(
    (child) =>
      typeof child === 'object' &&
      (child.type === 'break' || ('children' in child && hasBreak(child.children))),
  );

const withoutBreaks = (children: readonly Inline[]): Inline[] =>
  children.map((child) => {
    if (typeof child === 'string') return child;
    if (child.type === 'break') return ' ';
    return 'children' in child ? { ...child, children: withoutBreaks(child.children) } : child;
  });

function writeCodeBlock({ language = '', text }: Extract<Block, { type: 'code' }>): string {
  // After backticks none may stand in the line that names the language.
  const sign = language.includes('`') ? '~' : '`';
  const fence = sign.repeat(Math.max(3, longestRun(text, sign) + 1));
  // The parser would take it for the head of a table.
  const name = language.replace(/[\\&]/g, '\\$&').replaceAll('|', byNumber('|'));
  const gap = name.startsWith(sign) ? ' ' : '';
  return `${fence}${gap}${name}\n${text === '' ? '' : `${text}\n`}${fence}`;
}

function writeTable({ align, head, rows }: Extract<Block, { type: 'table' }>): string {
  const lines = { left: ':--', right: '--:', center: ':-:' };
  return [
    head.map(writeCell),
    align.map((side) => (side ? lines[side] : '---')),
    ...rows.map((row) => row.map(writeCell)),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Cells are cut apart before anything in them is read, also within code. */
function writeCell(children: Inline[]): string {
  return writeInlines(children).replace(/\n/g, byNumber).replaceAll('|', '\\|');
}

function writeList(
  { ordered, start = 1, items }: Extract<Block, { type: 'list' }>,
  sign: string,
  { below }: Setting,
): string {
  const isTight = items.every(
    ([one, ...others]) => others.length === 0 && (!one || one.type === 'paragraph'),
  );
  return items
    .map((item, index) => {
      // Markdown reads nine digits.
      const marker = ordered ? `${Math.min(start + index, 999_999_999)}${sign}` : sign;
      const indent = ' '.repeat(marker.length + 1);
      const text = writeBlocks(item, ordered ? { below } : { below, bullet: sign });
      return `${marker} ${text.replace(/\n(?!\n|$)/g, `\n${indent}`)}`.trimEnd();
    })
    .join(isTight ? '\n' : '\n\n');
}
