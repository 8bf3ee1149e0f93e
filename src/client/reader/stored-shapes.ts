import { type GenericSchema, type InferOutput, safeParse } from 'valibot';

/** Returns a parser for a stored list, which drops invalid entries. */
export function listOf<Schema extends GenericSchema>(entry: Schema) {
  return (stored: unknown): InferOutput<Schema>[] =>
    Array.isArray(stored) ? stored.flatMap((value) => outputsOf(entry, value)) : [];
}

/** Returns a parser for a stored object, which drops invalid entries and returns a map. */
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
