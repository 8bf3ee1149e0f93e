import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import utilities from '#client/styles/utilities.module.css';
import { revealFragment } from '#lib/browser/reveal-fragment.ts';

/**
 * Does on client-side navigation what browsers do on loading a document: focuses the fragment or the heading, and
 * announces the title. Rendered before the router's scroll restoration, which needs the final heights.
 */
export function NavigationEffects() {
  const { pathname, hash, key } = useLocation();
  const shown = useRef<string>(undefined);
  const announcement = useRef<HTMLParagraphElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key changes with every navigation, also to the same URL
  useLayoutEffect(() => {
    const isNewPage = shown.current !== undefined && shown.current !== pathname;
    shown.current = pathname;
    if (isNewPage) {
      // Structured data describes the document that was loaded; only search engines read it, and they do not navigate.
      document.querySelector('[type="application/ld+json"]')?.remove();
      // Not as state, which would render once more. Before the focus, which lays out the page.
      if (announcement.current) announcement.current.textContent = document.title;
    }
    const revealed = hash !== '' && revealFragment(hash);
    if (isNewPage && !revealed) document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [key, hash, pathname]);

  // Styles and tests depend on it.
  useEffect(() => {
    document.documentElement.dataset.hydrated = '';
  }, []);

  return <p className={utilities.visuallyHidden} role="status" ref={announcement} />;
}
