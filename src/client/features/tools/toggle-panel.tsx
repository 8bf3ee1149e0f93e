import { type ReactNode, useEffect, useRef } from 'react';
import { returnFocus } from './return-focus.ts';
import { ToolPanel } from './tool-panel.tsx';
import type { ToolProps } from './tool-props.ts';

interface TogglePanelProps extends ToolProps {
  name: string;
  children: ReactNode;
}

/** A tool that has the focus when it opens, and closes when its button is pressed again. */
export function TogglePanel({ name, trigger, pressCount, close, children }: TogglePanelProps) {
  const panel = useRef<HTMLElement>(null);
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
    <ToolPanel name={name} onClose={closePanel} ref={panel}>
      {children}
    </ToolPanel>
  );
}
