import { Strategy, type StrategyHandler } from 'workbox-strategies';
import type { FetchEvent } from './scope.ts';

/** How long to wait for the network before the cached response is used. */
const networkTimeoutMs = 3000;
/** How long the network is not waited for again after a timeout. */
const timeoutMemoryMs = 10_000;

interface Options {
  /** looks up a cached response */
  find(request: Request): Promise<Response | undefined>;
  /** the response when nothing is cached and the network fails */
  fallback?(): Promise<Response | undefined>;
  /** whether to wait for the network without a timeout */
  mustWait?(request: Request, event: FetchEvent): Promise<boolean>;
  /** called with each successful response of the network */
  onResponse?(request: Request, response: Response): Promise<void>;
}

let unresponsiveUntil = 0;

/**
 * Responds from the network, and from a cache when the network fails, responds with a server error, or times out.
 * Unlike Workbox's own strategy of this name, it looks in several caches and remembers a timeout.
 */
export class NetworkFirst extends Strategy {
  readonly #options: Options;

  constructor(options: Options) {
    super();
    this.#options = options;
  }

  override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const { find, fallback, mustWait, onResponse } = this.#options;
    const fetched = this.#fetch(request, handler);
    // A response that is too late for this request is still cached for the next one.
    handler.waitUntil(
      fetched.then(
        (response) => (response.ok ? onResponse?.(request, response.clone()) : undefined),
        () => undefined,
      ),
    );
    const cached = await find(request);
    if (!cached) {
      return fetched.catch(async (error) => {
        const response = await fallback?.();
        if (!response) throw error;
        return response;
      });
    }
    const isUnresponsive = Date.now() < unresponsiveUntil;
    const canWait = !isUnresponsive && (await mustWait?.(request, handler.event as unknown as FetchEvent));
    return (canWait ? fetched : withTimeout(fetched, isUnresponsive ? 0 : networkTimeoutMs)).then(
      (response) => (response.status < 500 ? response : cached),
      () => cached,
    );
  }

  async #fetch(request: Request, handler: StrategyHandler): Promise<Response> {
    const response = await handler.fetch(request);
    unresponsiveUntil = 0;
    return response;
  }
}

/** Rejects after the timeout, and remembers that the network is unresponsive. */
function withTimeout(fetched: Promise<Response>, timeoutMs: number): Promise<Response> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      unresponsiveUntil = Date.now() + timeoutMemoryMs;
      reject(new Error('The network has not responded in time.'));
    }, timeoutMs);
    fetched.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
