import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/**
 * Reads a JSON file that a build has stored, or that a package ships.
 *
 * @returns its value; undefined when it is missing, truncated or of another shape
 */
export function readJsonFile<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): z.output<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
