import { useState } from 'react';
import { useShownEffect } from './shown.ts';

/** The list that a reader came from. */
export interface NearestList {
  href: string;
  /** steps back to it in the history, which restores where it was left */
  goBack(): void;
}

/**
 * Finds the list that the reader came from: the last entry of this tab's history that is one.
 *
 * The browser's Navigation API knows it across reloads and document loads, with no bookkeeping of ours.
 * Where it is missing (Firefox before 147, Safari before 26.2) there is no answer.
 *
 * @param isList tells a list by its `location.pathname`
 * @returns undefined until the page runs, and where the reader came from elsewhere
 */
export function useNearestList(isList: (pathname: string) => boolean): NearestList | undefined {
  const [list, setList] = useState<NearestList>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: earlier entries do not change while the page is shown
  useShownEffect(() => {
    const { navigation } = window;
    const index = navigation?.currentEntry?.index ?? 0;
    const before = navigation?.entries().slice(0, index) ?? [];
    const entry = before.findLast(({ url }) => url !== null && isList(new URL(url).pathname));
    if (!entry?.url) return;
    const { pathname, search } = new URL(entry.url);
    setList({ href: pathname + search, goBack: () => navigation.traverseTo(entry.key) });
  }, []);

  return list;
}
