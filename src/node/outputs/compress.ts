import { compressedExtensions, isCompressible } from './compress-files.ts';
import type { Outputs, WorkerOutput } from './outputs.ts';

/** Increment it when the compression settings change. */
const version = 2;

/**
 * Writes compressed versions beside files, for servers that send precompressed files.
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
      for (const extension of compressedExtensions) {
        const file = source + extension;
        yield { files: [file], fingerprint: `${fingerprint} ${version}`, item: file };
      }
    }
  }
  await outputs.putAll('compressFiles', compressed(), (items) => ({ folder, files: items }));
}
