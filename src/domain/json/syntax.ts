import { findForeignMark, findOtherFormat } from './characters.ts';
import type { Scan, SyntaxFault } from './scan.ts';
import { readString } from './strings.ts';
import { describeAfterEnd, describeOutOfPlace, describeUnclosed, describeUnfinished } from './structure.ts';

/**
 * Finds the first fault in the syntax of a JSON text, in linear time and without recursion.
 *
 * @returns undefined if the text is valid JSON
 */
export function findSyntaxFault(content: string): SyntaxFault | undefined {
  const format = findOtherFormat(content);
  if (format) return format;
  const previous = { start: 0, end: 0 };
  const scan: Scan = { content, offset: 0, lineStart: 0, indent: 0, expected: 'value', previous, open: [] };
  let fault: SyntaxFault | undefined;
  while (!fault && skipSpace(scan)) fault = readToken(scan);
  if (!fault && !scan.root) fault = describeUnfinished(scan);
  return fault && { ...fault, message: `is not valid JSON: ${fault.message}` };
}

const whiteSpace = /[ \t\n\r]*/y;
const literal =
  /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![^\s,:{}[\]"'#/，：、；;｝］])/y;

/** @returns whether a token follows */
function skipSpace(scan: Scan): boolean {
  if (scan.content.charCodeAt(scan.offset) > 0x20) return true;
  whiteSpace.lastIndex = scan.offset;
  const [space = ''] = whiteSpace.exec(scan.content) ?? [];
  const lineEnd = space.lastIndexOf('\n');
  if (lineEnd >= 0 || scan.offset === 0) {
    scan.lineStart = scan.offset + lineEnd + 1;
    scan.indent = space.length - lineEnd - 1;
  }
  scan.offset += space.length;
  return scan.offset < scan.content.length;
}

/** Reads a token if it may stand here; returns what is wrong otherwise. */
function readToken(scan: Scan): SyntaxFault | undefined {
  const { content, offset, expected, open } = scan;
  const character = content[offset];
  const isValue = expected === 'value' || expected === 'firstValue';
  if (scan.root) return findForeignMark(content, offset) ?? describeAfterEnd(scan, scan.root);
  if (character === '"' && (isValue || expected === 'key' || expected === 'firstKey')) {
    const end = readString(content, offset);
    return typeof end === 'number' ? accept(scan, end, isValue ? 'comma' : 'colon') : end;
  }
  if (isValue && (character === '{' || character === '[')) {
    open.push({ start: offset, bracket: character, lineStart: scan.lineStart, indent: scan.indent });
    return accept(scan, offset + 1, character === '{' ? 'firstKey' : 'firstValue');
  }
  if (expected === 'colon' && character === ':') return accept(scan, offset + 1, 'value');
  if (expected === 'comma' && character === ',')
    return accept(scan, offset + 1, open.at(-1)?.bracket === '{' ? 'key' : 'value');
  if (character === '}' || character === ']') return close(scan, character);
  literal.lastIndex = offset;
  const [value] = (isValue && literal.exec(content)) || [];
  if (value !== undefined) return accept(scan, offset + value.length, 'comma');
  return describeOutOfPlace(scan);
}

/** Moves on behind a token. */
function accept(scan: Scan, end: number, expected: Scan['expected']): undefined {
  const { offset: start, open } = scan;
  scan.previous = { start, end };
  scan.offset = end;
  scan.expected = expected;
  if (expected === 'comma' && open.length === 0) scan.root = scan.previous;
}

function close(scan: Scan, bracket: '}' | ']'): SyntaxFault | undefined {
  const { offset, expected, open, lineStart } = scan;
  const container = open.at(-1);
  if (!container || expected === 'colon') return describeOutOfPlace(scan);
  if ((container.bracket === '{') !== (bracket === '}')) return describeUnclosed(scan, container);
  if (expected !== 'comma' && expected !== 'firstKey' && expected !== 'firstValue')
    return describeOutOfPlace(scan);
  const isOutdented = offset - lineStart < container.indent && container.lineStart !== lineStart;
  if (isOutdented) scan.suspect ??= container;
  open.pop();
  accept(scan, offset + 1, 'comma');
  if (scan.root) scan.root = { start: container.start, end: offset + 1 };
  return undefined;
}
