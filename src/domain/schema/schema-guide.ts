import { z } from 'zod';
import type { JsonPath } from '#domain/reading/source-file.ts';

interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  /** at most one of them has properties, and one items */
  anyOf?: JsonSchema[];
}

/** Looks up descriptions and keys of a schema, for error messages. */
export interface SchemaGuide {
  /** the description of the field at a path */
  describe(path: JsonPath): string;
  /** the keys allowed at a path */
  knownKeys(path: JsonPath): readonly string[];
}

/** The JSON Schema of a zod schema's input, for editors. */
export function toJsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
}

export function createSchemaGuide(schema: z.ZodType): SchemaGuide {
  const root: JsonSchema = toJsonSchema(schema);
  const at = (path: JsonPath) =>
    path.reduce<JsonSchema | undefined>(
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
  };
}

/** What a value has inside, also as one of several alternatives. */
function within<Key extends 'items' | 'properties'>(
  node: JsonSchema | undefined,
  key: Key,
): JsonSchema[Key] | undefined {
  return node?.[key] ?? node?.anyOf?.find((alternative) => alternative[key])?.[key];
}

function ownProperty(
  properties: Record<string, JsonSchema> | undefined,
  key: string,
): JsonSchema | undefined {
  return properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
}
