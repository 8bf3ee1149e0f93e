import utilities from '#client/styles/utilities.module.css';
import styles from './theme-switch.module.css';

/**
 * The theme switch's markup. The few lines in every page's head (`reader/theme.ts`) do its work, so that it
 * is there with the first paint; which of its words is shown hangs on the document's `data-theme`.
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
