import path from 'node:path';
import { z } from 'zod';
import { readJsonFile } from './read-json-file.ts';

const manifestSchema = z.object({ version: z.string(), license: z.string().optional() });

/**
 * Reads the package.json of an installed package.
 *
 * @param root the project's folder
 * @throws Error if the package is not installed or has no version
 */
export function readPackageManifest(root: string, name: string): z.output<typeof manifestSchema> {
  const manifest = readJsonFile(path.join(root, 'node_modules', name, 'package.json'), manifestSchema);
  if (!manifest) throw new Error(`The package ${name} is not installed. Run npm ci.`);
  return manifest;
}
