import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { hasStored } from '#client/reader/has-stored.ts';
import { type FrontPageSnapshot, recordVisit } from '#client/reader/last-visit.ts';
import type { FrontPageData } from '#domain/page-data/lists.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import { lazyModule } from '#lib/browser/lazy-module.ts';
import { whenIdle } from '#lib/browser/when-idle.ts';
import styles from './since-last-visit.module.css';

const withLoader = lazyModule(() => import('./load-since-last-visit.tsx'));

/** What is new since the reader's last visit and on topics they follow; empty on a first visit. */
export function SinceLastVisit({ page, site }: { page: FrontPageData; site: SiteInfo }) {
  const queryClient = useQueryClient();
  const [content, setContent] = useState<ReactNode>();
  useEffect(() => {
    const before = recordVisit(frontSeen(page), Date.now());
    if (!before && !hasStored('followed')) return;
    // Reserves room if the reader has come to follow something since the document was loaded.
    document.documentElement.dataset.returning = '';
    let isCancelled = false;
    whenIdle(() => {
      if (isCancelled) return;
      withLoader(async ({ loadSinceLastVisit }) => {
        if (isCancelled) return;
        const loaded = await loadSinceLastVisit(page, before, site, queryClient);
        if (!isCancelled) setContent(loaded);
      });
    });
    return () => {
      isCancelled = true;
    };
  }, [page, site, queryClient]);
  return <div className={styles.since}>{content}</div>;
}

function frontSeen({ lead, latest, cards, all, date }: FrontPageData): FrontPageSnapshot {
  const stories = [...(lead ? [lead] : []), ...latest, ...cards];
  return { count: all.count, newest: date?.iso ?? '', slugs: stories.map(({ slug }) => slug) };
}
