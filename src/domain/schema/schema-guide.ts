import { z } from 'zod';
import type { JsonPath } from '#domain/reading/source-file.ts';
import { explainForm, type FieldSchema } from './value-forms.ts';

/** Looks up descriptions and keys of a schema, for error messages. */
export interface SchemaGuide {
  /** the description of the field at a path */
  describe(path: JsonPath): string;
  /** the keys allowed at a path */
  knownKeys(path: JsonPath): readonly string[];
  /** how a value of the wrong type at a path is written; undefined if its description has to say it */
  explainForm(path: JsonPath, value: unknown): string | undefined;
}

/** The JSON Schema of a zod schema's input, for editors. */
export function toJsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
}

export function createSchemaGuide(schema: z.ZodType): SchemaGuide {
  const root: FieldSchema = toJsonSchema(schema);
  const at = (path: JsonPath) =>
    path.reduce<FieldSchema | undefined>(
      (node, key) =>
        typeof key === 'number' ? within(node, 'items') : ownProperty(within(node, 'properties'), key),
      root,
    );
  return {
    // A value without a description, such as a list entry, has that of its parent.
    describe: (path) =>
      path.map((_, index) => at(path.slice(0, path.length - index))?.description).find(Boolean) ??
      'See docs/authoring.md.',
    knownKeys: (path) => Object.keys(within(at(path), 'properties') ?? {}),
    explainForm(path, value) {
      const key = path.at(-1);
      const isRequired = typeof key === 'string' && (at(path.slice(0, -1))?.required ?? []).includes(key);
      return explainForm(value, at(path), isRequired);
    },
  };
}

/** What a value has inside, also as one of several alternatives. */
function within<Key extends 'items' | 'properties'>(
  node: FieldSchema | undefined,
  key: Key,
): FieldSchema[Key] | undefined {
  return node?.[key] ?? node?.anyOf?.find((alternative) => alternative[key])?.[key];
}

function ownProperty(
  properties: Record<string, FieldSchema> | undefined,
  key: string,
): FieldSchema | undefined {
  return properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
}
