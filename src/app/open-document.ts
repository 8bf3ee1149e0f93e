/**
 * Leaves for a document: what a step of the application does when it cannot be made, because a deploy has
 * taken the files that it needs. Whoever is offline stays, since a document would be lost as well.
 *
 * @param href the document's address on this site
 * @returns only when the site cannot be reached
 */
export async function openDocument(href: string): Promise<void> {
  const reachable = await fetch(href, { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
  if (!reachable) return;
  window.location.assign(href);
  // The document is on its way; nothing else may be shown before it.
  await new Promise(() => {});
}
