import { saved } from '#client/reader/saved.ts';
import { articlePath } from '#domain/addresses/paths.ts';
import { showToast } from '#lib/browser/toast.ts';
import { type Place, pagesPrefix } from './cache-names.ts';
import { holdsPage } from './holds-page.ts';
import { addressesIn, dataAddress, keep, NoRoomError, withoutOrigin } from './page-caches.ts';

/** The name of the cache that holds saved stories. */
export const savedName = (place: Place) => `${pagesPrefix(place)}saved`;

let isReported = false;

/** Keeps every saved story, with its data and picture, for as long as it is saved. */
export function keepSavedPages(place: Place): Promise<void> {
  let work = Promise.resolve();
  const begin = () => {
    work = work.then(() => bringUpToDate(place)).catch(reportIfFull);
    return work;
  };
  saved.subscribe(begin);
  // What could not be fetched is fetched when it can be.
  addEventListener('online', begin);
  return begin();
}

/** @throws NoRoomError when something does not fit, and others when the network fails; the rest stays as it is */
export async function bringUpToDate(place: Place): Promise<void> {
  const name = savedName(place);
  const stories = saved.get().map(({ card }) => card);
  const data = new Set(stories.map(({ slug }) => withoutOrigin(dataAddress(place, articlePath(slug)))));
  const images = stories.flatMap(({ image }) => (image ? [withoutOrigin(image.src)] : []));
  const wanted = new Set([...data, ...images]);
  const present = await addressesIn(name);
  const cache = await caches.open(name);
  for (const address of present) if (!wanted.has(address)) await cache.delete(address);
  for (const address of wanted) {
    if (present.has(address)) continue;
    const response = await fetch(address);
    // A story that is no longer there keeps its card.
    if (!response.ok || (data.has(address) && !(await holdsPage(response, place.version)))) continue;
    await keep(cache, address, response);
  }
}

function reportIfFull(error: unknown): void {
  if (!(error instanceof NoRoomError) || isReported) return;
  isReported = true;
  showToast(
    'There is no room on this device for the text of what you save: it stays saved, but needs a connection. Nothing is lost.',
  );
}
