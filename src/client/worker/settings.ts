import type { CacheScope } from '#client/reader/offline/cache-names.ts';

/** The settings that the build writes into the service worker. */
export interface WorkerSettings extends CacheScope {
  /** the scripts that a document of the same build loads */
  application: string[];
  /** the files to precache; the name changes with them */
  shell: { name: string; entries: { url: string; revision: string | null }[] };
  /** the address of the document in which the application renders pages offline */
  offline: string;
}

/** Asks a waiting worker whether the document with these scripts belongs to its own build; it replies on the port. */
export interface Offer {
  type: 'offer';
  application: string[];
}

/** `same`: the worker takes over at once, since nothing changes for the document. `newer`: the reader decides. */
export type OfferAnswer = 'same' | 'newer';

/** Makes a waiting worker take over. */
export interface TakeOver {
  type: 'take-over';
}

/** Sent when a document has loaded. */
export interface Arrival {
  type: 'arrival';
}

export type WorkerMessage = Offer | TakeOver | Arrival;
