/** A task or a frame that kept the browser busy. */
export interface Busy {
  /** ms since the navigation began */
  start: number;
  /** ms */
  duration: number;
}

/** What the browser noted while a page loaded; times in ms since the navigation began. */
export interface PageEntries {
  firstPaint: number;
  firstContentfulPaint: number;
  largestContentfulPaint: number;
  layoutShift: number;
  load: number;
  /** undefined where no application has taken over */
  hydrated: number | undefined;
  /** tasks of more than 50 ms */
  longTasks: Busy[];
  /** scripts of long frames with what called them, the longest first; they tell where a long task is */
  scripts: { source: string; duration: number }[];
}

interface Watched extends Window {
  benchHydrated?: number;
}

/** Notes when the application takes over; the browser keeps no entry of that. It runs before the page. */
export function watchHydration(): void {
  const observer = new MutationObserver(() => {
    (window as Watched).benchHydrated = performance.now();
    observer.disconnect();
  });
  observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['data-hydrated'] });
}

/** Reads what the browser has noted since the navigation began; nothing has to be observed before. It runs in the page. */
export async function readEntries(): Promise<PageEntries> {
  type Entry = PerformanceEntry & { value: number; hadRecentInput: boolean };
  type Frame = PerformanceEntry & { scripts: { sourceURL: string; invoker: string; duration: number }[] };
  /** The buffered entries of a type; a type without any never calls back. */
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
