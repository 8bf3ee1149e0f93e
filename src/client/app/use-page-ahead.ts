import site from 'virtual:gigawatt/site';
import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { watchIntent } from '#client/navigation/intent.ts';
import { loadPage } from './load-page.ts';

/** Long enough to tell a reader who points at a link from one who passes over it, ms. */
const dwell = 50;

/**
 * Tells which page is to be rendered before it is asked for: the one whose link the reader has pointed at last,
 * once all that it needs has been loaded.
 *
 * @param entry the history entry that is shown; what was pointed at before it is forgotten
 * @returns the page's path, or undefined; it changes at a priority below that of steps
 */
export function usePageAhead(entry: string): string | undefined {
  const queryClient = useQueryClient();
  const [ahead, setAhead] = useState<{ path: string; entry: string }>();

  useEffect(() => {
    let pointedAt: string | undefined;
    const stop = watchIntent(site.base, (path) => {
      pointedAt = path;
      if (path === undefined) return;
      setTimeout(async () => {
        // A page that cannot be had says so when it is asked for.
        const page = path === pointedAt && (await loadPage(queryClient, path).catch(() => undefined));
        if (page && path === pointedAt) setAhead({ path, entry });
      }, dwell);
    });
    return () => {
      stop();
      pointedAt = undefined;
    };
  }, [queryClient, entry]);

  const settled = useDeferredValue(ahead);
  return settled?.entry === entry ? settled.path : undefined;
}
