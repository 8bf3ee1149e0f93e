import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { findSyntaxFault } from '#domain/json/syntax.ts';
import { checkCharacters } from '#domain/schema/characters.ts';
import { formatPosition, lineAndColumn } from '#lib/text/line-and-column.ts';
import { createProblem, limitProblems, type Problem } from './problems.ts';
import type { JsonPath, SourceFile } from './source-file.ts';

/**
 * Parses a JSON file.
 *
 * @param file its path in messages
 * @returns the file with its problems: invalid syntax, duplicate keys, and characters that would damage a page
 */
export function readSource(file: string, text: string, knownKeys: SourceFile['knownKeys']): ReadFile {
  const content = text.replace(/^\uFEFF/, '');
  try {
    return readValid(file, content, knownKeys) ?? readTree(file, content, knownKeys);
  } catch (error) {
    // The parser is recursive: deep nesting overflows the stack.
    if (!(error instanceof RangeError)) throw error;
    const start = { line: 1, column: 1 };
    const source = { file, value: undefined, position: () => start, valueAt: () => undefined, knownKeys };
    const fix = 'Remove nested lists and objects: no field needs more than three levels.';
    return { source, problems: [createProblem(source, [], 'is nested too deeply', fix)] };
  }
}

interface ReadFile {
  source: SourceFile;
  problems: Problem[];
}

const maxFastDepth = 32;

/** Parses a file without a syntax tree, which is built only if a check needs positions; undefined if it has problems. */
function readValid(file: string, content: string, knownKeys: SourceFile['knownKeys']): ReadFile | undefined {
  const value = tryParse(content);
  if (value === undefined || countValidKeys(value) !== countKeysInText(content)) return undefined;
  let located: SourceFile | undefined;
  const source: SourceFile = {
    file,
    value,
    position(path) {
      located ??= readTree(file, content, knownKeys).source;
      return located.position(path);
    },
    valueAt: (path) => path.reduce<unknown>(child, value),
    knownKeys,
  };
  return { source, problems: [] };
}

function tryParse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

const nextColon = /\s*:/y;

/** Counts the keys in JSON text, duplicates included. */
function countKeysInText(content: string): number {
  let keys = 0;
  for (let start = content.indexOf('"'); start >= 0; start = content.indexOf('"', start)) {
    const end = findStringEnd(content, start);
    nextColon.lastIndex = start = end + 1;
    if (nextColon.test(content)) keys++;
  }
  return keys;
}

/** The offset of the quote that closes a string: the first one after an even number of backslashes. */
function findStringEnd(content: string, start: number): number {
  for (let end = content.indexOf('"', start + 1); ; end = content.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (content[end - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return end;
  }
}

/** Counts the keys of a value; NaN if it has harmful characters or is nested deeper than the fast path allows. */
function countValidKeys(value: unknown, depth = 0): number {
  if (typeof value === 'string') return checkCharacters(value) === undefined ? 0 : Number.NaN;
  if (typeof value !== 'object' || value === null) return 0;
  if (depth === maxFastDepth) return Number.NaN;
  let keys = 0;
  for (const entry of Object.values(value)) keys += countValidKeys(entry, depth + 1);
  return Array.isArray(value) ? keys : keys + Object.keys(value).length;
}

function readTree(file: string, content: string, knownKeys: SourceFile['knownKeys']): ReadFile {
  const syntaxFault = findSyntaxFault(content);
  if (syntaxFault) {
    const { offset, message, fix } = syntaxFault;
    const position = () => lineAndColumn(content, 0);
    const source = { file, value: undefined, position, valueAt: () => undefined, knownKeys };
    return { source, problems: [{ file, ...lineAndColumn(content, offset), path: '', message, fix }] };
  }
  const tree = parseTree(content);
  const source: SourceFile = {
    file,
    value: JSON.parse(content),
    position: (path) => lineAndColumn(content, findNode(tree, path)?.offset ?? 0),
    valueAt: (path) => path.reduce<unknown>(child, source.value),
    knownKeys,
  };
  const faults = tree ? findFaults(tree, []) : [];
  const problems = limitProblems(source, faults, ({ path, message, fix, repeated }) => {
    if (!repeated) return createProblem(source, path, message, fix);
    const first = formatPosition(content, repeated.first);
    const problem = createProblem(source, path, `${message}, first at ${first}`, fix);
    return { ...problem, ...lineAndColumn(content, repeated.offset) };
  });
  return { source, problems };
}

function child(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}

/** The node at a path, or its nearest existing parent. */
function findNode(tree: Node | undefined, path: JsonPath): Node | undefined {
  if (!tree) return undefined;
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node;
  }
  return tree;
}

interface Fault {
  path: JsonPath;
  message: string;
  fix: string;
  /** the offsets of a key that appears again and of its first appearance */
  repeated?: { offset: number; first: number };
}

/** Finds duplicate keys and harmful characters. */
function findFaults(node: Node, path: JsonPath): Fault[] {
  if (node.type === 'string') {
    const message = checkCharacters(node.value);
    const fix = /[\b\f]/.test(node.value)
      ? 'Write two backslashes for one: \\b and \\f are control characters.'
      : 'Remove it. Most editors do not show it, so retype the text there.';
    return message ? [{ path, message, fix }] : [];
  }
  const keys = new Map<string, Node>();
  return (node.children ?? []).flatMap((entry, index) => {
    if (node.type === 'array') return findFaults(entry, [...path, index]);
    const [key, value] = entry.children ?? [];
    if (!key || !value) return [];
    const keyPath = [...path, String(key.value)];
    const faults = findFaults(value, keyPath);
    const first = keys.get(key.value);
    if (!first) {
      keys.set(key.value, key);
      return faults;
    }
    const message = 'appears twice in the same object';
    const fix = 'Keep one of the two; the other would be lost.';
    const repeated = { offset: key.offset, first: first.offset };
    return [{ path: keyPath, message, fix, repeated }, ...faults];
  });
}
