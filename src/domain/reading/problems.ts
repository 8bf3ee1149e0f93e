import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { escapeForTerminal, revealDifferences } from '#domain/schema/characters.ts';
import { explainForeignKey } from '#domain/schema/foreign-keys.ts';
import type { SchemaGuide } from '#domain/schema/schema-guide.ts';
import { hideStack } from '#lib/hide-stack.ts';
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

/** Turns zod's issues with a file into problems. */
export function toProblems(
  source: SourceFile,
  issues: readonly z.core.$ZodIssue[],
  { describe, explainForm }: SchemaGuide,
): Problem[] {
  const wrapper = findWrapper(source, issues);
  if (wrapper !== undefined)
    return [
      createProblem(
        source,
        [wrapper],
        'is an object around all fields',
        `Remove "${wrapper}": { and the } at its end, so that the fields stand in the outermost braces.`,
      ),
    ];
  const singleIssues = issues
    .flatMap(chooseAlternative)
    .flatMap((issue): z.core.$ZodIssue[] =>
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue],
    );
  // A field under another name is not missing as well.
  const renamed = new Set(
    singleIssues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const path = issue.path as JsonPath;
      const foreign = explainForeignKey(issue.keys[0] ?? '', source.knownKeys(path));
      return foreign && 'field' in foreign ? formatPath([...path, foreign.field]) : [];
    }),
  );
  const isRenamed = ({ code, path }: z.core.$ZodIssue) =>
    code !== 'unrecognized_keys' &&
    renamed.has(formatPath(path as JsonPath)) &&
    source.valueAt(path as JsonPath) === undefined;
  return limitProblems(
    source,
    singleIssues.filter((issue) => !isRenamed(issue)),
    (issue) => {
      const path = issue.path as JsonPath;
      if (issue.code === 'unrecognized_keys')
        return unknownKeyProblem(source, path, issue.keys[0] ?? '', describe);
      if (issue.code === 'custom') {
        const { fix = explainForm(path, source.valueAt(path)) } = (issue.params ?? {}) as CheckParams;
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
        suggestFix(issue, value) ?? explainForm(path, value) ?? describe(path),
      );
    },
  );
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

function suggestFix(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  if (issue.path.length === 0 && issue.code === 'invalid_type') {
    if (Array.isArray(value))
      return value.length > 1
        ? 'Put each of its objects into a file of its own, without the square brackets.'
        : 'Remove the square brackets around it: a file holds one object.';
    return typeof value === 'string' && /^\s*\{/.test(value)
      ? 'The object was encoded twice. Remove the quotes around it, and write " for each \\" in it.'
      : 'Write all fields into one pair of braces: { "title": "…" }.';
  }
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const meant = findClosest(value, issue.values.map(String));
    if (meant) return suggest(value, meant);
  }
  return undefined;
}

/** The one unknown field of an object whose value has the fields that the object should have. */
function findWrapper(source: SourceFile, issues: readonly z.core.$ZodIssue[]): string | undefined {
  const [key, ...others] = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
  );
  const value = key === undefined || others.length > 0 ? undefined : source.valueAt([key]);
  if (typeof value !== 'object' || value === null) return undefined;
  const known = source.knownKeys([]);
  return Object.keys(value).filter((one) => known.includes(one)).length > 1 ? key : undefined;
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
  if (type === 'object' || type === 'record') return 'an object in braces';
  if (type === 'boolean') return 'true or false';
  if (type === 'int') return 'a whole number';
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}
