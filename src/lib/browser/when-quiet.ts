import { whenIdle } from './when-idle.ts';

/** Input that may lead to a navigation. A touch is a `pointerover` too. */
const inputs = ['pointerover', 'keydown', 'scroll'] as const;

/** Longer than a reader takes from pointing to clicking, and than a page takes to appear after a click. */
const quietMs = 500;

let isWatching = false;
let lastInput = Number.NEGATIVE_INFINITY;

/** Runs work that the reader has not asked for: when the browser is idle and there was no input for half a second. */
export function whenQuiet(work: () => void): void {
  if (!isWatching) {
    isWatching = true;
    const note = () => {
      lastInput = performance.now();
    };
    for (const type of inputs) addEventListener(type, note, { passive: true, capture: true });
  }
  whenIdle(() => {
    const wait = lastInput + quietMs - performance.now();
    if (wait > 0) setTimeout(() => whenQuiet(work), wait);
    else work();
  });
}
