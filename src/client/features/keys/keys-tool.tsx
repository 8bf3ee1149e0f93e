import { useSyncExternalStore } from 'react';
import type { ToolProps } from '#client/features/tools/tool-props.ts';
import { singleKeys } from '#client/reader/single-keys.ts';
import { shortcuts } from './handle-shortcut.ts';
import { KeysDialog } from './keys-dialog.tsx';

/** Lists the keyboard shortcuts and turns them on and off. */
export function Tool({ close }: ToolProps) {
  const isOn = useSyncExternalStore(singleKeys.subscribe, singleKeys.get);
  return <KeysDialog shortcuts={shortcuts} isOn={isOn} onSwitch={singleKeys.set} onClose={close} />;
}
