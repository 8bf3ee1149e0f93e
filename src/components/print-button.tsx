import utilities from '#styles/utilities.module.css';
import styles from './text-button.module.css';

/** Prints the page, as the browser's own command does. */
export function PrintButton() {
  return (
    <button
      className={`${styles.button} ${utilities.needsScript}`}
      type="button"
      onClick={() => window.print()}
    >
      Print
    </button>
  );
}
