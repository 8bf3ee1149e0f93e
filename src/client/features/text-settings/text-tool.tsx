import * as messages from 'virtual:gigawatt/messages';
import { useSyncExternalStore } from 'react';
import { TogglePanel } from '#client/features/tools/toggle-panel.tsx';
import type { ToolProps } from '#client/features/tools/tool-props.ts';
import styles from '#client/features/tools/tools.module.css';
import { singleKeys } from '#client/reader/single-keys.ts';
import { resetText, TextChoices } from './text-choices.tsx';
import { ThemeChoice } from './theme-choice.tsx';

/** The settings of text and theme. */
export function Tool(props: ToolProps) {
  const hasKeys = useSyncExternalStore(singleKeys.subscribe, singleKeys.get);
  return (
    <TogglePanel name={messages.settings} {...props}>
      <div className={styles.choices}>
        <TextChoices />
        <ThemeChoice />
      </div>
      {/* If the keys are off, the list is the way to turn them on, on touch screens too. */}
      <button className={hasKeys ? styles.forKeyboard : undefined} type="button" data-tool="keys">
        {messages.keyboardShortcuts}
      </button>
      <button type="button" onClick={resetText}>
        {messages.resetText}
      </button>
    </TogglePanel>
  );
}
