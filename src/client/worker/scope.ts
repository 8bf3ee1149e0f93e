/**
 * What a service worker finds in its surroundings. TypeScript's own types of them (`webworker`) cannot stand beside
 * those of documents.
 */
export interface WorkerScope {
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<{ url: string } | undefined>;
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly unknown[]>;
  };
  readonly registration: { navigationPreload?: { enable(): Promise<void> } };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'message', listener: (event: LastingEvent & MessageEvent) => void): void;
}

/** An event for which the browser keeps the worker alive until the work is done. */
export interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A request of a document's. */
export interface RequestEvent extends LastingEvent {
  readonly clientId: string;
}

export const scope = globalThis as unknown as WorkerScope;
