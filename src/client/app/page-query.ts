import site from 'virtual:gigawatt/site';
import { queryOptions } from '@tanstack/react-query';
import { dataPath, parsePath, withBase } from '#domain/addresses/paths.ts';
import type { MovedData } from '#domain/edition/redirects.ts';
import type { PageData } from '#domain/page-data/page-data.ts';
import { pageDataVersion } from '#domain/page-data/shared.ts';
import { loadPageModule } from './page-modules.ts';

/** The page is there, but what came for it is not what this application understands. */
export class UnreadablePageError extends Error {
  override readonly name = 'UnreadablePageError';
}

const minute = 60_000;
const retries = 2;

/**
 * A page's data: the one way to it, for loaders, prefetching and rendering alike.
 *
 * @param path the page's path without base, with its slash at the end
 */
export function pageQuery(path: string) {
  return queryOptions({
    queryKey: ['page', path],
    queryFn: ({ signal }) => fetchPage(path, signal),
    // A build never changes under a reader: what has been fetched stays true for the visit.
    staleTime: 'static',
    gcTime: 30 * minute,
    // A service worker or the HTTP cache can answer without a network, and without either the reader is told:
    // other modes wait for the network, and the step would hang.
    networkMode: 'always',
    retry: (count, error) => error instanceof TypeError && count < retries,
    retryDelay: (count) => 300 * 2 ** count,
  });
}

/** The response for an address that leads nowhere; React Router's boundary knows it by its status. */
export function notFoundResponse(): Response {
  return new Response(null, { status: 404, statusText: 'Not Found' });
}

async function fetchPage(path: string, signal: AbortSignal): Promise<PageData> {
  const response = await fetch(withBase(site.base, dataPath(path)), { signal });
  if (response.status === 404) throw notFoundResponse();
  if (!response.ok) throw new UnreadablePageError(`${path} answered with status ${response.status}`);
  const page = parse(await response.text());
  // The router follows it, as a loader's own redirect, and adds the base.
  if (isMoved(page)) throw new Response(null, { status: 302, headers: { Location: page.to } });
  if (!isPageData(page)) throw new UnreadablePageError(`${path} has data of another version`);
  // No address tells that a story has been withdrawn, so that this kind's code is asked for when it is known.
  if (page.kind === 'withdrawn') await loadPageModule(page.kind);
  else if (page.kind !== parsePath(path)?.kind)
    throw new UnreadablePageError(`${path} has another page's data`);
  return page;
}

/** Reading the text can fail with the network, and is tried again; parsing it fails for good. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMoved(value: unknown): value is MovedData {
  return (value as MovedData | undefined)?.kind === 'moved';
}

/** The build has checked everything else; only the version can differ, after a deploy. */
function isPageData(value: unknown): value is PageData {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    'version' in value &&
    value.version === pageDataVersion
  );
}
