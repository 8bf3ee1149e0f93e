import { useEffect, useState } from 'react';

/** Less than this many px is a tremor of the finger. */
const minDistance = 8;

/** Whether the reader has scrolled up last, somewhere below the first screen. */
export function useScrolledUp(): boolean {
  const [isScrolledUp, setScrolledUp] = useState(false);
  useEffect(() => {
    let from = window.scrollY;
    const handleScroll = () => {
      const { scrollY, innerHeight } = window;
      if (Math.abs(scrollY - from) < minDistance) return;
      setScrolledUp(scrollY < from && scrollY > innerHeight / 2);
      from = scrollY;
    };
    window.addEventListener('scroll', handleScroll, { passive: true });
    return () => window.removeEventListener('scroll', handleScroll);
  }, []);
  return isScrolledUp;
}
