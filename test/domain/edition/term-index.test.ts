import { expect, test } from 'vitest';
import { isTag, type TermCounts, unpackCount, unpackTerm } from '#domain/edition/term-counts.ts';
import { createTermIndex } from '#domain/edition/term-index.ts';
import { createRandom } from '../../../bench/edition/random.ts';

/** Creates a document from terms and their counts. */
const createDocument = (counts: Record<number, number>): TermCounts =>
  Uint32Array.from(Object.entries(counts), ([term, count]) => (Number(term) << 5) | count);

/** Creates documents of 20 terms each, from a vocabulary of 200 words and tags. */
function createDocuments(count: number): TermCounts[] {
  const random = createRandom('term index');
  return Array.from({ length: count }, () =>
    createDocument(
      Object.fromEntries(Array.from({ length: 20 }, () => [random.between(0, 199), random.between(1, 9)])),
    ),
  );
}

const sameDate = () => 1;

/** Creates an index of documents that are identified by their numbers. */
const createIndex = (documents: readonly TermCounts[]) =>
  createTermIndex(documents, Uint32Array.from(documents.keys()));

/** Computes the cosine of two documents by definition, without an index. */
function cosineOf(documents: readonly TermCounts[], one: number, other: number): number {
  const vectors = [one, other].map((index) => {
    const weights = Array.from(documents[index] ?? [], (counted): [number, number] => {
      const term = unpackTerm(counted);
      const having = documents.filter((terms) => terms.some((each) => unpackTerm(each) === term)).length;
      const all = documents.length + (isTag(term) ? 1 : 0);
      return [term, unpackCount(counted) * (Math.round(4 * Math.log2(all / having)) / 4)];
    });
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([term, weight]) => [term, weight / length]));
  });
  const [first = new Map(), second = new Map()] = vectors;
  return [...first].reduce((sum, [term, weight]) => sum + weight * (second.get(term) ?? 0), 0);
}

test('similarity is the cosine of the weighted terms', () => {
  // Small enough for each document to be compared with all others.
  const documents = createDocuments(25);
  const { findSimilar } = createIndex(documents);
  for (const document of documents.keys()) {
    const found = findSimilar(document, sameDate);
    expect(found.map((other) => other.document)).not.toContain(document);
    // Weights have single precision, seven digits.
    for (const { document: other, cosine } of found) {
      expect(cosine).toBeCloseTo(cosineOf(documents, document, other), 6);
    }
    const rest = [...documents.keys()].filter(
      (other) => other !== document && !found.some((one) => one.document === other),
    );
    for (const other of rest) expect(cosineOf(documents, document, other)).toBeCloseTo(0, 10);
  }
});

test('two documents that share a rare term find each other regardless of their distance', () => {
  const documents = createDocuments(2000);
  const rare = { 1000: 9, 1001: 9 };
  documents[3] = createDocument({ ...rare, 5: 1 });
  documents[1990] = createDocument({ ...rare, 6: 1 });
  const { findSimilar } = createIndex(documents);
  expect(findSimilar(3, sameDate)[0]?.document).toBe(1990);
  expect(findSimilar(1990, sameDate)[0]?.document).toBe(3);
});

test('a search does not affect the next one', () => {
  const documents = createDocuments(300);
  const { findSimilar } = createIndex(documents);
  const first = findSimilar(7, sameDate);
  findSimilar(8, sameDate);
  expect(findSimilar(7, sameDate)).toEqual(first);
});

/** Searches all documents of a collection and returns keys and results by identity. */
function searchAll(collection: ReadonlyMap<number, TermCounts>) {
  const identities = [...collection.keys()];
  const index = createTermIndex([...collection.values()], Uint32Array.from(identities));
  const results = identities.map((identity, document) => {
    const similar = index
      .findSimilar(document, (other) => 1 / (1 + ((identities[other] ?? 0) % 7)))
      .map(({ document: other, cosine }) => `${identities[other]} ${cosine}`);
    return [identity, { key: index.inputsKey(document), similar }] as const;
  });
  return new Map(results);
}

test('if the key of a document’s inputs is the same, so are its similar documents', () => {
  const random = createRandom('surroundings');
  let collection = new Map(createDocuments(1500).entries());
  let before = searchAll(collection);
  const [other] = createDocuments(1);
  const changes: Record<string, (entries: [number, TermCounts][], index: number) => void> = {
    'one edited': (entries, index) => {
      const [identity, terms] = entries[index] ?? [0, createDocument({})];
      entries[index] = [identity, Uint32Array.from([...terms].slice(1))];
    },
    'one removed': (entries, index) => entries.splice(index, 1),
    'one added': (entries, index) =>
      entries.splice(index, 0, [random.between(1e6, 1e9), other ?? createDocument({})]),
    'one with another identity': (entries, index) => {
      entries[index] = [random.between(1e6, 1e9), entries[index]?.[1] ?? createDocument({})];
    },
  };
  for (const [name, change] of Object.entries(changes)) {
    const entries = [...collection];
    change(entries, random.between(0, entries.length - 1));
    collection = new Map(entries);
    const after = searchAll(collection);
    const same = [...after].filter(([identity, { key }]) => key === before.get(identity)?.key);
    for (const [identity, { similar }] of same) expect(similar, name).toEqual(before.get(identity)?.similar);
    expect(same.length, name).toBeLessThan(after.size);
    // An edit changes few keys. A new number of documents may change the weight of common terms, and so more keys.
    if (name === 'one edited') expect(same.length).toBeGreaterThan(after.size / 2);
    before = after;
  }
});
