import { useEffect, useState } from 'react';

/** Shorter distances, in px, do not change the direction: a finger is never quite still. */
const minDistance = 8;

/** Where the reader is: on the first screen, or below it, scrolling up or down. */
export type ScrollState = 'top' | 'up' | 'down';

/** Returns where the reader is on the page, and which way they have scrolled last. */
export function useScrollState(): ScrollState {
  const [state, setState] = useState<ScrollState>('top');
  useEffect(() => {
    let from = window.scrollY;
    const handleScroll = () => {
      const { scrollY, innerHeight } = window;
      if (scrollY <= innerHeight / 2) setState('top');
      else if (Math.abs(scrollY - from) < minDistance) return;
      else setState(scrollY < from ? 'up' : 'down');
      from = scrollY;
    };
    handleScroll();
    window.addEventListener('scroll', handleScroll, { passive: true });
    return () => window.removeEventListener('scroll', handleScroll);
  }, []);
  return state;
}
