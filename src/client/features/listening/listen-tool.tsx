import site from 'virtual:gigawatt/site';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { returnFocus } from '#client/features/tools/return-focus.ts';
import type { ToolProps } from '#client/features/tools/tool-props.ts';
import { Player } from './player.tsx';
import { createPlayback, speeds } from './read-aloud.ts';

/** Reads the page's `[data-story]` elements aloud. Pressing the button again pauses or resumes. */
export function Tool({ trigger, pressCount, close }: ToolProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [playback] = useState(() => {
    const regions = trigger.closest('main')?.querySelectorAll('[data-story]') ?? [];
    return createPlayback(regions, site.language);
  });
  const state = useSyncExternalStore(playback.subscribe, playback.get);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs on each press
  useEffect(() => {
    playback.toggle();
    button.current?.focus();
  }, [playback, pressCount]);
  useEffect(() => playback.stop, [playback]);

  return (
    <Player
      {...state}
      speeds={speeds}
      onToggle={playback.toggle}
      onSkip={playback.skip}
      onSpeed={playback.setSpeed}
      onClose={() => {
        close();
        returnFocus(trigger);
      }}
      ref={button}
    />
  );
}
