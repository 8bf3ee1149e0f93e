import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ToolProps } from '#client/features/tools/tool-props.ts';
import { singleKeys } from '#client/reader/single-keys.ts';
import { resetText, TextChoices } from './text-choices.tsx';
import { TextPanel } from './text-panel.tsx';
import { ThemeChoice } from './theme-choice.tsx';

/** The settings of text and theme. Pressing the button again closes them. */
export function Tool({ trigger, pressCount, close }: ToolProps) {
  const panel = useRef<HTMLElement>(null);
  const hasKeys = useSyncExternalStore(singleKeys.subscribe, singleKeys.get);
  const closePanel = () => {
    close();
    trigger.focus();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs on each press
  useEffect(() => {
    if (pressCount > 1) closePanel();
    else panel.current?.querySelector<HTMLElement>(':checked')?.focus();
  }, [pressCount]);

  return (
    <TextPanel hasKeys={hasKeys} onReset={resetText} onClose={closePanel} ref={panel}>
      <TextChoices hidesNames />
      <ThemeChoice hidesName />
    </TextPanel>
  );
}
