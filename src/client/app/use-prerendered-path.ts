import site from 'virtual:gigawatt/site';
import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { watchIntent } from '#client/navigation/intent.ts';
import { loadPage } from './load-page.ts';

/** How long the pointer must rest on a link, so that links it only passes over are not prerendered. */
const dwellMs = 50;

/**
 * Returns the path of the page to prerender: the target of the link pointed at last, once its data and code are loaded.
 *
 * @param entry the key of the current history entry; links pointed at in earlier entries do not count
 * @returns a path without base, deferred behind navigations, or undefined
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
        // A failure is reported when the reader navigates to the page.
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
