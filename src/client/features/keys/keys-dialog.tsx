import * as messages from 'virtual:gigawatt/messages';
import { Fragment } from 'react';
import styles from './keys-dialog.module.css';

interface KeysDialogProps {
  shortcuts: readonly { key: string; action: string }[];
  /** whether single-key shortcuts are on */
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
  onClose: () => void;
}

/** The list of shortcuts, with a checkbox that turns single-key shortcuts off. */
export function KeysDialog({ shortcuts, isOn, onSwitch, onClose }: KeysDialogProps) {
  return (
    <dialog
      className={styles.dialog}
      aria-labelledby="keys-heading"
      onClose={onClose}
      ref={(dialog) => {
        if (!dialog?.isConnected || dialog.open) return;
        dialog.showModal();
        // The browser focuses the checkbox, and the next press of Space would turn the shortcuts off.
        dialog.querySelector('h2')?.focus();
      }}
    >
      <h2 id="keys-heading" tabIndex={-1}>
        {messages.keyboardShortcuts}
      </h2>
      <dl className={styles.keys}>
        {shortcuts.map(({ key, action }) => (
          <Fragment key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{action}</dd>
          </Fragment>
        ))}
      </dl>
      <label>
        <input type="checkbox" checked={isOn} onChange={(event) => onSwitch(event.target.checked)} />{' '}
        {messages.singleKeyShortcuts}
      </label>
      <p>{messages.shortcutListInSettings}</p>
      <form method="dialog">
        <button type="submit">{messages.close}</button>
      </form>
    </dialog>
  );
}
