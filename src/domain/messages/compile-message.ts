import {
  isCatchallKey,
  isExpression,
  isLiteral,
  isMarkup,
  isVariableRef,
  type Model,
  parseMessage,
  validate,
} from 'messageformat';

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

/** @throws if the text is not valid MessageFormat */
export function readMessage(text: string): Message {
  const message = parseMessage(text);
  validate(message);
  return message;
}

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
 * @param values the values that callers pass, those of the English message
 * @throws Error if the message uses something that cannot be compiled
 */
export function compileMessage(message: Message, values: ReadonlyMap<string, ValueKind>): string {
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

/** The code of a part of a pattern. */
interface Part {
  code: string;
  isText: boolean;
}

function compilePattern(pattern: Pattern, values: ReadonlyMap<string, ValueKind>): string {
  const [parts, end] = compileParts(pattern, 0, values);
  if (end < pattern.length) throw new Error('a closing tag has no opening tag');
  const kinds = [...values.values()];
  const isRich = kinds.includes('markup') || kinds.includes('element');
  return isRich ? `$rich(${joinTexts(parts).join(', ')})` : (joinTexts(parts)[0] ?? '""');
}

/** Joins texts that follow one another: React makes a node of each, and browsers translate nodes one by one. */
function joinTexts(parts: readonly Part[]): string[] {
  const joined: string[] = [];
  for (const [index, { code, isText }] of parts.entries()) {
    if (isText && parts[index - 1]?.isText) joined.push(`${joined.pop()} + ${code}`);
    else joined.push(code);
  }
  return joined;
}

/** Compiles the parts up to the next closing tag. Returns them with the index after the last one. */
function compileParts(
  pattern: Pattern,
  start: number,
  values: ReadonlyMap<string, ValueKind>,
): [parts: Part[], end: number] {
  const parts: Part[] = [];
  let index = start;
  for (let part = pattern[index]; part !== undefined; part = pattern[index]) {
    if (typeof part === 'string') parts.push({ code: JSON.stringify(part), isText: true });
    else if (isExpression(part)) parts.push(compileExpression(part, values));
    else if (part.kind === 'close') break;
    else if (part.kind === 'open') {
      const [inner, end] = compileParts(pattern, index + 1, values);
      const closing = pattern[end];
      if (!closing || typeof closing === 'string' || !isMarkup(closing) || closing.name !== part.name)
        throw new Error(`{#${part.name}} is not closed`);
      const content = joinTexts(inner);
      const children = content.length > 1 ? `$rich(${content.join(', ')})` : (content[0] ?? '""');
      parts.push({ code: `${part.name}(${children})`, isText: false });
      index = end;
    } else parts.push({ code: `${part.name}()`, isText: false });
    index++;
  }
  return [parts, index];
}

function compileExpression({ arg }: Expression, values: ReadonlyMap<string, ValueKind>): Part {
  if (!arg) throw new Error('a placeholder is empty');
  if (isLiteral(arg)) return { code: JSON.stringify(arg.value), isText: true };
  switch (values.get(arg.name)) {
    case 'number':
      return { code: `$number(${arg.name})`, isText: true };
    case 'string':
      return { code: `$isolate(${arg.name})`, isText: true };
    default:
      return { code: arg.name, isText: false };
  }
}
