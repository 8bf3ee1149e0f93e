import { dataPath, parsePath, withBase } from '#domain/addresses/paths.ts';
import type { MovedData } from '#domain/edition/redirects.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';

/** The host's response is not page data of this application's version. */
export class UnreadablePageError extends Error {
  override readonly name = 'UnreadablePageError';
}

/** The response for a missing page; React Router's error boundary recognizes it by its status. */
export function notFoundResponse(): Response {
  return new Response(null, { status: 404, statusText: 'Not Found' });
}

/**
 * Fetches a page's data.
 *
 * @param base the path under which the site is served
 * @param path the page's path without base, with its slash at the end
 * @throws a Response with status 404 if there is no such page, or 302 if it has moved; UnreadablePageError if the answer
 *   is anything else than the page's data in this application's version; TypeError if the network fails
 */
export async function fetchPage(
  base: string,
  path: string,
  init: Pick<RequestInit, 'signal' | 'priority'> = {},
): Promise<PageData> {
  const response = await fetch(withBase(base, dataPath(path)), init);
  if (response.status === 404) throw notFoundResponse();
  if (!response.ok) throw new UnreadablePageError(`${path} answered with status ${response.status}`);
  const page = parsePageData(await response.text());
  // The router follows this redirect and adds the base.
  if (page?.kind === 'moved') throw new Response(null, { status: 302, headers: { Location: page.to } });
  // A withdrawn story has the address of an article.
  if (!page || (page.kind !== 'withdrawn' && page.kind !== parsePath(path)?.kind))
    throw new UnreadablePageError(`${path} has no readable data`);
  return page;
}

/**
 * Parses a `data.json`.
 *
 * @returns undefined for another version's data and anything else, such as a network's sign-in page
 */
export function parsePageData(text: string): PageData | MovedData | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return isCurrentData(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** The build has validated the data, so the version vouches for the rest. */
function isCurrentData(data: unknown): data is PageData | MovedData {
  return typeof data === 'object' && data !== null && 'version' in data && data.version === pageDataVersion;
}
