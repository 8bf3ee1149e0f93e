import { isTag, type TermCounts, unpackCount, unpackTerm } from './term-counts.ts';

/**
 * The TF-IDF vectors of all documents, one after the other, each of length 1 and with its heaviest term first. A term
 * that occurs in one document only is left out, and still counts for the length.
 */
export interface Vectors {
  /** where each document's vector begins, and the end of the last */
  starts: Uint32Array;
  /** indexes into the vocabulary */
  terms: Uint32Array;
  weights: Float32Array;
  vocabulary: Uint32Array;
}

/** Creates the TF-IDF vectors of documents. */
export function createVectors(documents: readonly TermCounts[]): Vectors {
  const { numbers, frequencies, vocabulary } = numberTerms(documents);
  const documentCount = documents.length;
  // A word that all documents use weighs nothing; a tag that all have still weighs something.
  // Rounded, so that a new story changes the weights of few others.
  const inverseFrequencies = Float64Array.from(frequencies, (frequency, term) =>
    roundToQuarter(Math.log2((isTag(at(vocabulary, term)) ? 1 + documentCount : documentCount) / frequency)),
  );
  const starts = new Uint32Array(documentCount + 1);
  let entry = 0;
  documents.forEach(({ length }, document) => {
    let sharedCount = 0;
    for (const end = entry + length; entry < end; entry++) {
      if (at(frequencies, at(numbers, entry)) > 1) sharedCount++;
    }
    starts[document + 1] = at(starts, document) + sharedCount;
  });
  const size = at(starts, documentCount);
  const vectors = {
    starts,
    terms: new Uint32Array(size),
    weights: new Float32Array(size),
    vocabulary,
  };
  const maxLength = documents.reduce((max, { length }) => Math.max(max, length), 0);
  const weights = new Float64Array(maxLength);
  const keys = new Float64Array(maxLength);
  let first = 0;
  documents.forEach((counts, document) => {
    let squares = 0;
    for (let index = 0; index < counts.length; index++) {
      const weight = unpackCount(at(counts, index)) * at(inverseFrequencies, at(numbers, first + index));
      weights[index] = weight;
      squares += weight * weight;
    }
    const norm = Math.sqrt(squares) || 1;
    let keyCount = 0;
    for (let index = 0; index < counts.length; index++) {
      if (at(frequencies, at(numbers, first + index)) === 1) continue;
      keys[keyCount++] = packSortKey(at(weights, index) / norm, index);
    }
    let target = at(starts, document);
    for (const key of keys.subarray(0, keyCount).sort()) {
      const index = unpackIndex(key);
      vectors.terms[target] = at(numbers, first + index);
      vectors.weights[target++] = at(weights, index) / norm;
    }
    first += counts.length;
  });
  return vectors;
}

const roundToQuarter = (value: number) => Math.round(4 * value) / 4;

/**
 * Packs a weight and an index into a number that sorts by descending weight, then by index. Numbers sort ten times as
 * fast as objects.
 *
 * @param weight from 0 to 1, with a precision of 31 bits
 * @param index below 2 ** 21
 */
function packSortKey(weight: number, index: number): number {
  return Math.round((1 - weight) * 2 ** 31) * 2 ** 21 + index;
}

function unpackIndex(key: number): number {
  return key % 2 ** 21;
}

/** Numbers the terms in order of appearance and counts the documents that have each. */
function numberTerms(documents: readonly TermCounts[]) {
  const size = documents.reduce((sum, { length }) => sum + length, 0);
  const numbers = new Uint32Array(size);
  const numberByTerm = new Map<number, number>();
  const frequencies: number[] = [];
  let entry = 0;
  for (const counts of documents) {
    for (const packed of counts) {
      const term = unpackTerm(packed);
      let number = numberByTerm.get(term);
      if (number === undefined) {
        number = numberByTerm.size;
        numberByTerm.set(term, number);
        frequencies.push(0);
      }
      frequencies[number] = (frequencies[number] ?? 0) + 1;
      numbers[entry++] = number;
    }
  }
  return {
    numbers,
    frequencies: Uint32Array.from(frequencies),
    vocabulary: Uint32Array.from(numberByTerm.keys()),
  };
}

/** Reads an element whose index is within bounds. */
export function at(list: Uint32Array | Float32Array | Float64Array, index: number): number {
  return list[index] as number;
}
