import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { escapeForTerminal, revealDifferences } from '#domain/schema/characters.ts';
import { explainForeignKey } from '#domain/schema/foreign-keys.ts';
import { hideStack } from '#lib/text/hide-stack.ts';
import type { JsonPath, SourceFile } from './source-file.ts';

/** An error in the content, for publishers. */
export interface Problem {
  /** relative to the project */
  file: string;
  /** from 1, like the column */
  line: number;
  column: number;
  /** such as `faq[2].answer`; empty for the whole file */
  path: string;
  message: string;
  /** what to do, one sentence */
  fix: string;
}

/** All problems in all files; the message is the full report. */
export class ContentError extends Error {
  declare readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const files = new Set(problems.map((problem) => problem.file)).size;
    const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}`;
    super(`The content has ${count}. Nothing was written.\n\n${problems.map(formatProblem).join('\n\n')}\n`);
    // Not enumerable, or printing the error would repeat the report.
    Object.defineProperties(this, { name: { value: 'ContentError' }, problems: { value: problems } });
    hideStack(this);
  }
}

/** Formats a problem in three lines: position, problem, fix. */
export function formatProblem({ file, line, column, path, message, fix }: Problem): string {
  const lines = [`${file}:${line}:${column}`, `  ${path ? `${path}: ` : ''}${message}`, `  → ${fix}`];
  return lines.map(escapeForTerminal).join('\n');
}

/** Creates a problem for the value at a path. */
export function createProblem(source: SourceFile, path: JsonPath, message: string, fix: string): Problem {
  return { file: source.file, ...source.position(path), path: formatPath(path), message, fix };
}

/** Formats `['faq', 2, 'answer']` as `faq[2].answer`. */
function formatPath(path: JsonPath): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text ? `${text}.${key}` : key;
  }, '');
}

/** Finds the candidate that a misspelt word most likely means; undefined if none is close. */
export function findClosest(word: string, candidates: readonly string[]): string | undefined {
  const maxDistance = Math.max(2, word.length / 3);
  // Comparing a very long word takes seconds, so candidates of another length are left out first.
  const similar = candidates.filter(({ length }) => Math.abs(length - word.length) <= maxDistance);
  const lower = similar.map((candidate) => candidate.toLowerCase());
  if (lower.length === 0) return undefined;
  const best = closest(word.toLowerCase(), lower);
  return distance(word.toLowerCase(), best) <= maxDistance ? similar[lower.indexOf(best)] : undefined;
}

/** Asks whether a name was meant; if it looks the same as the one that was found, the difference is shown. */
export function suggest(found: string, meant: string): string {
  if (found.normalize() === meant.normalize())
    return `Did you mean "${meant}" in Unicode form ${meant === meant.normalize() ? 'NFC' : 'NFD'}?`;
  const shown = revealDifferences(found, meant);
  return `Did you mean "${meant}"?${shown === found ? '' : ` The file has "${shown}".`}`;
}

/** What a custom check of a schema adds to its message, through zod's `params`. */
export interface CheckParams {
  fix?: string;
}

/**
 * Turns zod's issues with a file into problems.
 *
 * @param describe returns the description of a field, used as the fix
 */
export function toProblems(
  source: SourceFile,
  issues: readonly z.core.$ZodIssue[],
  describe: (path: JsonPath) => string,
): Problem[] {
  const singleIssues = issues
    .flatMap(chooseAlternative)
    .flatMap((issue): z.core.$ZodIssue[] =>
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue],
    );
  return limitProblems(source, singleIssues, (issue) => {
    const path = issue.path as JsonPath;
    if (issue.code === 'unrecognized_keys')
      return unknownKeyProblem(source, path, issue.keys[0] ?? '', describe);
    if (issue.code === 'custom') {
      const { fix } = (issue.params ?? {}) as CheckParams;
      return createProblem(source, path, issue.message, fix ?? describe(path));
    }
    const value = source.valueAt(path);
    if (value === undefined) {
      return createProblem(source, path, 'is missing', `Add it: ${describe(path)}`);
    }
    return createProblem(
      source,
      path,
      `expected ${describeExpected(issue)}, found ${describeValue(value)}`,
      suggestFix(issue, value, describe(path)),
    );
  });
}

/** Where a field has alternatives, the issues are those of the one that accepts this type of value. */
function chooseAlternative(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const isOfType = (issues: z.core.$ZodIssue[]) =>
    !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  const meant = issue.errors.find(isOfType);
  return meant?.map((one) => ({ ...one, path: [...issue.path, ...one.path] })) ?? [issue];
}

/** Finding the position of each problem takes time, and nobody reads thousands. */
const maxProblems = 100;

/** Creates the first problems of a file, and one with the number of the others. */
export function limitProblems<Fault>(
  source: SourceFile,
  faults: readonly Fault[],
  toProblem: (fault: Fault) => Problem,
): Problem[] {
  const problems = faults.slice(0, maxProblems).map(toProblem);
  const omitted = faults.length - problems.length;
  if (omitted > 0)
    problems.push(createProblem(source, [], `has ${omitted} more problems`, 'Fix the problems above first.'));
  return problems;
}

/** The keys of all messages would fill the screen. */
const maxAlternatives = 50;

function unknownKeyProblem(
  source: SourceFile,
  parent: JsonPath,
  key: string,
  describe: (path: JsonPath) => string,
): Problem {
  const known = source.knownKeys(parent);
  const report = (fix: string) => createProblem(source, [...parent, key], 'unknown key', fix);
  // More keys are those of messages, whose names only look like fields.
  const foreign = known.length <= maxAlternatives ? explainForeignKey(key, known) : undefined;
  if (foreign && 'reason' in foreign) return report(`${foreign.reason} Remove it.`);
  if (foreign) return report(`Use "${foreign.field}": ${describe([...parent, foreign.field])}`);
  const meant = findClosest(key, known);
  const alternatives = known.length <= maxAlternatives ? `, or use one of: ${known.join(', ')}` : '';
  return report(meant ? suggest(key, meant) : `Remove it${alternatives}.`);
}

function describeExpected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return withArticle(issue.expected);
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      return `at least ${formatAmount(Number(issue.minimum), issue.origin)}`;
    case 'too_big':
      return `at most ${formatAmount(Number(issue.maximum), issue.origin)}`;
    default:
      return issue.message;
  }
}

function suggestFix(issue: z.core.$ZodIssue, value: unknown, fallback: string): string {
  if (issue.path.length === 0 && issue.code === 'invalid_type')
    return Array.isArray(value)
      ? 'Remove the square brackets around it: a file holds one object.'
      : 'Write all fields into one pair of braces: { "title": "…" }.';
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const meant = findClosest(value, issue.values.map(String));
    if (meant) return suggest(value, meant);
  }
  return fallback;
}

function formatAmount(count: number, origin: string): string {
  if (origin === 'array') return `${count} ${count === 1 ? 'entry' : 'entries'}`;
  if (origin === 'string') return `${count} ${count === 1 ? 'character' : 'characters'}`;
  return String(count);
}

function describeValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'an object';
  if (value === '') return 'empty text';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

function withArticle(type: string): string {
  if (type === 'string') return 'text in quotes';
  if (type === 'array') return 'a list in square brackets';
  if (type === 'object') return 'an object in braces';
  if (type === 'int') return 'a whole number';
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}
