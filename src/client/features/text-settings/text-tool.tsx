import { useEffect, useRef, useSyncExternalStore } from 'react';
import { returnFocus } from '#client/features/tools/return-focus.ts';
import { ToolPanel } from '#client/features/tools/tool-panel.tsx';
import type { ToolProps } from '#client/features/tools/tool-props.ts';
import styles from '#client/features/tools/tools.module.css';
import { singleKeys } from '#client/reader/single-keys.ts';
import { resetText, TextChoices } from './text-choices.tsx';
import { ThemeChoice } from './theme-choice.tsx';

/** The settings of text and theme. Pressing the button again closes them. */
export function Tool({ trigger, pressCount, close }: ToolProps) {
  const panel = useRef<HTMLElement>(null);
  const hasKeys = useSyncExternalStore(singleKeys.subscribe, singleKeys.get);
  const closePanel = () => {
    close();
    returnFocus(trigger);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs on each press
  useEffect(() => {
    if (pressCount > 1) closePanel();
    else panel.current?.querySelector('button')?.focus();
  }, [pressCount]);

  return (
    <ToolPanel name="Settings" onClose={closePanel} ref={panel}>
      <div className={styles.choices}>
        <TextChoices />
        <ThemeChoice />
      </div>
      {/* If the keys are off, the list is the way to turn them on, on touch screens too. */}
      <button className={hasKeys ? styles.forKeyboard : undefined} type="button" data-tool="keys">
        Keyboard shortcuts
      </button>
      <button type="button" onClick={resetText}>
        Reset
      </button>
    </ToolPanel>
  );
}
