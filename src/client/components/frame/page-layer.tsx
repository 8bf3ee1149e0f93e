import { type ReactNode, useEffect, useRef } from 'react';
import { Shown } from '#client/hooks/shown.ts';
import { whenIdle } from '#lib/browser/when-idle.ts';
import styles from './page-layer.module.css';

/** A page as a whole: the one that is shown, or one ahead of it, which is there for nobody yet. */
export function PageLayer({ shown, children }: { shown: boolean; children: ReactNode }) {
  const layer = useRef<HTMLDivElement>(null);

  // The browser lays out what it does not show only when it is asked about it. Asked while idle, it has styles,
  // fonts and layout ready when the page is shown: more than half of the work of a step.
  useEffect(() => {
    if (!shown) whenIdle(() => layer.current?.firstElementChild?.getBoundingClientRect());
  }, [shown]);

  return (
    <div className={shown ? styles.layer : `${styles.layer} ${styles.ahead}`} ref={layer}>
      <Shown value={shown}>{children}</Shown>
    </div>
  );
}
