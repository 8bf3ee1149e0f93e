import { type ComponentType, useEffect, useState } from 'react';
import { reportLoadFailure } from '#client/navigation/report-load-failure.ts';
import type { SiteInfo } from '#domain/page-data/site-info.ts';
import { lazyModule } from '#lib/browser/lazy-module.ts';

const withStoredSettings = lazyModule(() => import('./stored-settings.tsx'));

/** The settings that need the code for stored data. They are at the end of the page, so they shift nothing. */
export function LateSettings({ site }: { site: SiteInfo }) {
  const [StoredSettings, setComponent] = useState<ComponentType<{ site: SiteInfo }>>();
  useEffect(
    () => withStoredSettings((module) => setComponent(() => module.StoredSettings), reportLoadFailure),
    [],
  );
  return StoredSettings && <StoredSettings site={site} />;
}
