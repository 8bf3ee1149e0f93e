import { useSyncExternalStore } from 'react';
import { DepthChoice } from '#client/components/article/depth-choice.tsx';
import { defaultTextSettings, textSettings } from '#client/reader/text-settings.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';

/** The choice of reading depth. Styles hide the other parts before the first paint. */
export function DepthSetting({ page: { depths, minutes } }: { page: ArticlePageData }) {
  const settings = useSyncExternalStore(textSettings.subscribe, textSettings.get, () => defaultTextSettings);
  return (
    <DepthChoice
      minutes={{ ...depths, full: minutes }}
      chosen={settings.depth}
      onChoose={(depth) => textSettings.set({ ...settings, depth })}
    />
  );
}
