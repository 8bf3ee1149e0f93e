import site from 'virtual:gigawatt/site';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ToolProps } from '#client/features/tools/tool-props.ts';
import { Player } from './player.tsx';
import { readAloud, speeds } from './read-aloud.ts';

/** Reads aloud what the page holds for readers, in `[data-story]`; asked again it pauses or goes on. */
export function Tool({ trigger, asked, close }: ToolProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [reading] = useState(() => {
    const regions = trigger.closest('main')?.querySelectorAll('[data-story]') ?? [];
    return readAloud(regions, site.language);
  });
  const state = useSyncExternalStore(reading.subscribe, reading.get);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that it is asked
  useEffect(() => {
    reading.toggle();
    button.current?.focus();
  }, [reading, asked]);
  useEffect(() => reading.stop, [reading]);

  return (
    <Player
      {...state}
      speeds={speeds}
      onToggle={reading.toggle}
      onSkip={reading.skip}
      onSpeed={reading.setSpeed}
      onClose={() => {
        close();
        trigger.focus();
      }}
      ref={button}
    />
  );
}
