import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';

/** Where plain data waits until a page needs it, so that it need not stay in memory. */
export interface ScratchPlace {
  file: string;
  /** in bytes, as is the length */
  offset: number;
  length: number;
}

/** Puts plain data at the end of a file; each thread has files of its own. */
export function putAside(file: string, items: readonly unknown[]): ScratchPlace[] {
  const texts = items.map((item) => Buffer.from(JSON.stringify(item)));
  const descriptor = openSync(file, 'a');
  try {
    let offset = fstatSync(descriptor).size;
    // Not writeSync: on a disk that gets full it writes a part, and says so only in what it returns.
    writeFileSync(descriptor, Buffer.concat(texts));
    return texts.map(({ length }) => {
      const place = { file, offset, length };
      offset += length;
      return place;
    });
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Takes data out of their files, in the order of their places.
 *
 * @typeParam Item what has been put there
 */
export function takeBack<Item>(places: readonly ScratchPlace[]): Item[] {
  const descriptors = new Map<string, number>();
  try {
    return places.map(({ file, offset, length }) => {
      const descriptor = descriptors.get(file) ?? openSync(file, 'r');
      descriptors.set(file, descriptor);
      const text = Buffer.allocUnsafe(length);
      readSync(descriptor, text, 0, length, offset);
      return JSON.parse(text.toString());
    });
  } finally {
    for (const descriptor of descriptors.values()) closeSync(descriptor);
  }
}
