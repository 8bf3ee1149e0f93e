import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ToolProps } from '#client/features/tools/tool-props.ts';
import {
  paperSettings,
  type TextSettings,
  textFaces,
  textSettings,
  textSizes,
  textWidths,
} from '#client/reader/text-settings.ts';
import { Choice, TextPanel } from './text-panel.tsx';

/** In the words of tokens.css. */
const percents: Record<TextSettings['size'], string> = {
  1: '90%',
  2: '100%',
  3: '112%',
  4: '125%',
  5: '140%',
};
const faces = { serif: 'Serif', sans: 'Sans' };
const widths = { narrow: 'Narrow', normal: 'Normal', wide: 'Wide' };

/** Lets the reader say how text is to be set; asked again it closes. */
export function Tool({ trigger, asked, close }: ToolProps) {
  const panel = useRef<HTMLElement>(null);
  const settings = useSyncExternalStore(textSettings.subscribe, textSettings.get);
  const change = (values: Partial<TextSettings>) => textSettings.set({ ...settings, ...values });
  const leave = () => {
    close();
    trigger.focus();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that it is asked
  useEffect(() => {
    if (asked > 1) leave();
    else panel.current?.querySelector<HTMLElement>(':checked')?.focus();
  }, [asked]);

  return (
    <TextPanel
      onReset={() => textSettings.set({ ...paperSettings, depth: settings.depth })}
      onClose={leave}
      ref={panel}
    >
      <Choice
        name="Text size"
        options={textSizes.map((value) => ({ value, label: percents[value] }))}
        chosen={settings.size}
        onChoose={(size) => change({ size })}
      />
      <Choice
        name="Typeface"
        options={textFaces.map((value) => ({ value, label: faces[value] }))}
        chosen={settings.face}
        onChoose={(face) => change({ face })}
      />
      <Choice
        name="Line width"
        options={textWidths.map((value) => ({ value, label: widths[value] }))}
        chosen={settings.width}
        onChoose={(width) => change({ width })}
      />
    </TextPanel>
  );
}
