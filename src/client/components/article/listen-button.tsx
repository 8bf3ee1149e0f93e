import styles from '#client/components/common/text-button.module.css';

/** Has the page read aloud; `data-tool` names the tool that it asks for (`app/toolbox.tsx`). */
export function ListenButton() {
  return (
    <button className={styles.button} type="button" data-tool="listen">
      Listen
    </button>
  );
}
