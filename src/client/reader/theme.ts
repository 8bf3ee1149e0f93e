import type { Stored } from './stored.ts';

/** `system` follows the device. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const themeKey = 'gigawatt:theme';
/** Written by `text-settings.ts`; tokens.css matches the stored text. */
const textKey = 'gigawatt:text';

/** Applies the reader's theme and text settings; called before the first paint to avoid a flash or layout shift. */
export function applyChoices(): void {
  apply(asTheme(read(themeKey)));
  applyText();
}

/** Applies changes made in other tabs. */
export function followChoices(): void {
  window.addEventListener('storage', ({ key }) => {
    if (key === themeKey || key === null) apply(asTheme(read(themeKey)));
    if (key === textKey || key === null) applyText();
  });
}

/** The reader's theme. The document's `data-theme` is its value, also if storage is blocked. */
export const themeChoice: Stored<Theme> = {
  get: currentTheme,
  set(theme) {
    apply(theme);
    writeTheme(theme);
  },
  subscribe(listener) {
    const observer = new MutationObserver(listener);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  },
};

function apply(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

function currentTheme(): Theme {
  return asTheme(document.documentElement.dataset.theme);
}

function applyText(): void {
  document.documentElement.dataset.text = read(textKey);
}

/** Returns an empty string if nothing is stored or storage is blocked. */
function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** If storage is blocked, the choice holds for this page. */
function writeTheme(theme: Theme): void {
  try {
    localStorage.setItem(themeKey, theme);
  } catch {}
}

function asTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system';
}
