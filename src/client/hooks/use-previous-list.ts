import { useEffect, useState } from 'react';

/** The list that a reader came from. */
export interface PreviousList {
  href: string;
  /** traverses the history to it, which restores its scroll position */
  goBack(): void;
}

/**
 * Returns the last list in this tab's history before the current page. It uses the Navigation API, which Firefox before
 * 147 and Safari before 26.2 lack.
 *
 * @param isList whether a `location.pathname` is that of a list
 * @returns undefined before hydration, without the API, or if there is no such entry
 */
export function usePreviousList(isList: (pathname: string) => boolean): PreviousList | undefined {
  const [list, setList] = useState<PreviousList>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: earlier entries do not change while the page is shown
  useEffect(() => {
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
