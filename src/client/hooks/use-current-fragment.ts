import { useState } from 'react';
import { useShownEffect } from './shown.ts';

/** Where the reader is assumed to read, as a share of the window's height. */
const readingLine = 0.3;

/**
 * Returns the fragment of the part that is being read.
 *
 * @param ids fragments of the page's parts, in reading order
 * @returns the last part that begins above the reading line; undefined above the first
 */
export function useCurrentFragment(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState<string>();
  const list = ids.join(' ');

  useShownEffect(() => {
    const parts = list.split(' ').flatMap((id) => document.getElementById(id) ?? []);
    let frame = 0;
    const measure = () => {
      frame = 0;
      const line = window.innerHeight * readingLine;
      setCurrent(parts.findLast((part) => part.getBoundingClientRect().top <= line)?.id);
    };
    // An IntersectionObserver misses parts that a jump passes over.
    const schedule = () => {
      frame ||= requestAnimationFrame(measure);
    };
    schedule();
    window.addEventListener('scroll', schedule, { passive: true });
    return () => {
      window.removeEventListener('scroll', schedule);
      cancelAnimationFrame(frame);
    };
  }, [list]);

  return current;
}
