/**
 * Wraps a dynamic import so that the module is loaded on first use. Uses run one after the other in the order of the
 * calls, even if one fails. A failed import is retried by the next call.
 *
 * @returns a function that passes the module to `use` or, without it, preloads the module; `onLoadError` is called if
 *   it cannot be loaded
 */
export function lazyModule<Module>(
  load: () => Promise<Module>,
): (use?: (module: Module) => unknown, onLoadError?: () => void) => void {
  let module: Module | undefined;
  let queue = Promise.resolve();
  return (use, onLoadError) => {
    const run = async () => {
      try {
        module ??= await load();
      } catch {
        onLoadError?.();
        return;
      }
      await use?.(module);
    };
    queue = queue.then(run, run);
  };
}
