import type { PageData } from '#domain/page-data/page-data.ts';
import { type Place, pagesPrefix } from './cache-names.ts';
import { dataAddress, keep, picturesOf } from './page-caches.ts';

/** So many pages are kept, those visited last, and so many pictures. */
const mostVisited = 60;

const visitedName = (place: Place) => `${pagesPrefix(place)}visited`;
const picturesName = (place: Place) => `${pagesPrefix(place)}visited pictures`;

/**
 * Keeps a page that the reader has come to, without asking the network for it again.
 *
 * @param path its path without base
 * @throws NoRoomError when it does not fit
 */
export async function keepVisited(place: Place, path: string, page: PageData): Promise<void> {
  await keepLast(visitedName(place), dataAddress(place, path), Response.json(page));
  for (const picture of picturesOf(page)) {
    // The page shows it: the browser has it at hand.
    const response = await fetch(picture);
    if (response.ok) await keepLast(picturesName(place), picture, response);
  }
}

/** The names of the caches that tell where the reader has been. */
export const visitedNames = (place: Place) => [visitedName(place), picturesName(place)];

/** Keeps an answer as the last one; a cache lists what it holds in the order in which it was put there. */
async function keepLast(name: string, address: string, response: Response): Promise<void> {
  const cache = await caches.open(name);
  await keep(cache, address, response);
  const all = await cache.keys();
  await Promise.all(all.slice(0, -mostVisited).map((request) => cache.delete(request)));
}
