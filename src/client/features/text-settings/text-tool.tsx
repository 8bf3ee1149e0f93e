import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ToolProps } from '#client/features/tools/tool-props.ts';
import { singleKeys } from '#client/reader/single-keys.ts';
import {
  defaultTextSettings,
  type TextSettings,
  textFaces,
  textSettings,
  textSizes,
  textWidths,
} from '#client/reader/text-settings.ts';
import { Choice, TextPanel } from './text-panel.tsx';

/** The scale factors of `styles/tokens.css`. */
const sizeLabels: Record<TextSettings['size'], string> = {
  1: '90%',
  2: '100%',
  3: '112%',
  4: '125%',
  5: '140%',
};
const faceLabels = { serif: 'Serif', sans: 'Sans' };
const widthLabels = { narrow: 'Narrow', normal: 'Normal', wide: 'Wide' };

/** The text settings. Pressing the button again closes them. */
export function Tool({ trigger, pressCount, close }: ToolProps) {
  const panel = useRef<HTMLElement>(null);
  const settings = useSyncExternalStore(textSettings.subscribe, textSettings.get);
  const hasKeys = useSyncExternalStore(singleKeys.subscribe, singleKeys.get);
  const change = (values: Partial<TextSettings>) => textSettings.set({ ...settings, ...values });
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
    <TextPanel
      hasKeys={hasKeys}
      onReset={() => textSettings.set({ ...defaultTextSettings, depth: settings.depth })}
      onClose={closePanel}
      ref={panel}
    >
      <Choice
        name="Text size"
        options={textSizes.map((value) => ({ value, label: sizeLabels[value] }))}
        chosen={settings.size}
        onChoose={(size) => change({ size })}
      />
      <Choice
        name="Typeface"
        options={textFaces.map((value) => ({ value, label: faceLabels[value] }))}
        chosen={settings.face}
        onChoose={(face) => change({ face })}
      />
      <Choice
        name="Line width"
        options={textWidths.map((value) => ({ value, label: widthLabels[value] }))}
        chosen={settings.width}
        onChoose={(width) => change({ width })}
      />
    </TextPanel>
  );
}
