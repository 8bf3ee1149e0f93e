/** What ends a build from outside: Ctrl and C, and whatever manages processes. */
const signals = ['SIGINT', 'SIGTERM'] as const;

/** Sees to it that a build which is told to end does so between two sites, and says which of them stands. */
export interface SignalWatch {
  /** Does work that must not be torn apart: a signal that comes meanwhile counts behind it. */
  finish<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): void;
}

/**
 * Ends the process by the first signal, after it has been told; so the exit status is the signal's.
 *
 * @param end tells it and leaves what has to be left
 */
export function watchSignals(end: (signal: NodeJS.Signals) => void): SignalWatch {
  let isBusy = false;
  let waiting: NodeJS.Signals | undefined;
  const close = () => {
    for (const signal of signals) process.off(signal, receive);
  };
  const stop = (signal: NodeJS.Signals) => {
    close();
    end(signal);
    process.kill(process.pid, signal);
  };
  function receive(signal: NodeJS.Signals): void {
    if (isBusy) waiting = signal;
    else stop(signal);
  }
  for (const signal of signals) process.on(signal, receive);
  return {
    async finish(work) {
      isBusy = true;
      try {
        return await work();
      } finally {
        isBusy = false;
        if (waiting) stop(waiting);
      }
    },
    close,
  };
}
