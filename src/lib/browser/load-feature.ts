import { showToast } from './toast.ts';

/**
 * Loads code that the reader has just asked for, and says so when it cannot be had.
 *
 * @param load a dynamic import
 * @returns the module; undefined when it could not be had
 */
export async function loadFeature<Module>(load: () => Promise<Module>): Promise<Module | undefined> {
  try {
    return await load();
  } catch {
    showToast('That could not be loaded. Check the connection, or load the page again.');
    return undefined;
  }
}
