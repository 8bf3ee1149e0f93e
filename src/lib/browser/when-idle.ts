/** Does something when the browser has nothing better to do. Safari before 26.2 cannot tell; a short wait does there. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(() => work(), { timeout: 2000 });
  else setTimeout(work, 200);
}
