import { type GenericSchema, type InferOutput, safeParse } from 'valibot';

/** Makes a reader of a stored list: entries that do not fit the schema are left out. */
export function listOf<Schema extends GenericSchema>(entry: Schema) {
  return (stored: unknown): InferOutput<Schema>[] =>
    Array.isArray(stored) ? stored.flatMap((value) => outputsOf(entry, value)) : [];
}

/** Makes a reader of stored values by name: those that do not fit the schema are left out. */
export function mapOf<Schema extends GenericSchema>(entry: Schema) {
  return (stored: unknown): ReadonlyMap<string, InferOutput<Schema>> => {
    const pairs = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
    return new Map(
      pairs.flatMap(([name, value]) => outputsOf(entry, value).map((output) => [name, output] as const)),
    );
  };
}

function outputsOf<Schema extends GenericSchema>(schema: Schema, value: unknown): InferOutput<Schema>[] {
  const { success, output } = safeParse(schema, value);
  return success ? [output] : [];
}
