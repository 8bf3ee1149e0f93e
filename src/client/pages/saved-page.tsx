import * as messages from 'virtual:gigawatt/messages';
import styles from '#client/features/saved/saved.module.css';
import { SavedStories } from '#client/features/saved/saved-stories.tsx';
import utilities from '#client/styles/utilities.module.css';
import type { SiteInfo } from '#domain/page-data/site-info.ts';

export { Sections } from '#client/components/frame/sections.tsx';
export { SavedPage as Page };

/** The stories that the reader has saved in this browser. */
function SavedPage({ site }: { site: SiteInfo }) {
  return (
    <div className={`${utilities.wrap} ${styles.page}`}>
      <SavedStories base={site.base} />
      <p className={styles.settings}>
        {messages.savedStoriesSettings({
          settings: (children) => <a href={site.settings}>{children}</a>,
        })}
      </p>
    </div>
  );
}
