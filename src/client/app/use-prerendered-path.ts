import site from 'virtual:gigawatt/site';
import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { watchIntent } from '#client/navigation/intent.ts';
import { loadPage } from './load-page.ts';

/** How long the reader has to point at a link: the pointer also passes over links on its way. */
const dwellMs = 50;

/**
 * Finds the page to prerender: the one whose link the reader has pointed at last, once its data and code are loaded.
 *
 * @param entry the key of the current history entry; links pointed at in earlier entries do not count
 * @returns the page's path, or undefined; it changes at a lower priority than navigations
 */
export function usePrerenderedPath(entry: string): string | undefined {
  const queryClient = useQueryClient();
  const [prerendered, setPrerendered] = useState<{ path: string; entry: string }>();

  useEffect(() => {
    let pointedAt: string | undefined;
    const stop = watchIntent(site.base, (path) => {
      pointedAt = path;
      if (path === undefined) return;
      setTimeout(async () => {
        // A page that fails to load reports it when the reader navigates to it.
        const page = path === pointedAt && (await loadPage(queryClient, path).catch(() => undefined));
        if (page && path === pointedAt) setPrerendered({ path, entry });
      }, dwellMs);
    });
    return () => {
      stop();
      pointedAt = undefined;
    };
  }, [queryClient, entry]);

  const settled = useDeferredValue(prerendered);
  return settled?.entry === entry ? settled.path : undefined;
}
