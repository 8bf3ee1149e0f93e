import * as messages from 'virtual:gigawatt/messages';
import styles from '#client/components/common/text-button.module.css';

/** Starts reading the page aloud. `data-tool` names the tool to open (`features/tools/toolbox.tsx`). */
export function ListenButton() {
  return (
    <button className={styles.button} type="button" data-tool="listen">
      {messages.listen}
    </button>
  );
}
