import utilities from '#client/styles/utilities.module.css';
import styles from './theme-switch.module.css';

/**
 * The markup of the theme switch. A script in the page's head (`reader/theme.ts`) makes it work from the first paint;
 * the document's `data-theme` decides which label is visible.
 */
export function ThemeSwitch() {
  return (
    <button className={styles.switch} type="button" data-theme-switch="">
      <span className={utilities.visuallyHidden}>Theme: </span>
      <span aria-live="polite">
        <span data-theme-name="system">System</span>
        <span data-theme-name="light">Light</span>
        <span data-theme-name="dark">Dark</span>
      </span>
    </button>
  );
}
