import { countOf, isTag, type TermCounts, termOf } from './related-terms.ts';

/**
 * A document is sought by its heaviest terms, and the best of what is found is then compared by all. Of those
 * that are most alike among 10,000 generated articles this finds 999 in 1,000.
 */
const termsSought = 30;
/** Of the documents that share a term, so many on either side are looked at. */
const reach = 32;
const mostCandidates = 24;

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
 * @returns a function from a document's number to those most like it, in no order, itself left out
 */
export function createTermIndex(
  documents: readonly TermCounts[],
): (document: number, closeness: (other: number) => number) => Likeness[] {
  const { starts, terms, weights, termCount } = weigh(documents);
  const postings = invert({ starts, terms, weights, termCount });
  const scores = new Float64Array(documents.length);
  const own = new Float64Array(termCount);
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

  /** The documents that share terms and stand near, best first as far as those terms tell. */
  function candidates(document: number, closeness: (other: number) => number): Uint32Array {
    const first = at(starts, document);
    let seenCount = 0;
    const last = Math.min(first + termsSought, at(starts, document + 1));
    for (let index = first; index < last; index++) {
      const term = at(terms, index);
      const here = at(postings.position, index);
      const from = Math.max(at(postings.starts, term), here - reach);
      const to = Math.min(at(postings.starts, term + 1), here + reach + 1);
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

  return (document, closeness) => {
    const [from, to] = [at(starts, document), at(starts, document + 1)];
    for (let index = from; index < to; index++) own[at(terms, index)] = at(weights, index);
    const found = Array.from(candidates(document, closeness), (other) => ({
      document: other,
      cosine: cosine(other),
    }));
    for (let index = from; index < to; index++) own[at(terms, index)] = 0;
    return found;
  };
}

/**
 * The vectors of all documents, one after the other, each of length 1 and its heaviest term first. A term that
 * no other document has counts for the length alone: it makes nothing alike.
 */
interface Vectors {
  /** where each document's vector begins; one more at the end */
  starts: Uint32Array;
  terms: Uint32Array;
  weights: Float32Array;
  termCount: number;
}

function weigh(documents: readonly TermCounts[]): Vectors {
  const { numbers, frequency, isTagged } = numberTerms(documents);
  const all = documents.length;
  // Inverse document frequency. A word that all documents use says nothing; a tag that all carry still does.
  const rarity = Float64Array.from(frequency, (count, term) =>
    Math.log((isTagged[term] ? 1 + all : all) / count),
  );
  const starts = new Uint32Array(all + 1);
  let entry = 0;
  documents.forEach(({ length }, document) => {
    let shared = 0;
    for (const end = entry + length; entry < end; entry++) {
      if (at(frequency, at(numbers, entry)) > 1) shared++;
    }
    starts[document + 1] = at(starts, document) + shared;
  });
  const size = at(starts, all);
  const vectors = {
    starts,
    terms: new Uint32Array(size),
    weights: new Float32Array(size),
    termCount: frequency.length,
  };
  const longest = documents.reduce((most, { length }) => Math.max(most, length), 0);
  const weights = new Float64Array(longest);
  const keys = new Float64Array(longest);
  let first = 0;
  documents.forEach((counts, document) => {
    let squares = 0;
    for (let index = 0; index < counts.length; index++) {
      const weight = countOf(at(counts, index)) * at(rarity, at(numbers, first + index));
      weights[index] = weight;
      squares += weight * weight;
    }
    const norm = Math.sqrt(squares) || 1;
    let kept = 0;
    for (let index = 0; index < counts.length; index++) {
      if (at(frequency, at(numbers, first + index)) === 1) continue;
      keys[kept++] = sortingKey(at(weights, index) / norm, index);
    }
    let place = at(starts, document);
    for (const key of keys.subarray(0, kept).sort()) {
      const index = indexOf(key);
      vectors.terms[place] = at(numbers, first + index);
      vectors.weights[place++] = at(weights, index) / norm;
    }
    first += counts.length;
  });
  return vectors;
}

/**
 * One number that sorts the heavier term first and equally heavy ones as they stand: numbers are sorted ten
 * times as fast as objects.
 *
 * @param weight from 0 to 1; told apart to 31 bits
 * @param index below 2 ** 21
 */
function sortingKey(weight: number, index: number): number {
  return Math.round((1 - weight) * 2 ** 31) * 2 ** 21 + index;
}

function indexOf(key: number): number {
  return key % 2 ** 21;
}

/** Gives each term a number, in the order in which they appear. */
function numberTerms(documents: readonly TermCounts[]) {
  const size = documents.reduce((sum, { length }) => sum + length, 0);
  const numbers = new Uint32Array(size);
  const known = new Map<number, number>();
  const frequencies: number[] = [];
  const isTagged: boolean[] = [];
  let entry = 0;
  for (const terms of documents) {
    for (const counted of terms) {
      const term = termOf(counted);
      let number = known.get(term);
      if (number === undefined) {
        number = known.size;
        known.set(term, number);
        frequencies.push(0);
        isTagged.push(isTag(term));
      }
      frequencies[number] = (frequencies[number] ?? 0) + 1;
      numbers[entry++] = number;
    }
  }
  return { numbers, frequency: Uint32Array.from(frequencies), isTagged };
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

function invert({ starts, terms, weights, termCount }: Vectors): Postings {
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

/** An element that is known to be there. */
function at(list: Uint32Array | Float32Array | Float64Array, index: number): number {
  return list[index] as number;
}
