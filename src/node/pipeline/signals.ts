const signals = ['SIGINT', 'SIGTERM'] as const;

export interface SignalHandler {
  /** Runs work that must not be interrupted: a signal that arrives meanwhile is handled afterwards. */
  defer<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): void;
}

/**
 * Handles the first SIGINT or SIGTERM, then ends the process by the same signal, so that its exit status is the
 * signal's.
 *
 * @param onSignal reports and cleans up, synchronously
 */
export function handleSignals(onSignal: (signal: NodeJS.Signals) => void): SignalHandler {
  let isDeferring = false;
  let deferred: NodeJS.Signals | undefined;
  const close = () => {
    for (const signal of signals) process.off(signal, receive);
  };
  const stop = (signal: NodeJS.Signals) => {
    close();
    onSignal(signal);
    process.kill(process.pid, signal);
  };
  function receive(signal: NodeJS.Signals): void {
    if (isDeferring) deferred = signal;
    else stop(signal);
  }
  for (const signal of signals) process.on(signal, receive);
  return {
    async defer(work) {
      isDeferring = true;
      try {
        return await work();
      } finally {
        isDeferring = false;
        if (deferred) stop(deferred);
      }
    },
    close,
  };
}
