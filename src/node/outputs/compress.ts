import { compressedForms, isCompressible } from './compress-files.ts';
import type { Outputs, WorkerOutput } from './outputs.ts';

/** Raised when files are compressed in another way. */
const version = 2;

/**
 * Puts compressed files beside all others, for servers that send them as they are.
 *
 * @param folder the folder of the new site
 * @param files the files of the site, each with its fingerprint
 */
export async function writeCompressed(
  outputs: Outputs,
  folder: string,
  files: Iterable<[file: string, fingerprint: string]>,
): Promise<void> {
  function* compressed(): Generator<WorkerOutput<string>> {
    for (const [source, fingerprint] of files) {
      if (!isCompressible(source)) continue;
      for (const form of compressedForms) {
        const file = source + form;
        yield { files: [file], fingerprint: `${fingerprint} ${version}`, item: file };
      }
    }
  }
  await outputs.putAll('compressFiles', compressed(), (items) => ({ folder, files: items }));
}
