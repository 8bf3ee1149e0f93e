import { formatPosition } from '#lib/text/line-and-column.ts';
import { describeWord, findForeignMark, findForeignQuote } from './characters.ts';
import type { Container, Scan, SyntaxFault, Token } from './scan.ts';
import { readString } from './strings.ts';

/** Describes a text that ends too early. */
export function describeUnfinished(scan: Scan): SyntaxFault {
  const container = scan.suspect ?? scan.open.at(-1);
  if (!container)
    return { offset: scan.offset, message: 'the file ends too early', fix: 'Restore the rest.' };
  const { start, bracket } = container;
  return {
    offset: start,
    message: `the ${bracket} here is not closed before the end of the file`,
    fix: `Add ${closerOf(bracket)} where it ends, or restore the rest of the file.`,
  };
}

/** Describes an object or list in which something follows that can stand only outside of it. */
export function describeUnclosed({ content, offset }: Scan, { start, bracket }: Container): SyntaxFault {
  return {
    offset: start,
    message: `the ${bracket} here is not closed before the ${content[offset]} at ${formatPosition(content, offset)}`,
    fix: `Add ${closerOf(bracket)} where it ends.`,
  };
}

/** Describes what stands after the outermost value. */
export function describeAfterEnd({ content, offset }: Scan, root: Token): SyntaxFault {
  const found = (message: string, fix: string) => ({ offset, message, fix });
  const character = content[offset];
  if (content[root.start] !== '{' && content[root.start] !== '[')
    return {
      offset: root.start,
      message: 'the file does not begin with {',
      fix: 'Put all fields into one pair of braces: { "title": "…" }.',
    };
  const end = `at ${formatPosition(content, root.end - 1)}`;
  const next = content.slice(offset, offset + 100).replace(/^,\s*/, '');
  if (next.startsWith('{') || next.startsWith('['))
    return found(
      `a second document begins here; the first one ends ${end}`,
      'Put each into a file of its own: JSON Lines and lists of articles are not read.',
    );
  if (character === '}' || character === ']')
    return found(
      `this ${character} closes nothing: the ${content[root.start]} at ${formatPosition(content, root.start)} ends ${end}`,
      `Remove it, or the ${content[root.end - 1]} ${end}.`,
    );
  return found(
    `more follows after the ${content[root.end - 1]} ${end}, where the file should end`,
    `Remove that ${content[root.end - 1]} if it is one too many, or what follows.`,
  );
}

/** Describes a token that cannot stand where it is. */
export function describeOutOfPlace(scan: Scan): SyntaxFault {
  const { content, offset, expected } = scan;
  const foreign = findForeignMark(content, offset);
  if (foreign) return foreign;
  switch (expected) {
    case 'colon':
      return describeMissingColon(scan);
    case 'comma':
      return describeMissingComma(scan);
    case 'key':
    case 'firstKey':
      return describeMissingKey(scan);
    default:
      return describeMissingValue(scan);
  }
}

function describeMissingColon({ content, offset, previous }: Scan): SyntaxFault {
  const key = textOf(content, previous);
  const character = content[offset] ?? '';
  const [begin, quote] = /^"[^"“”„‟’]*([“”„‟’])(?=\s*[:：]\s*"$)/.exec(key) ?? [];
  if (begin !== undefined)
    return {
      offset: previous.start + begin.length - 1,
      message: `a key that begins with " ends with ${quote}`,
      fix: 'Write " at its end too.',
    };
  const [, name] = /^"([^":]*):\s*"$/.exec(key) ?? [];
  if (name !== undefined)
    return {
      offset: previous.start,
      message: `the key ${name} has no closing quotation mark`,
      fix: `Write "${name}":.`,
    };
  if (character === ',' || character === '}' || character === ']')
    return {
      offset,
      message: `the key ${shorten(key)} has no value`,
      fix: 'Add a colon and the value, or remove the key.',
    };
  if (character === '=') return { offset, message: '= stands for a colon', fix: 'Write : instead.' };
  return {
    offset: previous.end,
    message: `a colon is missing after ${shorten(key)}`,
    fix: 'Add a colon here.',
  };
}

function describeMissingComma(scan: Scan): SyntaxFault {
  const { content, offset, previous, open } = scan;
  const container = open.at(-1);
  const character = content[offset] ?? '';
  const isAfterText = content[previous.start] === '"';
  if (character === ':' && container?.bracket === '[' && isAfterText)
    return {
      offset: container.start,
      message: `the [ here is not closed before the key at ${formatPosition(content, previous.start)}`,
      fix: 'Add ] where it ends.',
    };
  if (isAfterText && !/[[{:]/.test(character) && isOnLine(scan, previous)) {
    if (character !== '"') return describeInnerQuote(previous);
    if (previous.end === offset && !isEntry(content, offset, container)) return describeInnerQuote(previous);
  }
  if (character === ':')
    return {
      offset,
      message: 'a second colon follows a value',
      fix: 'Add the comma and the key before it, or remove it.',
    };
  return { offset: previous.end, message: 'a comma is missing', fix: 'Add a comma here.' };
}

/** Whether a text in quotes is a key of an object or an entry of a list, and not a piece of the text before it. */
function isEntry(content: string, start: number, container: Container | undefined): boolean {
  const end = readString(content, start);
  if (typeof end !== 'number') return false;
  const next = content.slice(end, end + 100).trimStart();
  return container?.bracket === '{' ? next.startsWith(':') : /^[,\]]/.test(next);
}

const describeInnerQuote = ({ end }: Token): SyntaxFault => ({
  offset: end - 1,
  message: 'this quotation mark ends the text, but more of it follows',
  fix: 'Write \\" for a quotation mark within a text.',
});

const word = /[^\s"',:{}[\]]+/y;
/** Times have colons. */
const longWord = /[^\s"',{}[\]，、；;]+/y;

function describeMissingKey(scan: Scan): SyntaxFault {
  const { content, offset, previous, expected, open } = scan;
  const container = open.at(-1);
  const character = content[offset] ?? '';
  if (character === '}') return trailingComma(previous);
  if (character === ',') return extraComma(offset);
  if (character === '{' && open.at(-2)?.bracket === '[' && container)
    return describeUnclosed(scan, container);
  word.lastIndex = offset;
  const [name] = word.exec(content) ?? [];
  const [, number, decimals] =
    /(-?\d+),(\d+)$/.exec(
      content.slice(Math.max(0, offset - 20), offset) + (/^\d+$/.test(name ?? '') ? name : ''),
    ) ?? [];
  if (expected === 'key' && number !== undefined && decimals !== undefined) {
    const decimal = `${number}.${decimals}`;
    const fix =
      decimals.length === 3
        ? `Write ${number}${decimals}, or ${decimal} if the comma is a decimal mark.`
        : `Write ${decimal}.`;
    return { offset: previous.start - number.length, message: `${number},${decimals} has a comma`, fix };
  }
  const quote = findForeignQuote(content, offset);
  if (quote) return quote;
  if (
    name !== undefined &&
    /^"?\s{0,100}[:=]/.test(content.slice(offset + name.length, offset + name.length + 110))
  )
    return {
      offset,
      message: `the key ${shorten(name)} has no quotes around it`,
      fix: `Write "${shorten(name)}".`,
    };
  return {
    offset,
    message: `a key in quotes is expected, not ${shorten(name ?? character)}`,
    fix: 'Write "key": before a value. Within a text, a quotation mark is \\".',
  };
}

function describeMissingValue(scan: Scan): SyntaxFault {
  const { content, offset, previous, open } = scan;
  const character = content[offset] ?? '';
  const before = content[previous.start];
  if (/[,}\]]/.test(character)) {
    if (before === ':')
      return {
        offset,
        message: 'a value is missing after the colon',
        fix: 'Add the value, or remove the key.',
      };
    if (before === ',' && character === ']') return trailingComma(previous);
    if (character === ',') return extraComma(offset);
  }
  const quote = findForeignQuote(content, offset);
  if (quote) return quote;
  longWord.lastIndex = offset;
  const [value = character] = longWord.exec(content) ?? [];
  if (open.length > 0) return describeWord(value, offset);
  const fix = content.includes('{', offset)
    ? 'Remove everything before the first {.'
    : 'Write an object in braces, as in the examples of docs/authoring.md.';
  return { offset, message: `the file begins with ${shorten(value)} instead of {`, fix };
}

const trailingComma = ({ start }: Token): SyntaxFault => ({
  offset: start,
  message: 'a comma follows the last entry',
  fix: 'Remove the comma.',
});

const extraComma = (offset: number): SyntaxFault => ({
  offset,
  message: 'nothing stands before this comma',
  fix: 'Remove the comma.',
});

const closerOf = (bracket: Container['bracket']) => (bracket === '{' ? '}' : ']');

const textOf = (content: string, { start, end }: Token) => content.slice(start, end);

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

const isOnLine = ({ lineStart }: Scan, { end }: Token) => end > lineStart;
