import * as messages from 'virtual:gigawatt/messages';
import { useSyncExternalStore } from 'react';
import { type Theme, themeChoice, themes } from '#client/reader/theme.ts';
import { Choice } from './choice.tsx';

const labels: Record<Theme, string> = {
  system: messages.deviceTheme,
  light: messages.lightTheme,
  dark: messages.darkTheme,
};

/** The choice of light or dark colours. */
export function ThemeChoice() {
  const theme = useSyncExternalStore(themeChoice.subscribe, themeChoice.get, () => 'system' as const);
  return (
    <Choice
      name={messages.theme}
      options={themes.map((value) => ({ value, label: labels[value] }))}
      chosen={theme}
      onChoose={themeChoice.set}
    />
  );
}
