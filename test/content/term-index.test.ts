import { expect, test } from 'vitest';
import { countOf, isTag, type TermCounts, termOf } from '#content/related-terms.ts';
import { createTermIndex } from '#content/term-index.ts';
import { createRandom } from '../../bench/random.ts';

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

/** The cosine of two documents by the definition, without any index. */
function cosineOf(documents: readonly TermCounts[], one: number, other: number): number {
  const vectors = [one, other].map((index) => {
    const weights = Array.from(documents[index] ?? [], (counted): [number, number] => {
      const term = termOf(counted);
      const having = documents.filter((terms) => terms.some((each) => termOf(each) === term)).length;
      const all = documents.length + (isTag(term) ? 1 : 0);
      return [term, countOf(counted) * Math.log(all / having)];
    });
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    return new Map(weights.map(([term, weight]) => [term, weight / length]));
  });
  const [first = new Map(), second = new Map()] = vectors;
  return [...first].reduce((sum, [term, weight]) => sum + weight * (second.get(term) ?? 0), 0);
}

test('likeness is the cosine of the weighted terms, of the same value from both sides', () => {
  // As many as are compared with one of them.
  const documents = manyDocuments(25);
  const alikeTo = createTermIndex(documents);
  for (const document of documents.keys()) {
    const found = alikeTo(document, everyday);
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
  const alikeTo = createTermIndex(documents);
  expect(alikeTo(3, everyday)[0]?.document).toBe(1990);
  expect(alikeTo(1990, everyday)[0]?.document).toBe(3);
});

test('one question leaves nothing behind for the next', () => {
  const documents = manyDocuments(300);
  const alikeTo = createTermIndex(documents);
  const first = alikeTo(7, everyday);
  alikeTo(8, everyday);
  expect(alikeTo(7, everyday)).toEqual(first);
});
