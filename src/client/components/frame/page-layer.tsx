import { type ReactNode, useEffect, useRef } from 'react';
import { Shown } from '#client/hooks/shown.ts';
import { whenIdle } from '#lib/browser/when-idle.ts';
import styles from './page-layer.module.css';

/** A page: the one that is shown, or a hidden prerendered one. */
export function PageLayer({ shown, children }: { shown: boolean; children: ReactNode }) {
  const layer = useRef<HTMLDivElement>(null);

  // Measuring a hidden page while idle makes the browser prepare its styles, fonts and layout: more than half of the
  // work of a navigation.
  useEffect(() => {
    if (!shown) whenIdle(() => layer.current?.firstElementChild?.getBoundingClientRect());
  }, [shown]);

  return (
    <div className={shown ? styles.layer : `${styles.layer} ${styles.prerendered}`} ref={layer}>
      <Shown value={shown}>{children}</Shown>
    </div>
  );
}
