import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { forTerminal } from '#domain/schema/characters.ts';
import type { JsonPath, SourceFile } from './source-file.ts';

/** One thing that an editor has to mend. */
export interface Problem {
  /** the file as the editor knows it, relative to the project */
  file: string;
  /** where the value stands in the file, both from 1 */
  line: number;
  column: number;
  /** the value's path, such as `faq[2].answer`; empty for the whole file */
  path: string;
  /** what was expected and what was found */
  message: string;
  /** what to do about it, one sentence */
  fix: string;
}

/** All problems of all files; its message is the report that an editor reads. */
export class ContentError extends Error {
  declare readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const files = new Set(problems.map((problem) => problem.file)).size;
    const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}`;
    super(`The content has ${count}. Nothing was written.\n\n${problems.map(formatProblem).join('\n\n')}\n`);
    // Not enumerable: whoever prints the error has the report already.
    Object.defineProperties(this, { name: { value: 'ContentError' }, problems: { value: problems } });
    // Where in our code it was noticed helps no editor.
    this.stack = this.message;
  }
}

/** The three lines that tell one problem: place, what is wrong, what to do. */
export function formatProblem({ file, line, column, path, message, fix }: Problem): string {
  const lines = [`${file}:${line}:${column}`, `  ${path ? `${path}: ` : ''}${message}`, `  → ${fix}`];
  return lines.map(forTerminal).join('\n');
}

/** Makes a problem of one value in a file. */
export function problemAt(source: SourceFile, path: JsonPath, message: string, fix: string): Problem {
  return { file: source.file, ...source.position(path), path: formatPath(path), message, fix };
}

/** `['faq', 2, 'answer']` as `faq[2].answer`. */
export function formatPath(path: JsonPath): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text ? `${text}.${key}` : key;
  }, '');
}

/** The candidate that a misspelt word most likely meant; undefined when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const most = Math.max(2, word.length / 3);
  // What is much longer or shorter is not near: to find that out by comparing takes seconds for a long word.
  const alike = candidates.filter(({ length }) => Math.abs(length - word.length) <= most);
  const lower = alike.map((candidate) => candidate.toLowerCase());
  if (lower.length === 0) return undefined;
  const best = closest(word.toLowerCase(), lower);
  return distance(word.toLowerCase(), best) <= most ? alike[lower.indexOf(best)] : undefined;
}

/** What a schema's own check can add to its message, through zod's `params`. */
export interface CheckParams {
  fix?: string;
}

/**
 * Says for a file what zod found wrong with it.
 *
 * @param manual gives the manual's sentence on a field, used as the fix
 */
export function problemsOfIssues(
  source: SourceFile,
  issues: readonly z.core.$ZodIssue[],
  manual: (path: JsonPath) => string,
): Problem[] {
  const each = issues.flatMap((issue): z.core.$ZodIssue[] =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue],
  );
  return firstProblems(source, each, (issue) => {
    const path = issue.path as JsonPath;
    if (issue.code === 'unrecognized_keys') return unknownKey(source, path, issue.keys[0] ?? '');
    if (issue.code === 'custom') {
      const { fix } = (issue.params ?? {}) as CheckParams;
      return problemAt(source, path, issue.message, fix ?? manual(path));
    }
    const value = source.valueAt(path);
    if (value === undefined) {
      return problemAt(source, path, 'is missing', `Add it: ${manual(path)}`);
    }
    return problemAt(
      source,
      path,
      `expected ${expectation(issue)}, found ${found(value)}`,
      suggestion(issue, value, manual(path)),
    );
  });
}

/** Of one file so many problems are told: to find the place of each takes time, and nobody reads thousands. */
const mostProblems = 100;

/** Tells the first problems of a file, and how many there are besides. */
export function firstProblems<Fault>(
  source: SourceFile,
  faults: readonly Fault[],
  tell: (fault: Fault) => Problem,
): Problem[] {
  const told = faults.slice(0, mostProblems).map(tell);
  const left = faults.length - told.length;
  if (left > 0) told.push(problemAt(source, [], `has ${left} further problems`, 'Mend those above first.'));
  return told;
}

function unknownKey(source: SourceFile, parent: JsonPath, key: string): Problem {
  const known = source.knownKeys(parent);
  const meant = nearest(key, known);
  const fix = meant ? `Did you mean "${meant}"?` : `Remove it, or use one of: ${known.join(', ')}.`;
  return problemAt(source, [...parent, key], 'unknown key', fix);
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return withArticle(issue.expected);
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      return `at least ${amount(Number(issue.minimum), issue.origin)}`;
    case 'too_big':
      return `at most ${amount(Number(issue.maximum), issue.origin)}`;
    default:
      return issue.message;
  }
}

function suggestion(issue: z.core.$ZodIssue, value: unknown, fallback: string): string {
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const meant = nearest(value, issue.values.map(String));
    if (meant) return `Did you mean "${meant}"?`;
  }
  return fallback;
}

function amount(count: number, origin: string): string {
  if (origin === 'array') return `${count} ${count === 1 ? 'entry' : 'entries'}`;
  if (origin === 'string') return `${count} ${count === 1 ? 'character' : 'characters'}`;
  return String(count);
}

function found(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'an object';
  if (value === '') return 'an empty text';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

function withArticle(type: string): string {
  if (type === 'string') return 'a text in quotes';
  if (type === 'array') return 'a list in square brackets';
  if (type === 'object') return 'an object in braces';
  if (type === 'int') return 'a whole number';
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}
