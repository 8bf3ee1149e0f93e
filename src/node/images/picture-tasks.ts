import path from 'node:path';
import type { PictureSize } from '#domain/addresses/picture-files.ts';
import { writeFileIn } from '#node/files/write-file.ts';
import { encodePicture, type PictureVersion } from './encode-picture.ts';
import type { WrittenImage } from './share-tasks.ts';

export interface PictureTask {
  /** the folder to write the files to */
  folder: string;
  pictures: {
    /** the absolute path of the picture */
    source: string;
    /** in pixels, as it is shown */
    size: PictureSize;
    versions: { file: string; version: PictureVersion }[];
  }[];
}

/**
 * Makes and writes files of pictures. This is a worker task.
 *
 * @throws Error if a picture cannot be decoded
 */
export async function writePictures({ folder, pictures }: PictureTask): Promise<WrittenImage[][]> {
  const written: WrittenImage[][] = [];
  for (const { source, size, versions } of pictures) {
    const files = await encodePicture(
      source,
      size,
      versions.map(({ version }) => version),
    ).catch((error: Error) => {
      throw new Error(`The picture ${path.basename(source)} cannot be scaled: ${error.message}`);
    });
    written.push(
      files.map((bytes, index) => ({
        stamp: writeFileIn(folder, versions[index]?.file ?? '', bytes),
        missing: '',
      })),
    );
  }
  return written;
}
