import type { Workers } from '#node/pipeline/workers.ts';
import type { SiteFolder } from '#node/site-folder/site-folder.ts';
import { compressedForms, isCompressible } from './compress-files.ts';

/** Raised when files are compressed in another way. */
const version = 2;

/** Puts compressed forms beside all files that become shorter by it, for servers that send them as they are. */
export async function writeCompressed({
  folder,
  workers,
}: {
  folder: SiteFolder;
  workers: Workers;
}): Promise<void> {
  function* missing() {
    for (const [file, fingerprint] of folder.files().filter(([name]) => isCompressible(name))) {
      for (const form of compressedForms) {
        const own = `${fingerprint} ${version}`;
        if (!folder.keep(file + form, own)) yield { file: file + form, fingerprint: own };
      }
    }
  }
  await workers.run(
    'compressFiles',
    missing(),
    (portion) => ({ folder: folder.staging, files: portion.map(({ file }) => file) }),
    (portion, stamps) => {
      portion.forEach(({ file, fingerprint }, index) => {
        const stamp = stamps[index];
        if (!stamp) throw new Error(`${file} has not been written.`);
        folder.record(file, fingerprint, stamp);
      });
    },
  );
}
