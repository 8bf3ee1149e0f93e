import { z } from 'zod';
import type { JsonPath } from '#domain/reading/source-file.ts';

interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}

/** What an editor may want to know of a place in a file. */
export interface SchemaGuide {
  /** the manual's sentence on the field at a path */
  describe(path: JsonPath): string;
  /** the keys known at a path */
  knownKeys(path: JsonPath): readonly string[];
}

/** The JSON Schema of a zod schema, for editors' tools: what may be written, before defaults and parsing. */
export function jsonSchemaOf(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
}

/** Makes the guide of a schema, for errors that quote the manual. */
export function createSchemaGuide(schema: z.ZodType): SchemaGuide {
  const root = jsonSchemaOf(schema) as JsonSchema;
  const at = (path: JsonPath) =>
    path.reduce<JsonSchema | undefined>(
      (node, key) => (typeof key === 'number' ? node?.items : own(node?.properties, key)),
      root,
    );
  return {
    // What has no sentence of its own, such as an entry of a list, has that of what it stands in.
    describe: (path) =>
      path.map((_, index) => at(path.slice(0, path.length - index))?.description).find(Boolean) ??
      'See docs/authoring.md.',
    knownKeys: (path) => Object.keys(at(path)?.properties ?? {}),
  };
}

function own(properties: Record<string, JsonSchema> | undefined, key: string): JsonSchema | undefined {
  return properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
}
