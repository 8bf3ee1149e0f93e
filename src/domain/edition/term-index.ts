import { mixBits } from '#lib/hash.ts';
import type { TermCounts } from './term-counts.ts';
import { at, type Vectors, weigh } from './term-vectors.ts';

/**
 * A document is sought by its heaviest terms, and the best of what is found is then compared by all. Of those
 * that are most alike among 10,000 generated articles this finds 999 in 1,000.
 */
const termsSought = 30;
/** Of the documents that share a term, so many on either side are looked at. */
const reach = 32;
const mostCandidates = 24;

/** Finds what is like a document, by its number. */
export interface TermIndex {
  /** those most like it, in no order, itself left out */
  alikeTo(document: number, closeness: (other: number) => number): Likeness[];
  /**
   * Names all that `alikeTo` depends on for a document: the same name, the same answer. Two different ones share
   * a name by a chance of one in four thousand million.
   */
  surroundingsOf(document: number): string;
}

/** The likeness of one document to another, by its number. */
export interface Likeness {
  document: number;
  /** cosine similarity, from 0 to 1 */
  cosine: number;
}

/**
 * Finds alike documents: cosine similarity of TF-IDF vectors, by an inverted index.
 *
 * The work for one document is bounded, whatever the size of the collection: of the documents that share a
 * term, only those that stand near in the given order are looked at. In order of date these are the ones that
 * could be shown. Up to 32 documents all are looked at, up to 25 all are compared.
 *
 * @param documents the terms of each
 * @param identities for each a number for what closeness and the use of the answer depend on besides its terms
 */
export function createTermIndex(documents: readonly TermCounts[], identities: Uint32Array): TermIndex {
  const vectors = weigh(documents);
  const { starts, terms, weights, vocabulary } = vectors;
  const postings = invert(vectors);
  const hashes = hashVectors(vectors, identities);
  const sums = sumUp(postings.documents, hashes);
  const scores = new Float64Array(documents.length);
  const own = new Float64Array(vocabulary.length);
  const seen = new Uint32Array(documents.length);
  const best = new Uint32Array(mostCandidates);
  const bestScores = new Float64Array(mostCandidates);

  function cosine(other: number): number {
    let sum = 0;
    for (let index = at(starts, other); index < at(starts, other + 1); index++) {
      sum += at(own, at(terms, index)) * at(weights, index);
    }
    return sum;
  }

  /** Where the documents stand in the postings that are looked at for one of a document's terms. */
  function windowOf(index: number): [from: number, to: number] {
    const term = at(terms, index);
    const here = at(postings.position, index);
    return [
      Math.max(at(postings.starts, term), here - reach),
      Math.min(at(postings.starts, term + 1), here + reach + 1),
    ];
  }

  /** The terms by which a document is sought: the first of its vector, as long as they weigh anything. */
  function soughtTerms(document: number): [first: number, last: number] {
    const first = at(starts, document);
    let last = Math.min(first + termsSought, at(starts, document + 1));
    while (last > first && at(weights, last - 1) === 0) last--;
    return [first, last];
  }

  /** The documents that share terms and stand near, best first as far as those terms tell. */
  function candidates(document: number, closeness: (other: number) => number): Uint32Array {
    const [first, last] = soughtTerms(document);
    let seenCount = 0;
    for (let index = first; index < last; index++) {
      const [from, to] = windowOf(index);
      const weight = at(weights, index);
      for (let place = from; place < to; place++) {
        const other = at(postings.documents, place);
        const score = at(scores, other);
        if (score === 0) seen[seenCount++] = other;
        scores[other] = score + weight * at(postings.weights, place);
      }
    }
    let count = 0;
    for (let index = 0; index < seenCount; index++) {
      const other = at(seen, index);
      const likeness = at(scores, other);
      scores[other] = 0;
      // Closeness is at most 1.
      const isFull = count === mostCandidates;
      if (other === document || (isFull && likeness <= at(bestScores, count - 1))) continue;
      const score = likeness * closeness(other);
      if (isFull && score <= at(bestScores, count - 1)) continue;
      let place = isFull ? count - 1 : count++;
      for (; place > 0 && at(bestScores, place - 1) < score; place--) {
        bestScores[place] = at(bestScores, place - 1);
        best[place] = at(best, place - 1);
      }
      bestScores[place] = score;
      best[place] = other;
    }
    return best.slice(0, count);
  }

  function alikeTo(document: number, closeness: (other: number) => number): Likeness[] {
    const [from, to] = [at(starts, document), at(starts, document + 1)];
    for (let index = from; index < to; index++) own[at(terms, index)] = at(weights, index);
    const found = Array.from(candidates(document, closeness), (other) => ({
      document: other,
      cosine: cosine(other),
    }));
    for (let index = from; index < to; index++) own[at(terms, index)] = 0;
    return found;
  }

  function surroundingsOf(document: number): string {
    const [first, last] = soughtTerms(document);
    let name = at(hashes, document);
    for (let index = first; index < last; index++) {
      const [from, to] = windowOf(index);
      name = mixBits(name ^ (at(sums, to) - at(sums, from)));
    }
    return `${at(hashes, document)} ${name}`;
  }

  return { alikeTo, surroundingsOf };
}

/** For each document a number that tells its terms, what they weigh, and its identity. */
function hashVectors({ starts, terms, weights, vocabulary }: Vectors, identities: Uint32Array): Uint32Array {
  const bits = new Uint32Array(weights.buffer);
  return identities.map((identity, document) => {
    let hash = mixBits(identity);
    for (let entry = at(starts, document); entry < at(starts, document + 1); entry++) {
      hash = mixBits(hash ^ at(vocabulary, at(terms, entry))) ^ at(bits, entry);
    }
    return mixBits(hash);
  });
}

/**
 * Sums the hashes of documents from the first on, so that those of any that stand side by side are told by two.
 *
 * @returns one more than documents; they wrap at 32 bits, as differences then do
 */
function sumUp(documents: Uint32Array, hashes: Uint32Array): Uint32Array {
  const sums = new Uint32Array(documents.length + 1);
  documents.forEach((document, place) => {
    sums[place + 1] = at(sums, place) + at(hashes, document);
  });
  return sums;
}

/** For each term the documents that have it, in their order. */
interface Postings {
  /** where each term's documents begin; one more at the end */
  starts: Uint32Array;
  documents: Uint32Array;
  /** what the term weighs in each, beside one another for the loop that takes most of the time */
  weights: Float32Array;
  /** for each entry of the vectors, where it stands here */
  position: Uint32Array;
}

function invert({ starts, terms, weights, vocabulary: { length: termCount } }: Vectors): Postings {
  const termStarts = new Uint32Array(termCount + 1);
  for (const term of terms) termStarts[term + 1] = at(termStarts, term + 1) + 1;
  for (let term = 0; term < termCount; term++) {
    termStarts[term + 1] = at(termStarts, term + 1) + at(termStarts, term);
  }
  const next = termStarts.slice();
  const postings = {
    starts: termStarts,
    documents: new Uint32Array(terms.length),
    weights: new Float32Array(terms.length),
    position: new Uint32Array(terms.length),
  };
  for (let document = 0; document < starts.length - 1; document++) {
    for (let entry = at(starts, document); entry < at(starts, document + 1); entry++) {
      const term = at(terms, entry);
      const place = at(next, term);
      next[term] = place + 1;
      postings.documents[place] = document;
      postings.weights[place] = at(weights, entry);
      postings.position[entry] = place;
    }
  }
  return postings;
}
