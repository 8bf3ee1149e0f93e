import { Fragment } from 'react';
import styles from './keys-dialog.module.css';

interface KeysDialogProps {
  /** what is pressed alone, and can be turned off */
  keys: readonly { key: string; does: string }[];
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
  onClose: () => void;
}

/** The list of keys, and the switch that turns off those that are pressed alone. */
export function KeysDialog({ keys, isOn, onSwitch, onClose }: KeysDialogProps) {
  return (
    <dialog
      className={styles.dialog}
      aria-labelledby="keys-heading"
      onClose={onClose}
      ref={(dialog) => {
        if (dialog?.isConnected && !dialog.open) dialog.showModal();
      }}
    >
      <h2 id="keys-heading">Keyboard shortcuts</h2>
      <dl className={styles.keys}>
        {keys.map(({ key, does }) => (
          <Fragment key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </Fragment>
        ))}
      </dl>
      <label>
        <input type="checkbox" checked={isOn} onChange={(event) => onSwitch(event.target.checked)} />{' '}
        Single-key shortcuts
      </label>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}
