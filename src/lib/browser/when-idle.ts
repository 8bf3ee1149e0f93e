/** Runs work when the browser is idle; after 200 ms in Safari before 26.2, which lacks `requestIdleCallback`. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(() => work(), { timeout: 2000 });
  else setTimeout(work, 200);
}
