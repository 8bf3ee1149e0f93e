import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import utilities from '#client/styles/utilities.module.css';
import { revealFragment } from '#lib/browser/reveal-fragment.ts';

/**
 * What a browser does on loading a document, done on a step inside the application: a fragment opens and
 * takes the focus, else the page's heading does, and the new title is announced. It stands between the page
 * and the router's scroll restoration, because what opens has to be open before that scrolls.
 */
export function NavigationEffects() {
  const { pathname, hash, key } = useLocation();
  const shown = useRef<string>(undefined);
  const [announcement, setAnnouncement] = useState('');

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the step, also to the same place
  useLayoutEffect(() => {
    const stepped = shown.current !== undefined && shown.current !== pathname;
    shown.current = pathname;
    const revealed = hash !== '' && revealFragment(hash);
    if (!stepped) return;
    // It describes the page that was loaded, to search engines, which take no steps.
    document.querySelector('[type="application/ld+json"]')?.remove();
    if (!revealed) document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    setAnnouncement(document.title);
  }, [key, hash, pathname]);

  // Tells styles, and whoever waits for it, that the application has taken over.
  useEffect(() => {
    document.documentElement.dataset.hydrated = '';
  }, []);

  return (
    <p className={utilities.visuallyHidden} role="status">
      {announcement}
    </p>
  );
}
