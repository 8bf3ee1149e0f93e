import { useSyncExternalStore } from 'react';
import { DepthChoice, type TakeawaysHeading } from '#client/components/article/depth-choice.tsx';
import { defaultTextSettings, textSettings } from '#client/reader/text-settings.ts';
import { revealedStory } from '#lib/browser/reveal-fragment.ts';

interface DepthSettingProps {
  /** what this story calls its key takeaways, if it has a name of its own */
  heading?: TakeawaysHeading | undefined;
  /** reading time of the key takeaways and of the full story */
  minutes: { takeaways: number; full: number };
}

/** The choice of reading depth. Styles hide the other parts before the first paint. */
export function DepthSetting({ heading, minutes }: DepthSettingProps) {
  const settings = useSyncExternalStore(textSettings.subscribe, textSettings.get, () => defaultTextSettings);
  const isRevealed = useSyncExternalStore(revealedStory.subscribe, revealedStory.get, () => false);
  return (
    <DepthChoice
      heading={heading}
      minutes={minutes}
      chosen={isRevealed ? 'full' : settings.depth}
      onChoose={(depth) => {
        textSettings.set({ ...settings, depth });
        revealedStory.reset();
      }}
    />
  );
}
