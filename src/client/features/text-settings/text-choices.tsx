import * as messages from 'virtual:gigawatt/messages';
import { useSyncExternalStore } from 'react';
import {
  defaultTextSettings,
  type TextSettings,
  textFaces,
  textSettings,
  textSizes,
  textWidths,
} from '#client/reader/text-settings.ts';
import { Choice } from './choice.tsx';
import { Stepper } from './stepper.tsx';

/** The scale factors of `styles/tokens.css`. */
const sizePercents: Record<TextSettings['size'], number> = { 1: 90, 2: 100, 3: 112, 4: 125, 5: 140 };
const faceLabels = { serif: messages.serif, sans: messages.sans };
const widthLabels = { narrow: messages.narrow, normal: messages.normal, wide: messages.wide };

/** The choices of text size, typeface and line width. */
export function TextChoices() {
  const settings = useSyncExternalStore(textSettings.subscribe, textSettings.get, () => defaultTextSettings);
  const change = (values: Partial<TextSettings>) => textSettings.set({ ...settings, ...values });
  return (
    <>
      <Stepper
        name={messages.textSize}
        steps={textSizes.map((size) => messages.sizePercent({ percent: sizePercents[size] }))}
        current={textSizes.indexOf(settings.size)}
        onStep={(index) => change({ size: textSizes[index] ?? settings.size })}
      />
      <Choice
        name={messages.typeface}
        options={textFaces.map((value) => ({ value, label: faceLabels[value] }))}
        chosen={settings.face}
        onChoose={(face) => change({ face })}
      />
      <Choice
        name={messages.lineWidth}
        options={textWidths.map((value) => ({ value, label: widthLabels[value] }))}
        chosen={settings.width}
        onChoose={(width) => change({ width })}
      />
    </>
  );
}

/** Restores the defaults; the reading depth stays. */
export function resetText(): void {
  textSettings.set({ ...defaultTextSettings, depth: textSettings.get().depth });
}
