/**
 * Whether an answer holds the data of a page, and not what a network's own sign-in page, a host with a fault or another
 * version of the site has put in its place. What leads on to another address is no page.
 *
 * @param response it can be read afterwards
 * @param version of the data that the application can show
 */
export async function holdsPage(response: Response, version: number): Promise<boolean> {
  const page = await response
    .clone()
    .json()
    .catch(() => undefined);
  return page?.version === version && page.kind !== 'moved';
}
