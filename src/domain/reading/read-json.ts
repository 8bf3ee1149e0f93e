import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { harmfulSign } from '#domain/schema/characters.ts';
import { firstProblems, type Problem, problemAt } from './problems.ts';
import type { JsonPath, SourceFile } from './source-file.ts';

/**
 * Reads the text of a JSON file.
 *
 * @param file its name for messages
 * @param text its content
 * @param knownKeys tells which keys the file's schema knows at a path
 * @returns the file, and what keeps it from being read: broken syntax, a key that stands twice, or a sign in a text
 *   that would do harm
 */
export function readSource(file: string, text: string, knownKeys: SourceFile['knownKeys']): ReadFile {
  const content = text.replace(/^\uFEFF/, '');
  try {
    return readSound(file, content, knownKeys) ?? readTree(file, content, knownKeys);
  } catch (error) {
    // The parser calls itself for every level.
    if (!(error instanceof RangeError)) throw error;
    const place = { line: 1, column: 1 };
    const source = { file, value: undefined, position: () => place, valueAt: () => undefined, knownKeys };
    const fix = 'Take out lists or objects within one another; no field of the manual needs more than three.';
    return { source, problems: [problemAt(source, [], 'is nested too deep to be read', fix)] };
  }
}

interface ReadFile {
  source: SourceFile;
  problems: Problem[];
}

/** Levels down to which a file is read without looking at its tree. */
const usualDepth = 32;

/**
 * Reads a file that has none of the faults, as nearly all do: where its values stand is worked out only if another
 * check asks for it.
 */
function readSound(file: string, content: string, knownKeys: SourceFile['knownKeys']): ReadFile | undefined {
  const value = parseOrNothing(content);
  if (value === undefined || countSoundKeys(value) !== countKeys(content)) return undefined;
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

function parseOrNothing(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

const colonNext = /\s*:/y;

/** How many keys a text in JSON has, those that stand twice counted twice. */
function countKeys(content: string): number {
  let keys = 0;
  for (let begin = content.indexOf('"'); begin >= 0; begin = content.indexOf('"', begin)) {
    const end = endOfString(content, begin);
    colonNext.lastIndex = begin = end + 1;
    if (colonNext.test(content)) keys++;
  }
  return keys;
}

/** Where the string that begins at a place ends: at a quote behind an even number of backslashes. */
function endOfString(content: string, begin: number): number {
  for (let end = content.indexOf('"', begin + 1); ; end = content.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (content[end - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return end;
  }
}

/** How many keys a value has; NaN when a text in it would do harm, or when it is deeper than usual. */
function countSoundKeys(value: unknown, depth = 0): number {
  if (typeof value === 'string') return harmfulSign(value) === undefined ? 0 : Number.NaN;
  if (typeof value !== 'object' || value === null) return 0;
  if (depth === usualDepth) return Number.NaN;
  let keys = 0;
  for (const entry of Object.values(value)) keys += countSoundKeys(entry, depth + 1);
  return Array.isArray(value) ? keys : keys + Object.keys(value).length;
}

function readTree(file: string, content: string, knownKeys: SourceFile['knownKeys']): ReadFile {
  const errors: ParseError[] = [];
  const tree = parseTree(content, errors, { disallowComments: true, allowTrailingComma: false });
  const place = (offset: number) => lineAndColumn(content, offset);
  const source: SourceFile = {
    file,
    value: errors.length > 0 ? undefined : JSON.parse(content),
    position: (path) => place(nodeNear(tree, path)?.offset ?? 0),
    valueAt: (path) => path.reduce<unknown>(child, source.value),
    knownKeys,
  };
  const [first] = errors;
  if (first) {
    const problem = { file, ...place(first.offset), path: '', message: `is not valid JSON: ${words(first)}` };
    return {
      source,
      problems: [
        {
          ...problem,
          fix: 'Mend it there or on the line before; an editor that knows JSON marks the place.',
        },
      ],
    };
  }
  const repeated = tree ? repeatedKeys(tree, []) : [];
  const twice = firstProblems(source, repeated, (path) =>
    problemAt(
      source,
      path,
      'stands twice in the same object',
      'Keep one of the two; the other would be lost.',
    ),
  );
  const harmful = tree ? harmfulTexts(tree, []) : [];
  const signs = firstProblems(source, harmful, ({ path, fault }) =>
    problemAt(
      source,
      path,
      fault,
      'Remove it: it is not seen in most editors, so write the text anew there.',
    ),
  );
  return { source, problems: [...twice, ...signs] };
}

function words(error: ParseError): string {
  return printParseErrorCode(error.error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

function child(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}

function nodeNear(tree: Node | undefined, path: JsonPath): Node | undefined {
  if (!tree) return undefined;
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node;
  }
  return tree;
}

function repeatedKeys(node: Node, path: JsonPath): JsonPath[] {
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((entry, index) => {
    if (node.type === 'array') return repeatedKeys(entry, [...path, index]);
    const [key, value] = entry.children ?? [];
    if (!key || !value) return [];
    const here = [...path, key.value as string];
    const twice = seen.has(key.value);
    seen.add(key.value);
    return [...(twice ? [here] : []), ...repeatedKeys(value, here)];
  });
}

function harmfulTexts(node: Node, path: JsonPath): { path: JsonPath; fault: string }[] {
  if (node.type === 'string') {
    const fault = harmfulSign(node.value);
    return fault ? [{ path, fault }] : [];
  }
  return (node.children ?? []).flatMap((entry, index) => {
    if (node.type === 'array') return harmfulTexts(entry, [...path, index]);
    const [key, value] = entry.children ?? [];
    return key && value ? harmfulTexts(value, [...path, String(key.value)]) : [];
  });
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
