/** What error messages need of a JSON Schema. */
export interface FieldSchema {
  type?: string;
  description?: string;
  properties?: Record<string, FieldSchema>;
  required?: string[];
  items?: FieldSchema;
  enum?: unknown[];
  examples?: unknown[];
  pattern?: string;
  /** at most one of them has properties, and one items */
  anyOf?: FieldSchema[];
}

/**
 * Says how a value that has the wrong type is written, with what the file has in it.
 *
 * @param field the schema of the value
 * @param isRequired whether the value can be left out
 * @returns a sentence; undefined if the field's description has to do
 */
export function explainForm(
  value: unknown,
  field: FieldSchema | undefined,
  isRequired: boolean,
): string | undefined {
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (isEmpty && !isRequired) return 'Remove it: what has no content is left out.';
  if (isEmpty || field === undefined || hasType(value, field)) return undefined;
  if (field.type === 'string' && Array.isArray(value) && value.length > 1)
    return field.items || !value.every((one) => typeof one === 'string')
      ? undefined
      : 'Write one text in quotes. In Markdown, a new paragraph is \\n\\n.';
  const form = formOf(value, field);
  if (form !== undefined)
    return `Write ${JSON.stringify(form)}${typeof form === 'object' ? '' : unquoted(form, value)}.`;
  const example = exampleOf(field);
  return example && `Write it as in this example: ${JSON.stringify(example)}.`;
}

const hasType = (value: unknown, { type }: FieldSchema) =>
  (Array.isArray(value) ? 'array' : typeof value) === (type === 'integer' ? 'number' : type);

const unquoted = (form: unknown, value: unknown) =>
  typeof value === 'string' && typeof form !== 'string' ? ', without quotes' : '';

/** A value of the field's type with the text or number that was found in it; undefined if that cannot be told. */
function formOf(value: unknown, field: FieldSchema): unknown {
  const { type, items, examples = [] } = field;
  const isPlain = typeof value === 'string' || typeof value === 'number';
  switch (type) {
    case 'boolean':
      return booleans.get(String(value).toLowerCase());
    case 'number':
    case 'integer': {
      const [, digits] = /^(-?\d+(?:\.\d+)?)(?:px)?$/.exec(String(value)) ?? [];
      return digits === undefined ? undefined : Number(digits);
    }
    case 'string':
      if (Array.isArray(value))
        return value.length === 1 && typeof value[0] === 'string' ? value[0] : undefined;
      return isPlain && examples.length === 0 ? String(value) : undefined;
    case 'array': {
      if (!items || !isPlain) return fits(value, items) ? [value] : undefined;
      const parts = items.type === 'string' ? String(value).split(/\s*[,;]\s+/) : [value];
      return parts.map((part) => (typeof part === items.type ? part : formOf(part, items)));
    }
    case 'object': {
      if (Array.isArray(value) && value.length === 1 && fits(value[0], field)) return value[0];
      const place = isPlain ? findPlace(String(value), field) : undefined;
      return place === undefined ? undefined : { ...exampleOf(field, true), [place]: String(value) };
    }
    default:
      return undefined;
  }
}

const booleans = new Map<string, boolean>([
  ...['true', 'yes', 'on', '1'].map((word): [string, boolean] => [word, true]),
  ...['false', 'no', 'off', '0'].map((word): [string, boolean] => [word, false]),
]);

/** Whether a value is an object with no other keys than those of a field. */
const fits = (value: unknown, { properties }: FieldSchema = {}): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  properties !== undefined &&
  Object.keys(value).every((key) => Object.hasOwn(properties, key));

/** The field of an object that a text is meant for: one that has its form, or the first required one for any text. */
function findPlace(text: string, { properties = {}, required = [] }: FieldSchema): string | undefined {
  const texts = Object.entries(properties).filter(
    ([name, { type }]) => type === 'string' && name !== '$schema',
  );
  const fitting = texts.find(([, { pattern }]) => pattern && new RegExp(pattern, 'u').test(text));
  if (fitting) return fitting[0];
  return required.find((name) =>
    texts.some(([one, field]) => one === name && !field.pattern && !field.enum && !field.examples),
  );
}

/** An example of a list or an object; undefined if a field of it could be anything. */
function exampleOf(
  { type, examples = [], items, properties = {}, required = [] }: FieldSchema,
  isShort = false,
): object | undefined {
  const [example] = examples as Record<string, unknown>[];
  if (example && !isShort) return example;
  if (type === 'array') {
    const entry = items && exampleOf(items);
    return entry && [entry];
  }
  if (required.length === 0) return undefined;
  return Object.fromEntries(required.map((name) => [name, example?.[name] ?? placeholder(properties[name])]));
}

function placeholder({ type, enum: values, examples }: FieldSchema = {}): unknown {
  return values?.[0] ?? examples?.[0] ?? (type === 'string' ? '…' : type === 'array' ? [] : 0);
}
