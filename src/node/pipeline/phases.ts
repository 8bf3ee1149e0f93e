/**
 * What a build spends its time on, as User Timing (https://www.w3.org/TR/user-timing/): a mark where a phase begins
 * and a measure where it has ended, both named `gigawatt:<phase>`, for whoever observes them.
 */
export type Phase =
  | 'content'
  | 'application'
  | 'plan'
  | 'pages'
  | 'feeds'
  | 'search'
  | 'outputs'
  | 'images'
  | 'compress'
  | 'publish';

/** Does the work of a phase and notes how long it took. */
export async function inPhase<Result>(phase: Phase, work: () => Result | Promise<Result>): Promise<Result> {
  const start = performance.mark(`gigawatt:${phase}`).startTime;
  try {
    return await work();
  } finally {
    performance.measure(`gigawatt:${phase}`, { start });
  }
}

/**
 * Takes items one by one, and notes how long making them took in all: this phase lies within another.
 *
 * @param items made when they are asked for
 */
export function* withinPhase<Item>(phase: Phase, items: Iterable<Item>): Generator<Item> {
  let duration = 0;
  performance.mark(`gigawatt:${phase}`);
  let asked = performance.now();
  for (const item of items) {
    duration += performance.now() - asked;
    yield item;
    asked = performance.now();
  }
  performance.measure(`gigawatt:${phase}`, { start: 0, duration: duration + performance.now() - asked });
}
