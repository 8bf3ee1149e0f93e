import { expect, test } from 'vitest';
import { isTag, type TermCounts, unpackCount, unpackTerm } from '#domain/edition/term-counts.ts';
import { createTermIndex } from '#domain/edition/term-index.ts';
import { createRandom } from '../../../bench/edition/random.ts';

/** A document of terms, each with how often it stands there. */
const documentOf = (counts: Record<number, number>): TermCounts =>
  Uint32Array.from(Object.entries(counts), ([term, count]) => (Number(term) << 5) | count);

/** So many documents of 20 terms each, out of a vocabulary of 200 words and tags. */
function manyDocuments(count: number): TermCounts[] {
  const random = createRandom('term index');
  return Array.from({ length: count }, () =>
    documentOf(
      Object.fromEntries(Array.from({ length: 20 }, () => [random.between(0, 199), random.between(1, 9)])),
    ),
  );
}

const everyday = () => 1;

/** An index of documents that are known by their places. */
const indexOf = (documents: readonly TermCounts[]) =>
  createTermIndex(documents, Uint32Array.from(documents.keys()));

/** The cosine of two documents by the definition, without any index. */
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

test('likeness is the cosine of the weighted terms, of the same value from both sides', () => {
  // As many as are compared with one of them.
  const documents = manyDocuments(25);
  const { findSimilar } = indexOf(documents);
  for (const document of documents.keys()) {
    const found = findSimilar(document, everyday);
    expect(found.map((other) => other.document)).not.toContain(document);
    // Weights are kept in single precision, seven digits.
    for (const { document: other, cosine } of found) {
      expect(cosine).toBeCloseTo(cosineOf(documents, document, other), 6);
    }
    const rest = [...documents.keys()].filter(
      (other) => other !== document && !found.some((one) => one.document === other),
    );
    for (const other of rest) expect(cosineOf(documents, document, other)).toBeCloseTo(0, 10);
  }
});

test('two documents that share a rare term find each other however far they lie apart', () => {
  const documents = manyDocuments(2000);
  const rare = { 1000: 9, 1001: 9 };
  documents[3] = documentOf({ ...rare, 5: 1 });
  documents[1990] = documentOf({ ...rare, 6: 1 });
  const { findSimilar } = indexOf(documents);
  expect(findSimilar(3, everyday)[0]?.document).toBe(1990);
  expect(findSimilar(1990, everyday)[0]?.document).toBe(3);
});

test('one question leaves nothing behind for the next', () => {
  const documents = manyDocuments(300);
  const { findSimilar } = indexOf(documents);
  const first = findSimilar(7, everyday);
  findSimilar(8, everyday);
  expect(findSimilar(7, everyday)).toEqual(first);
});

/** A collection whose documents keep their identities, with the answers for each. */
function answersOf(collection: ReadonlyMap<number, TermCounts>) {
  const identities = [...collection.keys()];
  const index = createTermIndex([...collection.values()], Uint32Array.from(identities));
  const answers = identities.map((identity, document) => {
    const alike = index
      .findSimilar(document, (other) => 1 / (1 + ((identities[other] ?? 0) % 7)))
      .map(({ document: other, cosine }) => `${identities[other]} ${cosine}`);
    return [identity, { surroundings: index.inputsKey(document), alike }] as const;
  });
  return new Map(answers);
}

test('as long as what surrounds a document is the same, so is what is like it', () => {
  const random = createRandom('surroundings');
  let collection = new Map(manyDocuments(1500).entries());
  let before = answersOf(collection);
  const [other] = manyDocuments(1);
  const changes: Record<string, (entries: [number, TermCounts][], place: number) => void> = {
    'one edited': (entries, place) => {
      const [identity, terms] = entries[place] ?? [0, documentOf({})];
      entries[place] = [identity, Uint32Array.from([...terms].slice(1))];
    },
    'one removed': (entries, place) => entries.splice(place, 1),
    'one added': (entries, place) =>
      entries.splice(place, 0, [random.between(1e6, 1e9), other ?? documentOf({})]),
    'one known by another name': (entries, place) => {
      entries[place] = [random.between(1e6, 1e9), entries[place]?.[1] ?? documentOf({})];
    },
  };
  for (const [name, change] of Object.entries(changes)) {
    const entries = [...collection];
    change(entries, random.between(0, entries.length - 1));
    collection = new Map(entries);
    const after = answersOf(collection);
    const same = [...after].filter(
      ([identity, { surroundings }]) => surroundings === before.get(identity)?.surroundings,
    );
    for (const [identity, { alike }] of same) expect(alike, name).toEqual(before.get(identity)?.alike);
    expect(same.length, name).toBeLessThan(after.size);
    // An edit leaves most alone; that another number of documents may change the weight of a common term is true.
    if (name === 'one edited') expect(same.length).toBeGreaterThan(after.size / 2);
    before = after;
  }
});
