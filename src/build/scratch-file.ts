import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';
import type { Article } from '#content/article.ts';

/** Where a parsed article waits for its page to be rendered, so that none has to stay in memory. */
export interface ScratchPlace {
  file: string;
  /** in bytes, as is the length */
  offset: number;
  length: number;
}

/** Puts articles at the end of a file; each thread has one of its own. */
export function putAside(file: string, articles: readonly Article[]): ScratchPlace[] {
  const texts = articles.map((article) => Buffer.from(JSON.stringify(article)));
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

/** Takes articles out of their files, in the order of their places. */
export function takeBack(places: readonly ScratchPlace[]): Article[] {
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
