import { parseMarkdown } from './parse-markdown.ts';
import { type Inline, plainInline } from './rich-text.ts';

/**
 * Writes a line of rich text as Markdown that reads back as the same: signs that would mean something get a
 * backslash, and what cannot stand where it does (spaces at an edge, a letter beside a mark) is written by its number.
 */

type Mark = '*' | '_';

/** Ways to choose between the two signs for emphasis where marks touch. */
const ways = ['alternating', 'beside', 'within', 'by kind', 'by other kind', 'one'] as const;
type Way = (typeof ways)[number];

/** Stands for a break until the line is whole; the parser lets no text hold it. */
const lineBreak = '\0';
// From the first of some spaces only: to try each of them would take a time that grows with the square.
const lineEdges = /(?<=[\n\0])[ \n]+|(?<! ) +(?=[\n\0])/g;

const isSpace = (sign: string) => sign === lineBreak || /^\s$/u.test(sign);
const isPunctuation = (sign: string) => /^[\p{P}\p{S}]$/u.test(sign);
const isLetter = (sign: string | undefined) => sign !== undefined && !isSpace(sign) && !isPunctuation(sign);

/** A character by its number, which means itself wherever it stands. */
export const byNumber = (sign: string) => `&#${sign.codePointAt(0)};`;

const first = (text: string) => firstOf.exec(text)?.[0];
const last = (text: string) => lastOf.exec(text)?.[0];
const firstOf = /^./su;
const lastOf = /.$/su;

/** Writes the content of a block, without what the begin of a line would mean. */
export function writeInlines(children: readonly Inline[]): string {
  if (!isIntricate(children)) return writeLine(children, 'alternating');
  const wanted = JSON.stringify(children);
  for (const way of ways) {
    const written = writeLine(children, way);
    if (isSame(written, wanted)) return written;
  }
  return writeLine(withoutMarks(children), 'alternating');
}

function writeLine(children: readonly Inline[], way: Way): string {
  // Lines lose the spaces at their edges, and an empty one ends the block.
  const text = write(children, way);
  const lines = /[\n\0]/.test(text) ? text.replace(lineEdges, allByNumber) : text;
  return writeEdges(lines).replaceAll(lineBreak, '\\\n');
}

const allByNumber = (signs: string) => [...signs].map(byNumber).join('');

/** Space at the edges of a block is cut off by the parser. */
function writeEdges(text: string): string {
  const inside = text.trim();
  if (inside.length === text.length) return text;
  const begin = text.length - text.trimStart().length;
  return allByNumber(text.slice(0, begin)) + inside + allByNumber(text.slice(begin + inside.length));
}

function write(children: readonly Inline[], way: Way, around?: Mark): string {
  let out = '';
  /** whether what follows must not begin with a letter */
  let isMarkBefore = false;
  let before: Mark | undefined;
  children.forEach((child, index) => {
    const next = children[index + 1];
    if (typeof child === 'object' && (child.type === 'emphasis' || child.type === 'strong')) {
      const mark = chooseMark(way, child.type, around, before);
      const sign = child.type === 'strong' ? mark + mark : mark;
      const inside = writeEdges(write(child.children, way, mark));
      const end = last(out);
      // A mark opens only if it is not closing what stands before it.
      const mustPart = isLetter(end) && (mark === '_' || around !== undefined || !isLetter(first(inside)));
      if (end !== undefined && mustPart) out = out.slice(0, -end.length) + byNumber(end);
      out += sign + inside + sign;
      isMarkBefore = mark === '_' || around !== undefined || !isLetter(last(inside));
      before = mark;
      return;
    }
    let written = writeLeaf(child as Leaf, next, way);
    const begin = isMarkBefore ? first(written) : undefined;
    if (begin !== undefined && isLetter(begin)) {
      written = byNumber(begin) + written.slice(begin.length);
    }
    out += written;
    isMarkBefore = false;
    before = undefined;
  });
  return out;
}

function chooseMark(way: Way, type: 'emphasis' | 'strong', around?: Mark, before?: Mark): Mark {
  switch (way) {
    case 'alternating':
      return (before ?? around) === '*' ? '_' : '*';
    case 'beside':
      return before === '*' ? '_' : '*';
    case 'within':
      return around === '*' ? '_' : '*';
    case 'by kind':
      return type === 'strong' ? '*' : '_';
    case 'by other kind':
      return type === 'strong' ? '_' : '*';
    case 'one':
      return '*';
  }
}

type Leaf = Exclude<Inline, { type: 'emphasis' | 'strong' }>;

function writeLeaf(child: Leaf, next: Inline | undefined, way: Way): string {
  if (typeof child === 'string') return writeText(child, next);
  switch (child.type) {
    case 'break':
      return lineBreak;
    case 'code':
      return writeCode(child.text);
    case 'term':
      return writeText(child.text, next);
    case 'link':
      return writeBareLink(child) ?? `[${write(child.children, way)}](${writeAddress(child.href)})`;
  }
}

/** What means something in a text, or may do so at its end; most texts have none of it. */
const meaning = /[\\`*_[\]&<\t\r\f\v]|!$/;

/** Signs that would mean something get a backslash; which ones mean something at the begin of a line is told later. */
function writeText(text: string, next: Inline | undefined): string {
  if (!meaning.test(text)) return text;
  const isBeforeLink = typeof next === 'object' && next.type === 'link';
  return text
    .replace(/[\\`*_[\]]|&(?=#?\w+;)|<(?=[A-Za-z/!?]|$)/g, '\\$&')
    .replace(/!$/, isBeforeLink ? '\\!' : '!')
    .replace(/&$/, '\\&')
    .replace(/[\t\r\f\v]/g, byNumber);
}

/** Between more backticks than stand in it; what is a backtick or space at its edges stands apart from them. */
function writeCode(text: string): string {
  const fence = '`'.repeat(longestRun(text, '`') + 1);
  const isApart = /^`|`$/.test(text) || (/^ .* $/s.test(text) && text.trim() !== '');
  const pad = isApart ? ' ' : '';
  return fence + pad + text + pad + fence;
}

/** How many times in a row a sign stands in a text at most. */
export function longestRun(text: string, sign: string): number {
  const runs = text.match(new RegExp(`${sign}+`, 'g')) ?? [];
  return runs.reduce((most, run) => Math.max(most, run.length), 0);
}

/** An address that is its own text; those that the parser would show in another way are left to the longer form. */
function writeBareLink({ href, children }: Extract<Inline, { type: 'link' }>): string | undefined {
  const [text, ...others] = children;
  if (others.length > 0 || typeof text !== 'string') return undefined;
  const isAddress = text === href && /^https?:\/\/(?!.*xn--)[!-;=?-~]+$/i.test(text) && !text.includes('%');
  const isMailbox = `mailto:${text}` === href && /^[\w.+-]+@[a-z\d]+(?:[.-][a-z\d]+)+$/i.test(text);
  return isAddress || isMailbox ? `<${text}>` : undefined;
}

function writeAddress(address: string): string {
  return address.replace(/[\\()<>*_`[\]]|&(?=#?\w+;)/g, '\\$&').replace(/[\s\p{Cc}]/gu, byNumber);
}

/** Whether marks stand so close to one another that only reading them back tells what they mean. */
function isIntricate(children: readonly Inline[], depth = 0): boolean {
  return children.some((child, index) => {
    if (typeof child === 'string' || !('children' in child)) return false;
    const isMark = child.type !== 'link';
    const next = children[index + 1];
    const isTouching = isMark && typeof next === 'object' && 'children' in next && next.type !== 'link';
    return isTouching || (isMark && depth > 0) || isIntricate(child.children, isMark ? depth + 1 : depth);
  });
}

/** The same words without emphasis. */
function withoutMarks(children: readonly Inline[]): Inline[] {
  return children.flatMap((child): Inline[] => {
    if (typeof child === 'string') return [child];
    if (child.type === 'emphasis' || child.type === 'strong') return withoutMarks(child.children);
    return child.type === 'link' ? [{ ...child, children: [plainInline(child.children)] }] : [child];
  });
}

/** @param wanted the content of a block, as JSON */
function isSame(markdown: string, wanted: string): boolean {
  const [block] = parseMarkdown(guardLines(markdown)).text;
  return block?.type === 'paragraph' && JSON.stringify(block.children) === wanted;
}

/** What would begin something else than a paragraph at the begin of a line, or end one. */
const lineStart = /^(\d{1,9}(?=[.)](?:\s|$))|)(?=[#>|.)]|:[-|: ]|[-+=](?![\p{L}\p{N}])|~~)/gmu;

/** Keeps lines of a paragraph from being read as something else. */
export function guardLines(text: string): string {
  return text.replace(lineStart, (start) => `${start}\\`);
}
