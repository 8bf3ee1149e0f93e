/**
 * Makes a queue, in which one thing is done after the other, even if one of them breaks. It keeps the order in which
 * readers ask for things whose code has yet to come: imports of the same code need not end in the order in which they
 * began.
 *
 * @returns a function that puts work into the queue
 */
export function createQueue(): (work: () => Promise<unknown>) => void {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    last = last.then(work, work);
  };
}
