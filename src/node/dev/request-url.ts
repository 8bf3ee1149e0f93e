import type { IncomingMessage } from 'node:http';

/** The URL of a request. A path that begins with two slashes would name another host. */
export function requestUrl({ url = '/' }: Pick<IncomingMessage, 'url'>): URL {
  return new URL(url.replace(/^\/+/, '/'), 'http://localhost');
}
