import * as messages from 'virtual:gigawatt/messages';
import type { ReactNode, Ref } from 'react';
import styles from './tools.module.css';

interface ToolPanelProps {
  name: string;
  onClose: () => void;
  children: ReactNode;
  ref?: Ref<HTMLElement>;
}

/** A tool at the bottom of the window, which its button and Escape close. It leaves the page visible and usable. */
export function ToolPanel({ name, onClose, children, ref }: ToolPanelProps) {
  return (
    <section
      className={styles.tool}
      aria-label={name}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
      ref={ref}
    >
      {children}
      <button type="button" onClick={onClose}>
        {messages.close}
      </button>
    </section>
  );
}
