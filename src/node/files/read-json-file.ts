import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/**
 * Reads a JSON file that an earlier build stored or that a package ships.
 *
 * @returns its value; undefined if the file is missing, is not valid JSON or does not match the schema
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
