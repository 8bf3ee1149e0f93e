/** A long task. */
export interface LongTask {
  /** ms since navigation start */
  start: number;
  /** ms */
  duration: number;
}

/** Performance entries of one page load; times in ms since navigation start. */
export interface PageEntries {
  firstPaint: number;
  firstContentfulPaint: number;
  largestContentfulPaint: number;
  layoutShift: number;
  load: number;
  /** undefined if the page was not hydrated */
  hydrated: number | undefined;
  /** tasks of more than 50 ms */
  longTasks: LongTask[];
  /** scripts in long animation frames with their invoker, the longest first */
  scripts: { source: string; duration: number }[];
}

interface Watched extends Window {
  benchHydrated?: number;
}

/** Records the time of hydration. Runs in the page before its own scripts. */
export function watchHydration(): void {
  const observer = new MutationObserver(() => {
    (window as Watched).benchHydrated = performance.now();
    observer.disconnect();
  });
  observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['data-hydrated'] });
}

/** Reads the buffered performance entries. Runs in the page. */
export async function readEntries(): Promise<PageEntries> {
  type Entry = PerformanceEntry & { value: number; hadRecentInput: boolean };
  type Frame = PerformanceEntry & { scripts: { sourceURL: string; invoker: string; duration: number }[] };
  // A type without entries never calls back, hence the timeout.
  const read = (type: string) =>
    new Promise<PerformanceEntryList>((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
      observer.observe({ type, buffered: true });
      setTimeout(() => resolve([]), 500);
    });
  const [paints, largest, shifts, tasks, frames, navigation] = await Promise.all(
    [
      'paint',
      'largest-contentful-paint',
      'layout-shift',
      'longtask',
      'long-animation-frame',
      'navigation',
    ].map(read),
  );
  const paint = (name: string) => paints?.find((entry) => entry.name === name)?.startTime ?? Number.NaN;
  const fileOf = (address: string) => address.replace(/^.*\//, '') || 'inline';
  return {
    firstPaint: paint('first-paint'),
    firstContentfulPaint: paint('first-contentful-paint'),
    largestContentfulPaint: largest?.at(-1)?.startTime ?? Number.NaN,
    layoutShift: ((shifts ?? []) as Entry[]).reduce(
      (sum, { value, hadRecentInput }) => (hadRecentInput ? sum : sum + value),
      0,
    ),
    load: (navigation?.[0] as PerformanceNavigationTiming | undefined)?.loadEventStart ?? Number.NaN,
    hydrated: (window as Watched).benchHydrated,
    longTasks: (tasks ?? []).map(({ startTime, duration }) => ({ start: startTime, duration })),
    scripts: ((frames ?? []) as Frame[])
      .flatMap(({ scripts }) => scripts)
      .map(({ sourceURL, invoker, duration }) => ({
        source: `${fileOf(sourceURL)} (${fileOf(invoker)})`,
        duration,
      }))
      .sort((one, other) => other.duration - one.duration),
  };
}
