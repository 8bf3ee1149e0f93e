import { expect, test } from 'vitest';
import { importsOf, listFiles, resolveFile } from '../fixtures/source-files.ts';

test('there are no import cycles, including type-only imports', () => {
  expect(
    findCycles(
      new Map([
        ['a', ['b']],
        ['b', ['c', 'd']],
        ['c', ['a']],
        ['d', []],
      ]),
    ),
  ).toEqual([['a', 'b', 'c']]);
  const files = listFiles('src', ['.ts', '.tsx', '.css']);
  const graph = new Map(
    files.map((file) => [
      file,
      importsOf(file).flatMap(({ specifier }) => resolveFile(file, specifier) ?? []),
    ]),
  );
  expect(findCycles(graph)).toEqual([]);
});

/** The cycles of a graph, each sorted: Tarjan's strongly connected components. */
function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const indexes = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const visit = (node: string): number => {
    const index = indexes.size;
    indexes.set(node, index);
    lowest.set(node, index);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!indexes.has(next)) visit(next);
      if (stack.includes(next)) {
        lowest.set(node, Math.min(lowest.get(node) ?? index, lowest.get(next) ?? index));
      }
    }
    if (lowest.get(node) === index) {
      const group = stack.splice(stack.indexOf(node));
      if (group.length > 1 || graph.get(node)?.includes(node)) cycles.push(group.sort());
    }
    return index;
  };
  for (const node of graph.keys()) if (!indexes.has(node)) visit(node);
  return cycles;
}
