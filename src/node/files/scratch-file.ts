import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';

/** The byte range of a JSON value in a scratch file, where it does not take memory. */
export interface StoredItem {
  file: string;
  /** in bytes */
  offset: number;
  /** in bytes */
  length: number;
}

/** Appends values to a file as JSON. Threads must not share a file. */
export function appendItems(file: string, items: readonly unknown[]): StoredItem[] {
  const texts = items.map((item) => Buffer.from(JSON.stringify(item)));
  const descriptor = openSync(file, 'a');
  try {
    let offset = fstatSync(descriptor).size;
    // Not writeSync: on a full disk it writes only a part, without an error.
    writeFileSync(descriptor, Buffer.concat(texts));
    return texts.map(({ length }) => {
      const item = { file, offset, length };
      offset += length;
      return item;
    });
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Reads values back, in the given order. The same build wrote them, so they are not checked.
 *
 * @typeParam Item the type of the values
 */
export function readItems<Item>(items: readonly StoredItem[]): Item[] {
  const descriptors = new Map<string, number>();
  try {
    return items.map(({ file, offset, length }) => {
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
