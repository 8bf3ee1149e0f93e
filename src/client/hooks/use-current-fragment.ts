import { useState } from 'react';
import { useShownEffect } from './shown.ts';

/** Where the reader's eye is taken to be: so far down the window. */
const readingLine = 0.3;

/**
 * Follows the reading of a page.
 *
 * @param ids fragments of the page's parts, in reading order
 * @returns the part that is read: the last one that begins above the reading line; undefined above the first
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
    // Not an observer: a jump can pass over a part without ever meeting it.
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
