/**
 * The markup of what stands on many pages and looks the same on all of them, by the data that it shows. Only where pages
 * are rendered one after the other anything is known; the browser has to have the elements themselves.
 */
export const knownMarkup = new WeakMap<object, string>();
