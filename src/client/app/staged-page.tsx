import { type ReactNode, startTransition, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLocation, useNavigationType } from 'react-router';
import { IsFirstScreen } from '#client/components/frame/first-screen.tsx';
import { whenIdle } from '#lib/browser/when-idle.ts';

/** Input that may need the rest of the page: shortcuts, `End`, links in the table of contents, scrolling. */
const inputTypes = ['keydown', 'click', 'wheel', 'touchmove'];

interface StagedPageProps {
  /** the keys of history entries that are at the top of their page, or were when the reader left; kept up to date */
  atTop: Set<string>;
  children: ReactNode;
}

/**
 * Renders a page that the reader navigates to in two stages: first what fits the window and, once that has been
 * painted or the reader does something, the rest. Hydration, like Back to a scrolled page, renders everything at once.
 */
export function StagedPage({ atTop, children }: StagedPageProps) {
  const location = useLocation();
  const isBackOrForward = useNavigationType() === 'POP';
  // A fragment may lead to any part; restoring a scroll position or disclosures needs the final heights.
  const needsAll =
    location.hash !== '' || (isBackOrForward && (!atTop.has(location.key) || location.state !== null));
  const [first] = useState(location.key);
  const [isWaiting, setWaiting] = useState(!needsAll);
  useEffect(() => {
    whenIdle(() => startTransition(() => setWaiting(false)));
  }, []);
  useLayoutEffect(() => {
    if (!isWaiting) return;
    // Before anything else handles the event, so that it acts on the whole page.
    const complete = () => flushSync(() => setWaiting(false));
    const options = { capture: true, passive: true };
    for (const type of inputTypes) window.addEventListener(type, complete, options);
    return () => {
      for (const type of inputTypes) window.removeEventListener(type, complete, options);
    };
  }, [isWaiting]);
  // Cleaned up before the next page scrolls.
  useLayoutEffect(() => {
    const note = () => {
      if (window.scrollY === 0) atTop.add(location.key);
      else atTop.delete(location.key);
    };
    // Reading the position lays out the page, so it is read only where it may not be at the top, and not on leaving.
    if (needsAll) note();
    else atTop.add(location.key);
    window.addEventListener('scroll', note, { passive: true });
    return () => window.removeEventListener('scroll', note);
  }, [atTop, location.key, needsAll]);
  const isFirstScreen = isWaiting && location.key === first;
  return <IsFirstScreen value={isFirstScreen}>{children}</IsFirstScreen>;
}
