import { showToast } from './toast.ts';

/**
 * Makes a module available that is fetched on first use. Uses run one after the other in the order of the calls, even
 * if one of them fails: imports of the same module may finish in another order than they began. A failed import is
 * tried again by the next call.
 *
 * @param load a dynamic import
 * @returns a function that passes the module to `use`, or only fetches it; `onMissing` is called if it cannot be fetched
 */
export function lazyModule<Module>(
  load: () => Promise<Module>,
): (use?: (module: Module) => unknown, onMissing?: () => void) => void {
  let module: Module | undefined;
  let queue = Promise.resolve();
  return (use, onMissing) => {
    const run = async () => {
      try {
        module ??= await load();
      } catch {
        onMissing?.();
        return;
      }
      await use?.(module);
    };
    queue = queue.then(run, run);
  };
}

/** Tells the reader that code for something that they have asked for cannot be fetched. */
export function reportMissing(): void {
  showToast('That could not be loaded. Check the connection, or load the page again.');
}
