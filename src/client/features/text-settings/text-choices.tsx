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

/**
 * The choices of text size, typeface and line width.
 *
 * @param hidesNames whether their names are only for assistive technology
 */
export function TextChoices({ hidesNames = false }: { hidesNames?: boolean }) {
  const settings = useSyncExternalStore(textSettings.subscribe, textSettings.get, () => defaultTextSettings);
  const change = (values: Partial<TextSettings>) => textSettings.set({ ...settings, ...values });
  return (
    <>
      <Choice
        name="Text size"
        hidesName={hidesNames}
        options={textSizes.map((value) => ({ value, label: sizeLabels[value] }))}
        chosen={settings.size}
        onChoose={(size) => change({ size })}
      />
      <Choice
        name="Typeface"
        hidesName={hidesNames}
        options={textFaces.map((value) => ({ value, label: faceLabels[value] }))}
        chosen={settings.face}
        onChoose={(face) => change({ face })}
      />
      <Choice
        name="Line width"
        hidesName={hidesNames}
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
