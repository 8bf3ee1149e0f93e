import { useEffect, useState } from 'react';

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

  useEffect(() => {
    let frame = 0;
    const measure = () => {
      frame = 0;
      const line = window.innerHeight * readingLine;
      const isAbove = (id: string) => {
        // A hidden part has no rectangle.
        const top = document.getElementById(id)?.getClientRects()[0]?.top;
        return top !== undefined && top <= line;
      };
      setCurrent(list.split(' ').findLast(isAbove));
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
