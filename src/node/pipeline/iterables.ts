/** Takes the first items of an iterator without closing it, as its own `take` would. */
export function takeUpTo<Item>(count: number, items: Iterator<Item>): Item[] {
  const taken: Item[] = [];
  while (taken.length < count) {
    const { done, value } = items.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

/** Concatenates iterables; each is opened after the previous one has ended. */
export function* join<Item>(...all: Iterable<Item>[]): Generator<Item> {
  for (const items of all) yield* items;
}
