/** What a reader can choose; `system` follows the device. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storageKey = 'gigawatt:theme';

/**
 * Puts the reader's theme in force and serves the theme switch of the page, in all tabs alike. It runs ahead
 * of the first paint, so that no page flashes in another theme.
 */
export function startTheme(): void {
  apply(readTheme());
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-theme-switch]')) return;
    const next = themes[(themes.indexOf(currentTheme()) + 1) % themes.length] ?? 'system';
    apply(next);
    writeTheme(next);
  });
  window.addEventListener('storage', ({ key }) => {
    if (key === storageKey || key === null) apply(readTheme());
  });
}

function apply(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

function currentTheme(): Theme {
  return asTheme(document.documentElement.dataset.theme);
}

/** Storage may be blocked or hold anything; the device's theme is right then. */
function readTheme(): Theme {
  try {
    return asTheme(localStorage.getItem(storageKey));
  } catch {
    return 'system';
  }
}

/** A choice that cannot be kept still holds for this page. */
function writeTheme(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme);
  } catch {}
}

function asTheme(value: string | null | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system';
}
