import { useSyncExternalStore } from 'react';
import { KeysDialog } from '#components/keys-dialog.tsx';
import { singleKeys } from '#reader/single-keys.ts';
import { keys } from './press-key.ts';
import type { ToolProps } from './toolbox.tsx';

/** Shows the keys that do something, and turns them off and on. */
export function Tool({ close }: ToolProps) {
  const isOn = useSyncExternalStore(singleKeys.subscribe, singleKeys.get);
  return <KeysDialog keys={keys} isOn={isOn} onSwitch={singleKeys.set} onClose={close} />;
}
