import { useState } from 'react';
import { ChosenTopics } from '#client/features/topics/chosen-topics.tsx';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import { OfflineStorage } from './offline-storage.tsx';
import { StoredData } from './stored-data.tsx';

/** The reader's topics and muted words, and everything else that this browser stores. */
export function StoredSettings({ site }: { site: SiteInfo }) {
  const [erasures, setErasures] = useState(0);
  return (
    <>
      {/* A new key, so that erased topics are gone instead of listed as removed. */}
      <ChosenTopics key={erasures} base={site.base} />
      <StoredData base={site.base} onErased={() => setErasures((count) => count + 1)} />
      <OfflineStorage site={site} />
    </>
  );
}
