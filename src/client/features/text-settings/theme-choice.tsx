import { useSyncExternalStore } from 'react';
import { type Theme, themeChoice, themes } from '#client/reader/theme.ts';
import { Choice } from './choice.tsx';

const labels: Record<Theme, string> = { system: 'As the device', light: 'Light', dark: 'Dark' };

/**
 * The choice of light or dark colours.
 *
 * @param hidesName whether its name is only for assistive technology
 */
export function ThemeChoice({ hidesName = false }: { hidesName?: boolean }) {
  const theme = useSyncExternalStore(themeChoice.subscribe, themeChoice.get, () => 'system' as const);
  return (
    <Choice
      name="Theme"
      hidesName={hidesName}
      options={themes.map((value) => ({ value, label: labels[value] }))}
      chosen={theme}
      onChoose={themeChoice.set}
    />
  );
}
