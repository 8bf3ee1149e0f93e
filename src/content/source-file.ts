import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type JsonPath, type Problem, problemAt } from './problems.ts';

/** A JSON file as it was read: its text, its value, and where each value stands. */
export interface SourceFile {
  /** the file as the editor knows it, relative to the project */
  file: string;
  /** the parsed value; undefined when the text is not JSON */
  value: unknown;
  /** line and column, from 1, of the value at a path, or of the nearest value that contains it */
  position(path: JsonPath): { line: number; column: number };
  /** the value at a path; undefined when there is none */
  valueAt(path: JsonPath): unknown;
  /** the keys that the schema knows at a path */
  knownKeys(path: JsonPath): readonly string[];
}

/**
 * Reads the text of a JSON file.
 *
 * @param file its name for messages
 * @param text its content
 * @param knownKeys tells which keys the file's schema knows at a path
 * @returns the file, and what keeps it from being read: broken syntax, or a key that stands twice
 */
export function readSource(
  file: string,
  text: string,
  knownKeys: SourceFile['knownKeys'],
): { source: SourceFile; problems: Problem[] } {
  const content = text.replace(/^\uFEFF/, '');
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
  const problems = repeated.map((path) =>
    problemAt(
      source,
      path,
      'stands twice in the same object',
      'Keep one of the two; the other would be lost.',
    ),
  );
  return { source, problems };
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

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
