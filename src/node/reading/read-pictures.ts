import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { PictureFacts } from '#domain/edition/picture-facts.ts';
import type { PictureCode } from '#node/application/program.ts';
import { digestOf } from '#node/files/digest.ts';
import { createExactNames } from '#node/files/exact-names.ts';
import { readJsonFile } from '#node/files/read-json-file.ts';
import { replaceFile } from '#node/files/write-file.ts';
import type { PictureReading } from '#node/images/inspect-picture.ts';
import type { Workers } from '#node/pipeline/workers.ts';
import { statOf } from './content-folder.ts';
import { stampOf } from './file-stamp.ts';

interface PictureOptions {
  publicFolder: string;
  pictureCode: PictureCode;
  /** the folder for what is known of pictures */
  cache: string;
}

const fileName = 'pictures.json';
/** What is cached is unchecked: an equal key means that the same code wrote it. */
const cacheSchema = z.object({
  key: z.string(),
  pictures: z.record(z.string(), z.object({ stamp: z.string(), facts: z.custom<PictureFacts>() })),
});

/**
 * Reads the pictures that have changed, on all cores; the others are taken from the cache.
 *
 * @param pictures paths in the public folder, with a slash at the start
 * @returns by path, without those that do not exist
 */
export async function readPictures(
  pictures: Iterable<string>,
  { publicFolder, pictureCode, cache }: PictureOptions,
  workers: Workers,
): Promise<ReadonlyMap<string, PictureReading>> {
  const hasExactName = createExactNames(publicFolder);
  const paths = [...new Set(pictures)].filter(
    (one) => hasExactName(one) && statOf(path.join(publicFolder, one))?.isFile(),
  );
  if (paths.length === 0) return new Map();
  const { encoder, inspector } = pictureCode;
  const key = digestOf(`${encoder} ${inspector} ${publicFolder}`);
  const file = path.join(cache, fileName);
  const cached = readJsonFile(file, cacheSchema);
  const known = cached?.key === key ? cached.pictures : {};
  const now = Date.now();
  const found = paths.map((one) => ({ path: one, stamp: stampOf(path.join(publicFolder, one), now) }));
  const isKnown = ({ path: one, stamp }: { path: string; stamp: string }) =>
    Object.hasOwn(known, one) && known[one]?.stamp === stamp;
  const readings = new Map<string, PictureReading>();
  const changed = found.filter((one) => !isKnown(one));
  await workers.run(
    'inspectPictures',
    changed,
    (batch) => ({ files: batch.map((one) => path.join(publicFolder, one.path)), encoder }),
    (batch, results) => {
      for (const [index, one] of batch.entries()) {
        const reading = results[index];
        if (reading) readings.set(one.path, reading);
      }
    },
  );
  for (const { path: one } of found) {
    const facts = known[one]?.facts;
    if (!readings.has(one) && facts) readings.set(one, { facts });
  }
  if (changed.length > 0) {
    const valid = found.flatMap(({ path: one, stamp }) => {
      const reading = readings.get(one);
      return reading && 'facts' in reading ? [[one, { stamp, facts: reading.facts }] as const] : [];
    });
    mkdirSync(cache, { recursive: true });
    replaceFile(file, JSON.stringify({ key, pictures: Object.fromEntries(valid) }));
  }
  return readings;
}
