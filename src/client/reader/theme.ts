/** What a reader can choose; `system` follows the device. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const themeKey = 'gigawatt:theme';
/** Of `text-settings.ts`: what it stores is shown as it is to the rules of tokens.css. */
const textKey = 'gigawatt:text';

/**
 * Puts the reader's theme and text settings in force, ahead of the first paint, so that no page flashes in another
 * theme or moves into another size.
 */
export function showChoices(): void {
  apply(asTheme(read(themeKey)));
  applyText();
}

/** Serves the theme switch of the page, and follows what is chosen in other tabs. */
export function followChoices(): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-theme-switch]')) return;
    const next = themes[(themes.indexOf(currentTheme()) + 1) % themes.length] ?? 'system';
    apply(next);
    writeTheme(next);
  });
  window.addEventListener('storage', ({ key }) => {
    if (key === themeKey || key === null) apply(asTheme(read(themeKey)));
    if (key === textKey || key === null) applyText();
  });
}

function apply(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

function currentTheme(): Theme {
  return asTheme(document.documentElement.dataset.theme);
}

function applyText(): void {
  document.documentElement.dataset.text = read(textKey);
}

/** Storage may be blocked or hold anything; what means nothing is as if nothing had been chosen. */
function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** A choice that cannot be kept still holds for this page. */
function writeTheme(theme: Theme): void {
  try {
    localStorage.setItem(themeKey, theme);
  } catch {}
}

function asTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system';
}
