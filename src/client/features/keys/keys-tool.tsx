import { useSyncExternalStore } from 'react';
import type { ToolProps } from '#client/features/tools/tool-props.ts';
import { singleKeys } from '#client/reader/single-keys.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { keys } from './press-key.ts';

/** Shows the keys that do something, and turns them off and on. */
export function Tool({ close }: ToolProps) {
  const isOn = useSyncExternalStore(singleKeys.subscribe, singleKeys.get);
  return <KeysDialog keys={keys} isOn={isOn} onSwitch={singleKeys.set} onClose={close} />;
}
