import { useState } from 'react';

export interface RemovableItem<Item> {
  item: Item;
  isRemoved: boolean;
}

/**
 * Keeps removed items of a list in their places until the reader leaves the page, so that nothing moves under the
 * pointer, the focus stays on the button, and the same button can undo the removal.
 *
 * @param items the current items; new ones are added at the end
 * @param keyOf returns a key that is unique for each item
 */
export function useRemovableItems<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): RemovableItem<Item>[] {
  const [listed, setListed] = useState(items);
  const known = new Set(listed.map(keyOf));
  const added = items.filter((item) => !known.has(keyOf(item)));
  if (added.length > 0) setListed([...listed, ...added]);
  const present = new Set(items.map(keyOf));
  return listed.map((item) => ({ item, isRemoved: !present.has(keyOf(item)) }));
}
