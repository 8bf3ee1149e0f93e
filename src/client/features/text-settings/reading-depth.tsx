import { useSyncExternalStore } from 'react';
import { DepthChoice } from '#client/components/article/depth-choice.tsx';
import { paperSettings, textSettings } from '#client/reader/text-settings.ts';
import type { ArticlePageData } from '#domain/page-data/article.ts';

/** Lets the reader choose how much of a story to read. Styles hide the rest, before the first paint. */
export function ReadingDepth({ page: { depths, minutes } }: { page: ArticlePageData }) {
  const settings = useSyncExternalStore(textSettings.subscribe, textSettings.get, () => paperSettings);
  return (
    <DepthChoice
      minutes={{ ...depths, full: minutes }}
      chosen={settings.depth}
      onChoose={(depth) => textSettings.set({ ...settings, depth })}
    />
  );
}
