import { useSyncExternalStore } from 'react';
import { DepthChoice } from '#client/components/article/depth-choice.tsx';
import { defaultTextSettings, textSettings } from '#client/reader/text-settings.ts';
import { revealedStory } from '#lib/browser/reveal-fragment.ts';

interface DepthSettingProps {
  /** reading time of the key takeaways and of the full story */
  minutes: { takeaways: number; full: number };
}

/** The choice of reading depth. Styles hide the other parts before the first paint. */
export function DepthSetting({ minutes }: DepthSettingProps) {
  const settings = useSyncExternalStore(textSettings.subscribe, textSettings.get, () => defaultTextSettings);
  const isRevealed = useSyncExternalStore(revealedStory.subscribe, revealedStory.get, () => false);
  return (
    <DepthChoice
      minutes={minutes}
      chosen={isRevealed ? 'full' : settings.depth}
      onChoose={(depth) => {
        textSettings.set({ ...settings, depth });
        revealedStory.reset();
      }}
    />
  );
}
