import * as messages from 'virtual:gigawatt/messages';
import { LateSettings } from '#client/features/settings/late-settings.tsx';
import { ReadingSettings } from '#client/features/settings/reading-settings.tsx';
import styles from '#client/features/settings/settings.module.css';
import utilities from '#client/styles/utilities.module.css';
import type { SiteInfo } from '#domain/page-data/site-info.ts';

export { Sections } from '#client/components/frame/sections.tsx';
export { SettingsPage as Page };

/** The reader's settings, their topics, and everything else that this browser stores for them. */
function SettingsPage({ site }: { site: SiteInfo }) {
  return (
    <div className={`${utilities.wrap} ${styles.page}`}>
      <h1 className={styles.title} tabIndex={-1}>
        {messages.settings}
      </h1>
      <p className={styles.withoutScript}>{messages.settingsNeedScript}</p>
      <div className={`${styles.sections} ${utilities.needsScript}`}>
        <ReadingSettings />
        <LateSettings site={site} />
      </div>
    </div>
  );
}
