import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stampOf } from '#node/files/write-file.ts';
import type { WrittenImage } from './share-tasks.ts';

/**
 * The share images that builds have made, each under a digest of all that it is made from. Unlike the site's own
 * files they outlast a change of the program or the settings that does not concern them.
 */
export interface ShareStore {
  folder: string;
  /** What is known of an image that is there as it was written. */
  find(digest: string): WrittenImage | undefined;
  add(digest: string, image: WrittenImage): void;
  /** Keeps for the next build what has been added or found, and removes everything else. */
  close(): void;
}

type Index = Record<string, [size: number, modified: number, missing: string]>;

/** The work of so many milliseconds may be lost when a build is stopped. */
const atRisk = 10_000;

export const imageFile = (digest: string) => `${digest}.png`;

/** @param folder the folder for the images, made when it is needed */
export function openShareStore(folder: string): ShareStore {
  const indexPlace = path.join(folder, 'index.json');
  const before = readIndex(indexPlace);
  const now: Index = {};
  let saved = performance.now();

  function save(index: Index): void {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${indexPlace}.new`, JSON.stringify(index));
    renameSync(`${indexPlace}.new`, indexPlace);
    saved = performance.now();
  }

  return {
    folder,
    find(digest) {
      const known = before[digest];
      if (!known) return undefined;
      const found = statSync(path.join(folder, imageFile(digest)), { throwIfNoEntry: false });
      const [size, modified, missing] = known;
      // The site's file may be the same one: whoever has changed that has changed this.
      if (!found || found.size !== size || stampOf(found).modified !== modified) return undefined;
      now[digest] = known;
      return { stamp: { size, modified }, missing };
    },
    add(digest, { stamp, missing }) {
      now[digest] = [stamp.size, stamp.modified, missing];
      if (performance.now() - saved > atRisk) save({ ...before, ...now });
    },
    close() {
      save(now);
      for (const name of readdirSync(folder)) {
        if (name !== path.basename(indexPlace) && !Object.hasOwn(now, path.parse(name).name))
          rmSync(path.join(folder, name), { recursive: true });
      }
    },
  };
}

function readIndex(place: string): Index {
  try {
    return JSON.parse(readFileSync(place, 'utf8'));
  } catch {
    // There is none, or it cannot be read: all images are made anew.
    return {};
  }
}
