import type { Place } from '#client/reader/offline/cache-names.ts';

/** What the build tells the service worker. */
export interface WorkerSettings extends Place {
  /** the scripts that a document of the same build loads */
  application: string[];
  /** all that the application cannot do without; its name changes with it */
  shell: { name: string; entries: { url: string; revision: string | null }[] };
  /** the document in which pages are shown that cannot be fetched */
  offline: string;
}

/** Asks a worker that waits whether the document of these scripts is of its own build; it answers by the port. */
export interface Offer {
  type: 'offer';
  application: string[];
}

/** `same`: the worker takes over at once, since nothing changes for the document; `newer`: the reader decides. */
export type OfferAnswer = 'same' | 'newer';

/** Tells a worker that waits to take over. */
export interface TakeOver {
  type: 'take-over';
}

/** Tells the worker that a document has been loaded. */
export interface Arrival {
  type: 'arrival';
}

export type WorkerMessage = Offer | TakeOver | Arrival;
