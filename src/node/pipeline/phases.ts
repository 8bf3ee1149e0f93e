/**
 * The phases of a build, measured with User Timing (https://www.w3.org/TR/user-timing/): a mark at the start and a
 * measure at the end, both named `gigawatt:<phase>`.
 */
export type Phase =
  | 'content'
  | 'application'
  | 'pictures'
  | 'plan'
  | 'pages'
  | 'feeds'
  | 'search'
  | 'outputs'
  | 'images'
  | 'compress'
  | 'publish';

/** Runs the work of a phase and measures its duration. */
export async function measurePhase<Result>(
  phase: Phase,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const start = performance.mark(`gigawatt:${phase}`).startTime;
  try {
    return await work();
  } finally {
    performance.measure(`gigawatt:${phase}`, { start });
  }
}

/** Passes on lazily made items and measures the total time spent making them, as a phase within another one. */
export function* measureItems<Item>(phase: Phase, items: Iterable<Item>): Generator<Item> {
  let duration = 0;
  performance.mark(`gigawatt:${phase}`);
  let requestedAt = performance.now();
  for (const item of items) {
    duration += performance.now() - requestedAt;
    yield item;
    requestedAt = performance.now();
  }
  performance.measure(`gigawatt:${phase}`, {
    start: 0,
    duration: duration + performance.now() - requestedAt,
  });
}
