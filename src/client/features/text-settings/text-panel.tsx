import type { ReactNode, Ref } from 'react';
import styles from '#client/features/tools/tools.module.css';

interface TextPanelProps {
  /** whether single-key shortcuts are on; if not, the button for their list shows on touch screens too */
  hasKeys: boolean;
  onReset: () => void;
  onClose: () => void;
  children: ReactNode;
  ref: Ref<HTMLElement>;
}

/** The panel for text settings. It leaves the page visible, so that each choice shows at once. */
export function TextPanel({ hasKeys, onReset, onClose, children, ref }: TextPanelProps) {
  return (
    <section
      className={styles.tool}
      aria-label="Settings"
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
      ref={ref}
    >
      {children}
      <button className={hasKeys ? styles.forKeyboard : undefined} type="button" data-tool="keys">
        Keyboard shortcuts
      </button>
      <button type="button" onClick={onReset}>
        Reset
      </button>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </section>
  );
}
