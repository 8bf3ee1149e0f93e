import { type ComponentType, useState } from 'react';
import { KeptHere, withKeptOffline } from '#client/features/saved/kept-here.tsx';
import styles from '#client/features/saved/saved.module.css';
import { SavedStories } from '#client/features/saved/saved-stories.tsx';
import { ChosenTopics } from '#client/features/topics/chosen-topics.tsx';
import { useShownEffect } from '#client/hooks/shown.ts';
import utilities from '#client/styles/utilities.module.css';
import type { SiteInfo } from '#domain/page-data/site-info.ts';

/** What the reader keeps in this browser: saved stories, and everything that is remembered. */
export function SavedPage({ site }: { site: SiteInfo }) {
  const [Offline, setOffline] = useState<ComponentType<{ site: SiteInfo }>>();
  // At the end of the page and not of its first script: nothing is moved by it, and nobody waits for it.
  useShownEffect(() => withKeptOffline(({ KeptOffline }) => setOffline(() => KeptOffline)), []);
  return (
    <div className={`${utilities.wrap} ${styles.page}`}>
      <SavedStories base={site.base} />
      <ChosenTopics base={site.base} />
      <KeptHere base={site.base} />
      {Offline && <Offline site={site} />}
    </div>
  );
}
