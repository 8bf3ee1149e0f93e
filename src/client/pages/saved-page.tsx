import { type ComponentType, useEffect, useState } from 'react';
import styles from '#client/features/saved/saved.module.css';
import { SavedStories } from '#client/features/saved/saved-stories.tsx';
import { StoredData, withOfflineStorage } from '#client/features/saved/stored-data.tsx';
import { ChosenTopics } from '#client/features/topics/chosen-topics.tsx';
import utilities from '#client/styles/utilities.module.css';
import type { SiteInfo } from '#domain/page-data/site-info.ts';

/** Everything that this browser stores for the reader: saved stories, topics, history and offline pages. */
export function SavedPage({ site }: { site: SiteInfo }) {
  const [Offline, setOffline] = useState<ComponentType<{ site: SiteInfo }>>();
  // Loaded late: it is at the end of the page, so it shifts nothing.
  useEffect(() => withOfflineStorage(({ OfflineStorage }) => setOffline(() => OfflineStorage)), []);
  return (
    <div className={`${utilities.wrap} ${styles.page}`}>
      <SavedStories base={site.base} />
      <ChosenTopics base={site.base} />
      <StoredData base={site.base} />
      {Offline && <Offline site={site} />}
    </div>
  );
}
