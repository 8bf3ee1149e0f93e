/**
 * The rendered HTML of cards, which many pages share, by their data. Only the build fills it; in the browser React
 * needs the elements themselves.
 */
export const cardMarkup = new WeakMap<object, string>();
