import type { ReactNode, Ref } from 'react';
import styles from '#client/features/tools/tools.module.css';

interface TextPanelProps {
  onReset: () => void;
  onClose: () => void;
  children: ReactNode;
  ref: Ref<HTMLElement>;
}

/** The panel for text settings. It leaves the page visible, so that each choice shows at once. */
export function TextPanel({ onReset, onClose, children, ref }: TextPanelProps) {
  return (
    <section
      className={styles.tool}
      aria-label="Settings"
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
      ref={ref}
    >
      {children}
      <button type="button" data-tool="keys">
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
