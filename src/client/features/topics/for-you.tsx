import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { hasStored } from '#client/reader/has-stored.ts';
import type { FrontPageData } from '#domain/page-data/lists.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import { lazyModule } from '#lib/browser/lazy-module.ts';
import { whenIdle } from '#lib/browser/when-idle.ts';
import styles from './for-you.module.css';

const withLoader = lazyModule(() => import('./load-for-you.tsx'));

/** The newest stories on the topics that the reader follows; empty if there are none. */
export function ForYou({ page, site }: { page: FrontPageData; site: SiteInfo }) {
  const queryClient = useQueryClient();
  const [content, setContent] = useState<ReactNode>();
  useEffect(() => {
    if (!hasStored('followed')) return;
    // Reserves room if the reader has come to follow something since the document was loaded.
    document.documentElement.dataset.following = '';
    let isCancelled = false;
    whenIdle(() => {
      if (isCancelled) return;
      withLoader(async ({ loadForYou }) => {
        if (isCancelled) return;
        const loaded = await loadForYou(page, site, queryClient);
        if (isCancelled) return;
        setContent(loaded);
        if (!loaded) delete document.documentElement.dataset.following;
      });
    });
    return () => {
      isCancelled = true;
    };
  }, [page, site, queryClient]);
  return <div className={styles.forYou}>{content}</div>;
}
