import { type ReactNode, startTransition, useEffect, useState } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { IsFirstScreen } from '#client/components/frame/first-screen.tsx';
import { whenIdle } from '#lib/browser/when-idle.ts';
import styles from './staged-page.module.css';

/**
 * Renders a page that the reader navigates to in two stages: first what fits the window and, once that has been
 * painted, the rest. Everything comes at once on hydration, for a fragment, which may lead to any part, and on Back and
 * Forward, since restoring the scroll position needs the final heights.
 */
export function StagedPage({ children }: { children: ReactNode }) {
  const { key, hash } = useLocation();
  const isNew = useNavigationType() !== 'POP' && hash === '';
  const [firstKey] = useState(key);
  const [isWaiting, setWaiting] = useState(isNew);
  useEffect(() => {
    whenIdle(() => startTransition(() => setWaiting(false)));
  }, []);
  const isFirstScreen = isWaiting && key === firstKey;
  return (
    <IsFirstScreen value={isFirstScreen}>
      {children}
      {isFirstScreen && <div className={styles.rest} />}
    </IsFirstScreen>
  );
}
