import { useEffect, useState } from 'react';

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

  useEffect(() => {
    const parts = list.split(' ').flatMap((id) => document.getElementById(id) ?? []);
    // The observer only says when a part crosses the line; which one is read is measured then.
    const measure = () => {
      const line = window.innerHeight * readingLine;
      setCurrent(parts.findLast((part) => part.getBoundingClientRect().top <= line)?.id);
    };
    const rootMargin = `0px 0px -${(1 - readingLine) * 100}% 0px`;
    const observer = new IntersectionObserver(measure, { rootMargin });
    for (const part of parts) observer.observe(part);
    return () => observer.disconnect();
  }, [list]);

  return current;
}
