/**
 * Loads a document when client-side navigation fails, for example because a deploy has removed the files it needs.
 * Offline the current page stays, since the document would fail too.
 *
 * @param href the document's address on this site
 * @param isMissing whether the page's data was not found; the document is then opened only if it exists
 * @returns only if the document is not opened
 */
export async function openDocument(href: string, isMissing = false): Promise<void> {
  // A path that begins with two slashes would name another host.
  const url = window.location.origin + href;
  const response = await requestHead(url);
  if (!response || (isMissing && !response.ok)) return;
  window.location.assign(url);
  // Nothing else may be rendered while the document loads.
  await new Promise(() => {});
}

/** Sends a HEAD request past all caches. Resolves to undefined if the site cannot be reached. */
export function requestHead(href: string): Promise<Response | undefined> {
  return fetch(href, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
}
