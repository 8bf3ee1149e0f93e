import { useEffect, useRef } from 'react';
import type { ToolProps } from '#client/features/tools/tool-props.ts';
import { resetText, TextChoices } from './text-choices.tsx';
import { TextPanel } from './text-panel.tsx';

/** The text settings. Pressing the button again closes them. */
export function Tool({ trigger, pressCount, close }: ToolProps) {
  const panel = useRef<HTMLElement>(null);
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
    <TextPanel onReset={resetText} onClose={closePanel} ref={panel}>
      <TextChoices hidesNames />
    </TextPanel>
  );
}
