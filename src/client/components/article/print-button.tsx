import * as messages from 'virtual:gigawatt/messages';
import styles from '#client/components/common/text-button.module.css';
import utilities from '#client/styles/utilities.module.css';

/** Opens the browser's print dialog. */
export function PrintButton() {
  return (
    <button
      className={`${styles.button} ${utilities.needsScript}`}
      type="button"
      onClick={() => window.print()}
    >
      {messages.print}
    </button>
  );
}
