import { fetchPage } from '#client/page-data/fetch-page.ts';
import { saved } from '#client/reader/saved.ts';
import { articlePath } from '#domain/addresses/paths.ts';
import { showToast } from '#lib/browser/toast.ts';
import { type Place, pagesPrefix } from './cache-names.ts';
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
  const paths = stories.map(({ slug }) => articlePath(slug));
  const images = stories.flatMap(({ image }) => (image ? [withoutOrigin(image.src)] : []));
  const wanted = new Map<string, () => Promise<Response | undefined>>([
    ...paths.map((path) => [withoutOrigin(dataAddress(place, path)), () => fetchData(place, path)] as const),
    ...images.map((address) => [address, () => fetch(address)] as const),
  ]);
  const present = await addressesIn(name);
  const cache = await caches.open(name);
  for (const address of present) if (!wanted.has(address)) await cache.delete(address);
  for (const [address, load] of wanted) {
    const response = present.has(address) ? undefined : await load();
    if (response?.ok) await keep(cache, address, response);
  }
}

/** @returns undefined for a story that is gone, which keeps its card, and for one that cannot be read now */
async function fetchData({ base }: Place, path: string): Promise<Response | undefined> {
  try {
    return Response.json(await fetchPage(base, path));
  } catch (error) {
    if (error instanceof TypeError) throw error;
    return undefined;
  }
}

function reportIfFull(error: unknown): void {
  if (!(error instanceof NoRoomError) || isReported) return;
  isReported = true;
  showToast(
    'There is no room on this device for the text of what you save: it stays saved, but needs a connection. Nothing is lost.',
  );
}
