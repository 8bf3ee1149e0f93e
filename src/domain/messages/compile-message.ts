import { isCatchallKey, isExpression, isLiteral, isMarkup, isVariableRef, type Model } from 'messageformat';

/** What compiled messages call: number formats, plural forms, the isolation of values, and text with elements. */
export const runtimeNames = ['$number', '$plural', '$isolate', '$rich'];

export type Message = Model.Message;
type Pattern = Model.Pattern;
type Expression = Model.Expression;
type Variant = Model.Variant;

/** What a placeholder of a message stands for. */
export type ValueKind = 'string' | 'number' | 'element' | 'markup';

/** The functions that messages may use, by name; no function means a string. */
const functionKinds: Record<string, ValueKind> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  element: 'element',
};

/** The names and kinds of a message's values, in the order in which they first occur. */
export function valuesOf(message: Message): Map<string, ValueKind> {
  const values = new Map<string, ValueKind>();
  for (const declaration of message.declarations) {
    if (declaration.type === 'input') values.set(declaration.name, kindOf(declaration.value));
  }
  for (const pattern of patternsOf(message)) {
    for (const part of pattern) {
      if (typeof part === 'string') continue;
      if (isMarkup(part)) values.set(part.name, 'markup');
      else if (isVariableRef(part.arg) && (part.functionRef || !values.has(part.arg.name))) {
        values.set(part.arg.name, kindOf(part));
      }
    }
  }
  return values;
}

/** The patterns of a message: one, or one for each variant. */
export function patternsOf(message: Message): Pattern[] {
  return message.type === 'message' ? [message.pattern] : message.variants.map(({ value }) => value);
}

/**
 * Compiles a message to a JavaScript expression: a string, or a function of its values. It calls `runtimeNames`, which no
 * value can be called.
 *
 * @throws Error if the message uses something that cannot be compiled
 */
export function compileMessage(message: Message): string {
  const values = valuesOf(message);
  if (values.size === 0 && message.type === 'message') return JSON.stringify(message.pattern.join(''));
  const names = [...values.keys()].join(', ');
  const compile = (pattern: Pattern) => compilePattern(pattern, values);
  if (message.type === 'message') return `({ ${names} }) => ${compile(message.pattern)}`;
  const selectors = message.selectors.map(({ name }) => name);
  const cases = message.variants
    .toSorted((one, other) => compareRanks(one, other))
    .map(({ keys, value }) => {
      const conditions = keys.flatMap((key, index) =>
        isCatchallKey(key) ? [] : condition(selectors[index] ?? '', key.value, values),
      );
      return conditions.length > 0 ? `${conditions.join(' && ')} ? ${compile(value)} : ` : compile(value);
    });
  return `({ ${names} }) => ${cases.join('')}`;
}

/** Exact numbers come before plural forms, and these before `*`. */
function compareRanks(one: Variant, other: Variant): number {
  const rank = (key: Variant['keys'][number]) => (isCatchallKey(key) ? 2 : /^\d/.test(key.value) ? 0 : 1);
  const differences = one.keys.map((key, index) => rank(key) - rank(other.keys[index] ?? key));
  return differences.find((difference) => difference !== 0) ?? 0;
}

function condition(name: string, key: string, values: ReadonlyMap<string, ValueKind>): string {
  if (values.get(name) !== 'number') return `${name} === ${JSON.stringify(key)}`;
  return /^\d/.test(key) ? `${name} === ${Number(key)}` : `$plural(${name}) === ${JSON.stringify(key)}`;
}

function kindOf({ functionRef }: Expression): ValueKind {
  const kind = functionKinds[functionRef?.name ?? 'string'];
  if (!kind) throw new Error(`there is no function :${functionRef?.name}`);
  return kind;
}

function compilePattern(pattern: Pattern, values: ReadonlyMap<string, ValueKind>): string {
  const [parts, end] = compileParts(pattern, 0, values);
  if (end < pattern.length) throw new Error('a closing tag has no opening tag');
  return join(parts, values);
}

/** Text with elements is a list, other text a string. */
function join(parts: readonly string[], values: ReadonlyMap<string, ValueKind>): string {
  const kinds = [...values.values()];
  if (kinds.includes('markup') || kinds.includes('element')) return `$rich(${parts.join(', ')})`;
  return parts.length > 0 ? parts.join(' + ') : '""';
}

/** Compiles the parts up to the next closing tag. Returns them with the index after the last one. */
function compileParts(
  pattern: Pattern,
  start: number,
  values: ReadonlyMap<string, ValueKind>,
): [parts: string[], end: number] {
  const parts: string[] = [];
  let index = start;
  for (let part = pattern[index]; part !== undefined; part = pattern[index]) {
    if (typeof part === 'string') parts.push(JSON.stringify(part));
    else if (isExpression(part)) parts.push(compileExpression(part, values));
    else if (part.kind === 'close') break;
    else if (part.kind === 'open') {
      const [inner, end] = compileParts(pattern, index + 1, values);
      const closing = pattern[end];
      if (!closing || typeof closing === 'string' || !isMarkup(closing) || closing.name !== part.name)
        throw new Error(`{#${part.name}} is not closed`);
      parts.push(`${part.name}(${join(inner, values)})`);
      index = end;
    } else parts.push(`${part.name}()`);
    index++;
  }
  return [parts, index];
}

function compileExpression({ arg }: Expression, values: ReadonlyMap<string, ValueKind>): string {
  if (!arg) throw new Error('a placeholder is empty');
  if (isLiteral(arg)) return JSON.stringify(arg.value);
  switch (values.get(arg.name)) {
    case 'number':
      return `$number(${arg.name})`;
    case 'string':
      return `$isolate(${arg.name})`;
    default:
      return arg.name;
  }
}
