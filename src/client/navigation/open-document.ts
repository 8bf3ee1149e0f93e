/**
 * Leaves for a document: what a step of the application does when it cannot be made, because a deploy has
 * taken the files that it needs. Whoever is offline stays, since a document would be lost as well.
 *
 * @param href the document's address on this site
 * @param isMissing whether the step has found no page there: then the document must be one
 * @returns only when the site cannot be reached, or has no page there either
 */
export async function openDocument(href: string, isMissing = false): Promise<void> {
  const answer = await askForDocument(href);
  if (!answer || (isMissing && !answer.ok)) return;
  window.location.assign(href);
  // The document is on its way; nothing else may be shown before it.
  await new Promise(() => {});
}

/** What the site answers for an address; undefined where it cannot be reached. */
export function askForDocument(href: string): Promise<Response | undefined> {
  return fetch(href, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
}
