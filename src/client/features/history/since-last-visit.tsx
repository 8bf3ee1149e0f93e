import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useShownEffect } from '#client/hooks/shown.ts';
import { hasStored } from '#client/reader/has-stored.ts';
import { type FrontSeen, noteVisit } from '#client/reader/last-visit.ts';
import type { FrontPageData } from '#domain/page-data/lists.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import { lazyModule } from '#lib/browser/lazy-module.ts';
import { whenIdle } from '#lib/browser/when-idle.ts';
import styles from './since-last-visit.module.css';

const withLookBack = lazyModule(() => import('./look-back.tsx'));

/** What is new since the reader was last here, and what they follow: nothing at a first visit. */
export function SinceLastVisit({ page, site }: { page: FrontPageData; site: SiteInfo }) {
  const queryClient = useQueryClient();
  const [news, setNews] = useState<ReactNode>();
  useShownEffect(() => {
    const before = noteVisit(seenOn(page), Date.now());
    if (!before && !hasStored('followed')) return;
    let isOver = false;
    whenIdle(() =>
      withLookBack(async ({ lookBack }) => {
        const found = await lookBack(page, before, site, queryClient);
        if (!isOver) setNews(found);
      }),
    );
    return () => {
      isOver = true;
    };
  }, [page, site, queryClient]);
  return <div className={styles.since}>{news}</div>;
}

function seenOn({ lead, latest, cards, all, date }: FrontPageData): FrontSeen {
  const stories = [...(lead ? [lead] : []), ...latest, ...cards];
  return { count: all.count, newest: date?.iso ?? '', slugs: stories.map(({ slug }) => slug) };
}
