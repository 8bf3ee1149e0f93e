/** Takes the first items and leaves the others where they are; an iterator's own `take` would end it. */
export function takeUpTo<Item>(count: number, items: Iterator<Item>): Item[] {
  const taken: Item[] = [];
  while (taken.length < count) {
    const { done, value } = items.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

/** All items of the first, then all of the next; each is begun when those before it have ended. */
export function* join<Item>(...all: Iterable<Item>[]): Generator<Item> {
  for (const items of all) yield* items;
}
