import { createContext, type ReactNode, use } from 'react';

/** True while a page shows only its first screen; the rest follows once that has been painted. */
export const IsFirstScreen = createContext(false);

/** What is below the first screen of a page. Until it is rendered, its place keeps the footer out of view. */
export function BelowFirstScreen({ children }: { children: ReactNode }) {
  return use(IsFirstScreen) ? <div className="rest" /> : children;
}

/**
 * Returns the items of a list that a page shows now.
 *
 * @param count how many fill a window
 */
export function useFirstItems<Item>(items: Item[], count: number): Item[] {
  return use(IsFirstScreen) ? items.slice(0, count) : items;
}
